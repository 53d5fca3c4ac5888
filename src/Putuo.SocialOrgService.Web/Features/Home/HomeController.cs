using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Features.Home;

/// <summary>The front page.</summary>
[AllowAnonymous]
public sealed class HomeController : Controller
{
    /// <summary>The question, the search and the telephone.</summary>
    [HttpGet("/")]
    [OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Figures])]
    public IActionResult Index() => View("Home");
}
