using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Features.Comments;

/// <summary>Anybody reports a public comment that should not stand there; the community decides .</summary>
[AllowAnonymous]
[Route("comments")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class CommentReportsController(CommentBook book, IStringLocalizer<CommentsTexts> texts) : Controller
{
    /// <summary>Shows the comment and asks what is wrong with it.</summary>
    [HttpGet("{id:long}/report")]
    public Task<IActionResult> Ask(long id, CancellationToken cancel) => FormAsync(id, new CommentReportInput(), cancel);

    /// <summary>Takes the report.</summary>
    [HttpPost("{id:long}/report")]
    public async Task<IActionResult> Report(long id, CommentReportInput input, CancellationToken cancel)
    {
        if (!ModelState.IsValid || await book.FindAsync(id, cancel) is not { } comment)
            return await FormAsync(id, input, cancel);
        if (await book.ReportAsync(id, input.Reason!, HttpContext.Network(), cancel))
            return LocalRedirect(comment.OrganizationId is { } organization ? $"/comments/reported?organization={organization}" : "/comments/reported");
        ModelState.AddModelError("", texts["TooMany", TryLimit.Window.TotalMinutes]);
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return await FormAsync(id, input, cancel);
    }

    /// <summary>Says that it was received, what comes next, and leads back to the organization.</summary>
    [HttpGet("reported")]
    public IActionResult Reported(int? organization) => View("Reported", organization);

    private async Task<IActionResult> FormAsync(long id, CommentReportInput input, CancellationToken cancel)
    {
        if (await book.FindAsync(id, cancel) is not { } comment)
            return NotFound();
        (input.Id, input.Comment, input.OrganizationId) = (id, Digits.BlankLong(comment.Comment), comment.OrganizationId);
        return View("Report", input);
    }
}

/// <summary>What is wrong with a comment.</summary>
public sealed class CommentReportInput
{
    /// <summary>In plain words.</summary>
    [Display(Name = "Reason"), Required(ErrorMessage = "ReasonNeeded"), StringLength(ServiceOrder.MostReason)]
    public string? Reason { get; set; }

    /// <summary>The comment's number.</summary>
    [BindNever]
    public long Id { get; set; }

    /// <summary>The comment, as everybody reads it.</summary>
    [BindNever]
    public string Comment { get; set; } = "";

    /// <summary>The organization that it is about.</summary>
    [BindNever]
    public int? OrganizationId { get; set; }
}
