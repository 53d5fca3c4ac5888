using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Putuo.SocialOrgService.Data.Files;
using Putuo.SocialOrgService.Data.LifeCycle;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Features.LifeCycle.Filings;

/// <summary>Filings as both sides follow them: the own ones, one with where it stands, who has it and until when, and its papers.</summary>
[ForSignedIn]
[Route("lifecycle/filings")]
public sealed class FilingsController(Actor actor, FilingPages pages, AttachmentStore store) : Controller
{
    /// <summary>The own filings; whoever decides or works for an organization has a desk of its own.</summary>
    [HttpGet("")]
    public async Task<IActionResult> List(long? before, CancellationToken cancel)
    {
        if (FilingPages.IsDecider(actor))
            return LocalRedirect("/lifecycle/desk");
        if (actor.IsOrganization)
            return LocalRedirect("/workbench/lifecycle");
        var filter = new FilingFilter(Before: before);
        return View("Filings", new FilingList("/lifecycle/filings", filter, await pages.ListAsync(actor, filter, cancel)));
    }

    /// <summary>One filing.</summary>
    [HttpGet("{id:long}")]
    public async Task<IActionResult> Show(long id, string? done, CancellationToken cancel) => await pages.FindAsync(actor, id, cancel) switch
    {
        null => NotFound(),
        { Status: FilingStatus.Draft } => LocalRedirect($"/lifecycle/filings/{id}/form"),
        var sheet => View("Filing", new FilingStepInput { Sheet = sheet, Done = FilingStepInput.Known(done) }),
    };

    /// <summary>A paper: for the applicant and for whoever decides, kept by no cache.</summary>
    [HttpGet("{id:long}/papers/{paper:long}")]
    public async Task<IActionResult> Paper(long id, long paper, CancellationToken cancel)
    {
        if ((await pages.FindAsync(actor, id, cancel))?.Papers.FirstOrDefault(file => file.Id == paper) is not { } found || store.Open(found.FileName, found.Kind) is not { } content)
            return NotFound();
        Response.Headers.CacheControl = "no-store";
        Response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        var (type, ending) = found.Kind == AttachmentKind.Pdf ? ("application/pdf", ".pdf") : ("image/jpeg", ".jpg");
        return File(content, type, Path.GetFileNameWithoutExtension(found.Name) + ending);
    }
}

/// <summary>A list of filings.</summary>
/// <param name="Address">The page's address.</param>
/// <param name="Filter">Which ones.</param>
/// <param name="Rows">The rows, one more where there are more.</param>
public sealed record FilingList(string Address, FilingFilter Filter, IReadOnlyList<FilingRow> Rows)
{
    /// <summary>The rows of this page.</summary>
    public IReadOnlyList<FilingRow> Shown => [.. Rows.Take(FilingPages.PageSize)];

    /// <summary>The address of the first page, on a later one.</summary>
    public string? First => Filter.Before is null ? null : Page(null);

    /// <summary>The address of the next page.</summary>
    public string? Next => Rows.Count > FilingPages.PageSize ? Page(Shown[^1].Id) : null;

    private string Page(long? before) => $"{Address}?status={Filter.Status}&kind={Filter.Kind}&before={before}";
}
