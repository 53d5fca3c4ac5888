using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Features.Community.Comments;

/// <summary>The community decides on public comments that somebody reported: hidden with a reason, or left .</summary>
[ForCommunityWorkers]
[Route("community/comments")]
public sealed class CommentsController(CommentBook book, Actor actor) : Controller
{
    /// <summary>What was reported, the oldest first, and what was decided lately.</summary>
    [HttpGet("")]
    public Task<IActionResult> List(long after, string? done, CancellationToken cancel) =>
        ShowAsync(after, new HidingInput { Done = done is "hidden" or "kept" ? done : null }, cancel);

    /// <summary>Hides a comment.</summary>
    [HttpPost("{report:long}/hiding")]
    public async Task<IActionResult> Hide(long report, HidingInput input, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(report - 1, input, cancel, report);
        return await book.DecideAsync(actor, report, input.HidingReason, cancel) ? LocalRedirect("/community/comments?done=hidden") : NotFound();
    }

    /// <summary>Leaves it.</summary>
    [HttpPost("{report:long}/keeping")]
    public async Task<IActionResult> Keep(long report, CancellationToken cancel) =>
        await book.DecideAsync(actor, report, null, cancel) ? LocalRedirect("/community/comments?done=kept") : NotFound();

    /// <summary>The list; a form comes back only while its report is open, since somebody else may have decided it meanwhile.</summary>
    private async Task<IActionResult> ShowAsync(long after, HidingInput input, CancellationToken cancel, long? typed = null)
    {
        var read = await book.ReadAsync(actor, after, cancel);
        var open = read.Where(report => report.DecidedAt is null).ToList();
        if (typed is not null && open.All(report => report.Id != typed))
            return NotFound();
        input.Typed = typed;
        input.Reports = [.. open.Take(CommentBook.PageSize)];
        input.Decided = [.. read.Where(report => report.DecidedAt is not null)];
        input.First = after > 0 ? "/community/comments" : null;
        input.Next = open.Count > CommentBook.PageSize ? input.Reports[^1].Id : null;
        return View("Comments", input);
    }
}

/// <summary>Why a comment is hidden.</summary>
public sealed class HidingInput
{
    /// <summary>In plain words; whoever wrote the comment may ask for it.</summary>
    [Display(Name = "HidingReason"), Required(ErrorMessage = "HidingReasonNeeded"), StringLength(ServiceOrder.MostReason)]
    public string? HidingReason { get; set; }

    /// <summary>The report that the reason was typed for; null for a list that is only read.</summary>
    [BindNever]
    public long? Typed { get; set; }

    /// <summary>What was reported.</summary>
    [BindNever]
    public IReadOnlyList<ReportedComment> Reports { get; set; } = [];

    /// <summary>What was decided lately, the newest first.</summary>
    [BindNever]
    public IReadOnlyList<ReportedComment> Decided { get; set; } = [];

    /// <summary>The list's beginning, on a later page.</summary>
    [BindNever]
    public string? First { get; set; }

    /// <summary>Where the next page begins.</summary>
    [BindNever]
    public long? Next { get; set; }

    /// <summary>What was just done.</summary>
    [BindNever]
    public string? Done { get; set; }
}
