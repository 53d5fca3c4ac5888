using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Putuo.SocialOrgService.Web.Features.Style;

/// <summary>A page that shows every component with made-up content; it exists in Development only.</summary>
[AllowAnonymous]
[Route("/style")]
public sealed class StyleController(IHostEnvironment environment) : Controller
{
    /// <inheritdoc/>
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        if (!environment.IsDevelopment())
            context.Result = NotFound();
    }

    /// <summary>The components of the public site.</summary>
    [HttpGet]
    public IActionResult Index() => View("Style", new StyleInput());

    /// <summary>The form sent with mistakes, to see it come back.</summary>
    [HttpPost]
    public IActionResult Index(StyleInput input) => View("Style", input);

    /// <summary>The staff shell.</summary>
    [HttpGet("staff")]
    public IActionResult Staff() => View("Staff");

    /// <summary>The page of a conflict.</summary>
    [HttpGet("conflict")]
    public IActionResult Taken() =>
        Shared.ConflictPage.Show(this, "这张单已被接走", "这张单09:40已由蓝帆志愿服务队接走。点单池里还有3张同类的单。", [new("去点单池", "/style"), new("回工作台", "/style/staff")]);
}
