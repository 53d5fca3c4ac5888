using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.WebUtilities;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Features.Shared;
using Putuo.SocialOrgService.Web.Features.Shared.Exports;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Features.Offerings;

/// <summary>社会组织参与服务清单: what organizations offer, open to everybody .</summary>
[AllowAnonymous]
public sealed class OfferingsController(OfferingPages offerings, TableFiles files, Actor actor, District district) : Controller
{
    /// <summary>The list with its filters.</summary>
    [HttpGet("/offerings")]
    [OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Registries, PublicPages.Figures])]
    public async Task<IActionResult> Index(OfferingsInput input, CancellationToken cancel)
    {
        var filter = input.ToFilter(district);
        var list = await offerings.ListAsync(filter, cancel);
        return View("Offerings", new OfferingListView(
            filter,
            list,
            await offerings.OrganizationsAsync(cancel),
            list.Next is null ? null : Address(filter with { Before = list.Next }),
            list.HasBefore ? Address(filter with { Before = null }) : null,
            new FourLists("/offerings", Query(filter with { Before = null }))));
    }

    /// <summary>The list to take along.</summary>
    [HttpGet("/offerings/export.xlsx"), HttpGet("/offerings/export.csv")]
    public Task<FileStreamResult> Export(OfferingsInput input, [FromServices] OfferingTable columns, CancellationToken cancel)
    {
        var filter = input.ToFilter(district) with { Before = null };
        return files.AnswerAsync(Request, actor, columns.Table, offerings.StreamAsync(filter, cancel), Query(filter), cancel);
    }

    /// <summary>One offering with its open slots; of one that rests or is over, what else there is.</summary>
    [HttpGet("/offerings/{id:int}")]
    [OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Registries, PublicPages.Figures])]
    public async Task<IActionResult> Show(int id, CancellationToken cancel)
    {
        if (await offerings.FindAsync(id, cancel) is { } view)
            return View("Offering", view);
        return await offerings.FindRestAsync(id, cancel) is { } rest
            ? View("Rest", new OfferingRestView(rest, await offerings.InCategoryAsync(rest.CategoryCode, cancel)))
            : NotFound();
    }

    private static string Address(OfferingFilter filter) => "/offerings" + Query(filter);

    private static string Query(OfferingFilter filter) => QueryHelpers.AddQueryString("", new Dictionary<string, string?>
    {
        ["category"] = filter.Category,
        ["area"] = filter.AreaId?.ToString(),
        ["free"] = filter.IsFree ? "yes" : null,
        ["organization"] = filter.OrganizationId?.ToString(),
        ["before"] = filter.Before?.ToString(),
    }.Where(part => part.Value is not null));
}

/// <summary>An offering that cannot be ordered now.</summary>
/// <param name="Rest">What is still told of it.</param>
/// <param name="Others">What is offered in its category instead.</param>
public sealed record OfferingRestView(OfferingRest Rest, IReadOnlyList<OfferingRow> Others);
