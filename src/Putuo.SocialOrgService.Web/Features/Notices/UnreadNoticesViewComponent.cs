using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewComponents;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Features.Notices;

/// <summary>The way to the inbox with the number of unread notices, for the user's menu; the session's check has counted them.</summary>
public sealed class UnreadNoticesViewComponent : ViewComponent
{
    /// <summary>Shows the entry; nothing for visitors.</summary>
    public IViewComponentResult Invoke() => HttpContext.SignedIn() is { } person
        ? View("/Features/Notices/UnreadNotices.cshtml", person.UnreadNotices)
        : new ContentViewComponentResult("");
}
