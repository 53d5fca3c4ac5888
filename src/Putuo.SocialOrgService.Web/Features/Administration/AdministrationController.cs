using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Features.Administration;

/// <summary>The administrator's first page: ways to what is kept, and who looked at personal data or took data out lately.</summary>
[ForAdministrators]
[Route("administration")]
public sealed class AdministrationController(Actor actor, LookPages looks, OrganizationPages organizations) : Controller
{
    private const int Newest = 5;

    /// <summary>The overview.</summary>
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancel) => View("Administration", new AdministrationPage(
        await looks.LooksAsync(actor, null, Newest, cancel),
        await looks.ExportsAsync(actor, null, Newest, cancel)));

    /// <summary>All looks at contacts, newest first.</summary>
    [HttpGet("looks")]
    public async Task<IActionResult> Looks(long? before, CancellationToken cancel) =>
        View("Looks", await looks.LooksAsync(actor, before, LookPages.PageSize + 1, cancel));

    /// <summary>All exports, newest first.</summary>
    [HttpGet("exports")]
    public async Task<IActionResult> Exports(long? before, CancellationToken cancel)
    {
        ViewData["Organizations"] = await organizations.NamesAsync(cancel);
        return View("Exports", await looks.ExportsAsync(actor, before, LookPages.PageSize + 1, cancel));
    }
}

/// <summary>What the overview shows.</summary>
/// <param name="Looks">The newest looks at contacts.</param>
/// <param name="Exports">The newest exports.</param>
public sealed record AdministrationPage(IReadOnlyList<LookRow> Looks, IReadOnlyList<ExportRow> Exports);
