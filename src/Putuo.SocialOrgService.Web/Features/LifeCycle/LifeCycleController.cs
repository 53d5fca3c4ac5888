using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared;

namespace Putuo.SocialOrgService.Web.Features.LifeCycle;

/// <summary>办事指南: what can be filed in the life of an organization, what is asked, which papers belong to it, how long it takes .</summary>
[Route("lifecycle")]
public sealed class LifeCycleController(Actor actor, FilingDesk desk, District district, IStringLocalizer<LifeCycleTexts> texts) : Controller
{
    /// <summary>All matters.</summary>
    [HttpGet("")]
    [AllowAnonymous]
    public IActionResult List() => View("LifeCycle");

    /// <summary>One matter.</summary>
    /// <param name="kind">Which one.</param>
    /// <param name="year">The year of the annual check that is reported or appealed; null leaves it to what is due.</param>
    [HttpGet("guide/{kind}")]
    [AllowAnonymous]
    public IActionResult Guide([FromRoute] FormKind kind, [FromQuery] int? year) =>
        ModelState.IsValid && district.Form(kind) is { } form ? View("Guide", new FormGuide(form, kind is FormKind.AnnualReport or FormKind.Appeal ? year : null)) : NotFound();

    /// <summary>Begins a filing, or goes on with the one there is.</summary>
    [HttpPost("guide/{kind}")]
    [ForSignedIn]
    public async Task<IActionResult> Begin([FromRoute] FormKind kind, [FromQuery] int? year, CancellationToken cancel)
    {
        if (!ModelState.IsValid || district.Form(kind) is null)
            return NotFound();
        var result = await desk.BeginAsync(actor, kind, year, cancel);
        return result.Refusal switch
        {
            null => LocalRedirect($"/lifecycle/filings/{result.Id}/form"),
            FilingRefusal.NotAllowed => Forbid(),
            { } refusal => ConflictPage.Show(this, texts["CannotBegin"], texts["Refusal_" + refusal], [new(texts["ToOwn"], "/workbench/lifecycle"), new(texts["ToGuide"], FormWords.AddressOf(kind, year))]),
        };
    }
}

/// <summary>What the guide of a matter shows.</summary>
/// <param name="Form">The form as it stands.</param>
/// <param name="Year">The year of the annual check that it is begun for; null leaves it to what is due.</param>
public sealed record FormGuide(FormDefinition Form, int? Year);
