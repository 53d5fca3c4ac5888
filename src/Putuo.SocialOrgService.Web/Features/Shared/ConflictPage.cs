using Microsoft.AspNetCore.Mvc;

namespace Putuo.SocialOrgService.Web.Features.Shared;

/// <summary>
/// The page of something that another was faster with: who, when, and what now. Answers 409.
/// <c>return ConflictPage.Show(this, T["TakenTitle"], T["TakenBy", time, name], [new(T["ToPool"], "/workbench/pool")], name);</c>
/// </summary>
/// <param name="Title">What happened, in a few words.</param>
/// <param name="Text">Who and when, and what may be done now.</param>
/// <param name="Ways">The ways on; the first one is the recommended.</param>
/// <param name="Who">The name in the text, if there is one; it is shown isolated, as all names are.</param>
public sealed record ConflictPage(string Title, string Text, IReadOnlyList<Crumb> Ways, string? Who = null)
{
    /// <summary>The result for a controller's action.</summary>
    public static IActionResult Show(Controller controller, string title, string text, IReadOnlyList<Crumb> ways, string? who = null)
    {
        controller.Response.StatusCode = StatusCodes.Status409Conflict;
        return controller.View("Conflict", new ConflictPage(title, text, ways, who));
    }
}
