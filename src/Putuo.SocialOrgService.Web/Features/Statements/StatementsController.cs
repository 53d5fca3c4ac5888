using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Features.Statements;

/// <summary>What the platform states about itself: accessibility, privacy, the consent's text .</summary>
[AllowAnonymous]
[OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Registries])]
public sealed class StatementsController : Controller
{
    /// <summary>Which level of accessibility is reached, and what is open.</summary>
    [HttpGet("/accessibility")]
    public IActionResult Accessibility() => View("Accessibility");

    /// <summary>Which personal data, why, how long, who sees them.</summary>
    [HttpGet("/privacy")]
    public IActionResult Privacy() => View("Privacy");

    /// <summary>The text that residents agree to, with its version.</summary>
    [HttpGet("/privacy/consent")]
    public IActionResult ConsentText() => View("ConsentText");
}
