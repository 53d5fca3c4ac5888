using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Live;

namespace Putuo.SocialOrgService.Web.Features.Workbench.Members;

/// <summary>成员与邀请: who works for the organization. Owners invite and let go, members may leave .</summary>
[ForOrganizations]
[Route("workbench/members")]
public sealed class MembersController(
    MemberBook book, MemberPages pages, FieldCipher cipher, LivePages live, IStringLocalizer<MembersTexts> texts, Actor actor) : Controller
{
    /// <summary>The members and, for owners, the open invitations.</summary>
    [HttpGet("")]
    public Task<IActionResult> List(string? done, CancellationToken cancel) =>
        ShowAsync(new InviteInput { Done = done is "withdrawn" or "ended" or "used" ? done : null }, cancel);

    /// <summary>Makes an invitation and shows its code; sent twice, it shows the same.</summary>
    [HttpPost("invitations")]
    [ForOrganizationOwners]
    public async Task<IActionResult> Invite(InviteInput input, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(input, cancel);
        var code = OneTimePassword.For(cipher, input.Once == Guid.Empty ? Guid.NewGuid() : input.Once, $"invitation {actor.OrganizationId} {input.Role}");
        if (await book.InviteAsync(actor, input.Role!.Value, code, cancel) is not { } refusal)
            return View("Invited", new Invited(code, input.Role.Value));
        ModelState.AddModelError("", texts["Refusal_" + refusal, Membership.MostInvitations]);
        ModelState.Remove(nameof(input.Once));
        input.Once = Guid.Empty;
        return await ShowAsync(input, cancel);
    }

    /// <summary>Takes an invitation back.</summary>
    [HttpPost("invitations/{id:long}/withdrawal")]
    [ForOrganizationOwners]
    public async Task<IActionResult> Withdraw(long id, CancellationToken cancel) =>
        await book.WithdrawAsync(actor, id, cancel) switch
        {
            null => LocalRedirect("/workbench/members?done=withdrawn"),
            MemberRefusal.Used => LocalRedirect("/workbench/members?done=used"),
            _ => NotFound(),
        };

    /// <summary>Lets a member go, or leaves; whoever leaves goes on without this role.</summary>
    [HttpPost("{grant:int}/end")]
    public async Task<IActionResult> End(int grant, CancellationToken cancel)
    {
        var left = await book.EndAsync(actor, grant, cancel);
        switch (left.Refusal)
        {
            case MemberRefusal.Unknown:
                return NotFound();
            case MemberRefusal.NotAllowed:
                return Forbid();
            case { } refusal:
                ModelState.AddModelError("", texts["Refusal_" + refusal]);
                Response.StatusCode = StatusCodes.Status409Conflict;
                return await ShowAsync(new InviteInput(), cancel);
        }
        if (left.UserId != actor.UserId)
        {
            if (left.UserId > 0)
                await live.TellUserAsync(left.UserId, CancellationToken.None);
            return LocalRedirect("/workbench/members?done=ended");
        }
        await HttpContext.SignInAsync(SessionClaims.For(left.UserId, left.SessionVersion), Session.Properties(HttpContext, remember: false));
        live.TellUserAfter(HttpContext, left.UserId);
        return LocalRedirect("/account?done=left");
    }

    private async Task<IActionResult> ShowAsync(InviteInput input, CancellationToken cancel)
    {
        input.Sheet = await pages.ReadAsync(actor, cancel);
        return View("Members", input);
    }
}
