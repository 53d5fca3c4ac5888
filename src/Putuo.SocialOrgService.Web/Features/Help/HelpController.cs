using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Features.Help;

/// <summary>How to use the platform, with and without a smartphone, task by task, and the map of the site.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Registries])]
public sealed class HelpController(HelpBook book) : Controller
{
    /// <summary>How to order, by telephone too; for organizations; questions; reporting an error.</summary>
    [HttpGet("/help")]
    public IActionResult Index() => View("Help");

    /// <summary>The map of the site.</summary>
    [HttpGet("/help/sitemap")]
    public IActionResult SiteMap() => View("SiteMap");

    /// <summary>One task, step by step.</summary>
    [HttpGet("/help/tasks/{task}")]
    public IActionResult Task(string task) => book.FindTask(task) is { } page ? View("Page", page) : NotFound();

    /// <summary>The platform's words in plain language.</summary>
    [HttpGet("/help/glossary")]
    public IActionResult Glossary() => View("Page", book.Find(HelpBook.Glossary));

    /// <summary>The residents' guide, which prints in large type.</summary>
    [HttpGet("/help/guide")]
    public IActionResult Guide() => View("Page", book.Find(HelpBook.Guide));
}
