using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
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
    /// <summary>What was reported, the oldest first.</summary>
    [HttpGet("")]
    public Task<IActionResult> List(long after, string? done, CancellationToken cancel) =>
        ShowAsync(after, new HidingInput { Done = done is "hidden" or "kept" ? done : null }, cancel);

    /// <summary>Hides a comment.</summary>
    [HttpPost("{report:long}/hiding")]
    public async Task<IActionResult> Hide(long report, HidingInput input, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(report - 1, input, cancel);
        return await book.DecideAsync(actor, report, input.HidingReason, cancel) ? LocalRedirect("/community/comments?done=hidden") : NotFound();
    }

    /// <summary>Leaves it.</summary>
    [HttpPost("{report:long}/keeping")]
    public async Task<IActionResult> Keep(long report, CancellationToken cancel) =>
        await book.DecideAsync(actor, report, null, cancel) ? LocalRedirect("/community/comments?done=kept") : NotFound();

    private async Task<IActionResult> ShowAsync(long after, HidingInput input, CancellationToken cancel)
    {
        var open = await book.OpenAsync(actor, after, cancel);
        input.Reports = [.. open.Take(CommentBook.PageSize)];
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

    /// <summary>What was reported.</summary>
    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever]
    public IReadOnlyList<ReportedComment> Reports { get; set; } = [];

    /// <summary>Where the next page begins.</summary>
    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever]
    public long? Next { get; set; }

    /// <summary>What was just done.</summary>
    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever]
    public string? Done { get; set; }
}
