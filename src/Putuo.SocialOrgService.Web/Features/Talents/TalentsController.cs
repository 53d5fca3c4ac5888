using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.WebUtilities;
using Putuo.SocialOrgService.Data.Talents;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Talents;
using Putuo.SocialOrgService.Web.Features.Shared.Exports;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Features.Talents;

/// <summary>社会组织人才库: who is good at what, open to everybody without full names; departments and the administrator find by name as well .</summary>
[AllowAnonymous]
public sealed class TalentsController(Actor actor, TalentPages talents, District district) : Controller
{
    /// <summary>The list with its filters.</summary>
    [HttpGet("/talents")]
    [OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Figures, PublicPages.Registries])]
    public async Task<IActionResult> Index(TalentsInput input, string? done, CancellationToken cancel)
    {
        var filter = input.ToFilter(district);
        var list = await talents.ListAsync(actor, filter, cancel);
        return View("Talents", new TalentListView(
            filter, list,
            list.Next is null ? null : Address(filter with { After = list.Next }),
            list.HasBefore ? Address(filter with { After = null }) : null)
        {
            IsWithdrawn = done is "withdrawn",
            Sought = Query(filter with { After = null }),
        });
    }

    /// <summary>The list to take along, as far as the reader sees it.</summary>
    [HttpGet("/talents/export.xlsx"), HttpGet("/talents/export.csv")]
    public Task<FileStreamResult> Export(TalentsInput input, [FromServices] TalentTable columns, [FromServices] TableFiles files, CancellationToken cancel)
    {
        var filter = input.ToFilter(district) with { After = null };
        return files.AnswerAsync(Request, actor, columns.Table, talents.StreamAsync(actor, filter, cancel), Query(filter), cancel);
    }

    /// <summary>One talent.</summary>
    [HttpGet("/talents/{id:int}")]
    [OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Figures, PublicPages.Registries])]
    public async Task<IActionResult> Show(int id, CancellationToken cancel) =>
        await talents.FindAsync(actor, id, cancel) is { } talent ? View("Talent", talent) : NotFound();

    private static string Address(TalentFilter filter) => "/talents" + Query(filter);

    private static string Query(TalentFilter filter) => QueryHelpers.AddQueryString("", new Dictionary<string, string?>
    {
        ["q"] = filter.Text,
        ["field"] = filter.Field,
        ["area"] = filter.AreaId?.ToString(),
        ["times"] = filter.Times == Availability.None ? null : filter.Times.ToString(),
        ["certificate"] = filter.Certificate?.ToString(),
        ["organization"] = filter.OrganizationId?.ToString(),
        ["after"] = filter.After?.ToString(),
    }.Where(part => part.Value is not null));
}
