using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Domain.Complaints;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Live;

namespace Putuo.SocialOrgService.Web.Features.Notices;

/// <summary>The reader's own inbox (R-19).</summary>
[ForSignedIn]
[Route("notices")]
public sealed class NoticesController(NoticePages pages, LivePages live, Actor actor) : Controller
{
    /// <summary>The unread first, then the read, page by page.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Inbox(long? before, bool read, CancellationToken cancel)
    {
        var (lines, more) = await pages.InboxAsync(actor, before, read, cancel);
        var last = lines.Count > 0 ? lines[^1] : null;
        return View("Inbox", new Inbox(
            lines,
            before is null ? null : "/notices",
            more && last is not null ? $"/notices?before={last.Id}&read={(last.IsRead ? "true" : "false")}" : null));
    }

    /// <summary>Opens a notice: it is read now, and the page of what it tells of follows.</summary>
    [HttpPost("{notice:long}/reading")]
    public async Task<IActionResult> Read(long notice, CancellationToken cancel)
    {
        if (await pages.ReadAsync(actor, notice, cancel) is not { } subject)
            return NotFound();
        await live.TellUserAsync(actor.UserId!.Value, CancellationToken.None);
        return LocalRedirect(subject switch
        {
            { ComplaintId: { } complaint, ComplaintNews: { } told } => ComplaintNewsRules.PartOf(told) switch
            {
                ComplaintPart.Complainant => $"/account/complaints/{complaint}",
                ComplaintPart.Respondent => $"/workbench/complaints/{complaint}",
                _ => $"/complaints/desk/{complaint}",
            },
            { DelegationNews: not null } => actor.Role is ActorRole.Resident or ActorRole.Delegate ? "/account/delegations" : "/account",
            { TalentNews: not null } => actor.IsOrganization ? "/workbench/talents" : "/account",
            { FilingId: { } filing } => $"/lifecycle/filings/{filing}",
            { News: not null } => "/workbench/lifecycle",
            { Number: { } number } => $"/orders/{number}",
            { ArticleId: { } article } => $"/information/desk/{article}",
            { TalentId: { } talent } => $"/workbench/talents/{talent}",
            { Kind: OrganizationEventKind.Suspended or OrganizationEventKind.Resumed or OrganizationEventKind.Closed } => "/workbench",
            { Kind: OrganizationEventKind.Changed or OrganizationEventKind.Imported } => $"/organizations/{subject.OrganizationId}",
            _ => $"/organizations/applications/{subject.OrganizationId}",
        });
    }

    /// <summary>Marks everything shown so far as read.</summary>
    [HttpPost("reading")]
    public async Task<IActionResult> ReadAll(long upTo, CancellationToken cancel)
    {
        await pages.ReadAllAsync(actor, upTo, cancel);
        await live.TellUserAsync(actor.UserId!.Value, CancellationToken.None);
        return LocalRedirect("/notices");
    }
}

/// <summary>A page of the inbox.</summary>
/// <param name="Lines">The notices.</param>
/// <param name="First">The address of the first page, on a later one.</param>
/// <param name="Next">The address of the next page.</param>
public sealed record Inbox(IReadOnlyList<NoticeLine> Lines, string? First, string? Next);
