using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Complaints;
using Putuo.SocialOrgService.Domain.Complaints;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Live;

namespace Putuo.SocialOrgService.Web.Features.Complaints.Statements;

/// <summary>情况说明: the organization or office complained of reads the handler's question and answers it; who complains, and in which words, it never learns.</summary>
[ForRespondents]
[Route("workbench/complaints")]
public sealed class ComplaintStatementsController(
    Actor actor, ComplaintDesk desk, ComplaintPages pages, ComplaintWords words, LivePages live, IStringLocalizer<ComplaintsTexts> texts) : Controller
{
    /// <summary>What is or was asked, newest first.</summary>
    [HttpGet("")]
    public async Task<IActionResult> List(long? before, CancellationToken cancel) => View("Statements", new StatementList(before is not null, await pages.StatementsAsync(actor, before, cancel)));

    /// <summary>The question, and the form for the answer.</summary>
    [HttpGet("{id:long}")]
    public Task<IActionResult> Show(long id, string? done, CancellationToken cancel) => ShowAsync(id, new StatementInput { IsDone = done == "stated" }, cancel);

    /// <summary>Gives the statement.</summary>
    [HttpPost("{id:long}/statement")]
    public async Task<IActionResult> State(long id, StatementInput input, CancellationToken cancel)
    {
        if (await pages.FindStatementAsync(actor, id, cancel) is null)
            return NotFound();
        if (!ModelState.IsValid)
            return await ShowAsync(id, input, cancel);
        var result = await desk.StateAsync(actor, id, input.Statement, cancel);
        if (result.IsDone)
        {
            await live.TellUsersAsync(result.Told, CancellationToken.None);
            return LocalRedirect($"/workbench/complaints/{id}?done=stated");
        }
        if (result.Refusal == ComplaintRefusal.TextMissing)
        {
            words.Say(ModelState, result, nameof(input.Statement), Complaint.MostText);
        }
        else
        {
            ModelState.AddModelError("", texts["StatementOver"]);
            Response.StatusCode = StatusCodes.Status409Conflict;
        }
        return await ShowAsync(id, input, cancel);
    }

    private async Task<IActionResult> ShowAsync(long id, StatementInput input, CancellationToken cancel)
    {
        input.Sheet = await pages.FindStatementAsync(actor, id, cancel);
        return input.Sheet is null ? NotFound() : View("Statement", input);
    }
}

/// <summary>A statement as it is typed, and the page it stands on.</summary>
public sealed class StatementInput
{
    /// <summary>The statement.</summary>
    [Display(Name = "Statement"), StringLength(Complaint.MostText)]
    public string? Statement { get; set; }

    /// <summary>The question.</summary>
    [BindNever]
    public StatementSheet? Sheet { get; set; }

    /// <summary>Whether it was just given.</summary>
    [BindNever]
    public bool IsDone { get; set; }
}

/// <summary>A page of statements.</summary>
/// <param name="IsLater">Whether it is not the first page.</param>
/// <param name="Rows">The rows, one more where there are more.</param>
public sealed record StatementList(bool IsLater, IReadOnlyList<StatementRow> Rows)
{
    /// <summary>The rows of this page.</summary>
    public IReadOnlyList<StatementRow> Shown => [.. Rows.Take(ComplaintPages.PageSize)];

    /// <summary>The address of the first page, on a later one.</summary>
    public string? First => IsLater ? "/workbench/complaints" : null;

    /// <summary>The address of the next page.</summary>
    public string? Next => Rows.Count > ComplaintPages.PageSize ? $"/workbench/complaints?before={Shown[^1].Id}" : null;
}
