using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewComponents;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Features.Notices;

/// <summary>The way to the inbox with the number of unread notices, for the user's menu; one statement, and none for visitors.</summary>
public sealed class UnreadNoticesViewComponent(NoticePages pages, Actor actor) : ViewComponent
{
    /// <summary>Shows the entry.</summary>
    public async Task<IViewComponentResult> InvokeAsync() => actor.IsSignedIn
        ? View("/Features/Notices/UnreadNotices.cshtml", await pages.UnreadAsync(actor, HttpContext.RequestAborted))
        : new ContentViewComponentResult("");
}
