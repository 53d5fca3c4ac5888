using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Features.Help;

/// <summary>How to use the platform, with and without a smartphone, and the map of the site.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Registries])]
public sealed class HelpController : Controller
{
    /// <summary>How to order, by telephone too; for organizations; questions; reporting an error.</summary>
    [HttpGet("/help")]
    public IActionResult Index() => View("Help");

    /// <summary>The map of the site.</summary>
    [HttpGet("/help/sitemap")]
    public IActionResult SiteMap() => View("SiteMap");
}
