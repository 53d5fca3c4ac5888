using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Lists;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Features.Shared;
using Putuo.SocialOrgService.Web.Features.Shared.Events;
using Putuo.SocialOrgService.Web.Features.Shared.Exports;
using Putuo.SocialOrgService.Web.Features.Shared.Words;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Features.Lists;

/// <summary>四张清单: where demand and supply meet, and the two lists of demands. Purchase services stand at /projects, offerings at /offerings.</summary>
[AllowAnonymous]
[Route("lists")]
public sealed class ListsController(
    DemandListPages demands, TableFiles files, District district, PublicWords words, EventWords events, Actor actor,
    IStringLocalizer<ListsTexts> texts, IStringLocalizer<SharedTexts> shared) : Controller
{
    /// <summary>What the four lists are.</summary>
    [HttpGet("")]
    [OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Figures, PublicPages.Registries])]
    public async Task<IActionResult> Index(CancellationToken cancel) => View("Lists", await demands.CountsAsync(cancel));

    /// <summary>社区需求清单.</summary>
    [HttpGet("communities")]
    [OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Figures])]
    public Task<IActionResult> Communities(DemandsInput input, CancellationToken cancel) => ShowAsync(input, true, cancel);

    /// <summary>群众需求清单.</summary>
    [HttpGet("residents")]
    [OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Figures])]
    public Task<IActionResult> Residents(DemandsInput input, CancellationToken cancel) => ShowAsync(input, false, cancel);

    /// <summary>社区需求清单 to take along.</summary>
    [HttpGet("communities/export.xlsx"), HttpGet("communities/export.csv")]
    public Task<FileStreamResult> ExportCommunities(DemandsInput input, CancellationToken cancel) => ExportAsync(input, true, cancel);

    /// <summary>群众需求清单 to take along.</summary>
    [HttpGet("residents/export.xlsx"), HttpGet("residents/export.csv")]
    public Task<FileStreamResult> ExportResidents(DemandsInput input, CancellationToken cancel) => ExportAsync(input, false, cancel);

    private async Task<IActionResult> ShowAsync(DemandsInput input, bool ofCommunities, CancellationToken cancel)
    {
        var filter = input.ToFilter(district, ofCommunities);
        return View("Demands", new DemandListView(filter, await demands.ListAsync(filter, cancel)));
    }

    private Task<FileStreamResult> ExportAsync(DemandsInput input, bool ofCommunities, CancellationToken cancel)
    {
        var filter = input.ToFilter(district, ofCommunities) with { Before = null };
        var table = new ExportTable<PublicDemand>(
            ofCommunities ? "community-demands" : "resident-demands",
            texts[ofCommunities ? "TitleCommunities" : "TitleResidents"],
            [
                new(texts["Number"], row => row.Number, 16),
                new(texts["Category"], row => district.Category(row.CategoryCode).NameIn(), 16),
                new(texts["Community"], row => district.Area(row.CommunityId).NameIn(), 14),
                new(texts["Wanted"], row => row.Text, 60),
                new(texts["StageColumn"], row => shared["Stage" + row.Status].Value + (events.RejectedNote(row.RejectedBy) is { } note ? " · " + note : ""), 20),
                new(texts["WeekFrom"], row => words.Day(district.Calendar.WeekOf(row.PlacedAt)), 20),
                .. Served(ofCommunities),
            ]);
        return files.AnswerAsync(Request, actor, table, demands.StreamAsync(filter), DemandsInput.Query(filter), cancel);
    }

    private IEnumerable<TableColumn<PublicDemand>> Served(bool ofCommunities) => ofCommunities
        ? [new(texts["Provider"], row => row.ProviderName is { } name ? Names.Choose(name, row.ProviderNameEn ?? "") : null, 26)]
        : [];
}

/// <summary>A list of demands.</summary>
/// <param name="Filter">What was looked for.</param>
/// <param name="List">What fits.</param>
public sealed record DemandListView(DemandFilter Filter, DemandList List)
{
    /// <summary>The list's address.</summary>
    public string Address => Filter.OfCommunities ? "/lists/communities" : "/lists/residents";

    /// <summary>The address of the next page, or null.</summary>
    public string? NextPage => List.Next is { } next ? Address + DemandsInput.Query(Filter with { Before = next }) : null;

    /// <summary>The address of the first page on a later one, or null.</summary>
    public string? FirstPage => Filter.Before is null ? null : Address + DemandsInput.Query(Filter with { Before = null });

    /// <summary>The list among the four.</summary>
    public FourLists Lists => new(Address, DemandsInput.Query(Filter with { Before = null }));
}
