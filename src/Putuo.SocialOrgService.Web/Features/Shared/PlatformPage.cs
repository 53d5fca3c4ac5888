using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Web.Features.Shared.Components;
using Putuo.SocialOrgService.Web.Features.Shared.Desk;

namespace Putuo.SocialOrgService.Web.Features.Shared;

/// <summary>
/// What every view has at hand, found only when it is used: a page is made of several views, and each would otherwise be
/// handed everything. The small pieces here are what rows and much visited pages are written with in the place of tag helpers (docs/components.md).
/// </summary>
/// <typeparam name="TModel">The view's model.</typeparam>
public abstract class PlatformPage<TModel> : RazorPage<TModel>
{
    private PageTools? tools;

    /// <summary>What the page tells the layout.</summary>
    public PageFrame Frame => Tools.Frame;

    /// <summary>How the reader sees the site.</summary>
    public ViewPreferences Prefs => Tools.Preferences;

    /// <summary>The words that many pages use.</summary>
    public IStringLocalizer<SharedTexts> Shared => Tools.Texts;

    /// <summary>The rail of staff pages.</summary>
    public StaffRail Rail => Tools.Rail;

    /// <summary>The fields without which no form is taken: the antiforgery token, for a form written as <c>&lt;!form&gt;</c>.</summary>
    public IHtmlContent FormToken => Tools.FormToken(Context);

    /// <summary>A choice of a list.</summary>
    public IHtmlContent Option(string value, string text, bool selected) => selected
        ? Components.Html.Of($"""<option value="{value}" selected>{text}</option>""")
        : Components.Html.Of($"""<option value="{value}">{text}</option>""");

    /// <summary>The badge of a stage, of Transferred or of Late, with a word after it.</summary>
    public IHtmlContent Badge(string stage, string? note = null) => BadgeTagHelper.OfStage(ViewContext, Shared, stage, note);

    /// <summary>The badge of another state: its tone (info, wait, done, no, bad, dept), its icon and its words.</summary>
    public IHtmlContent Badge(string tone, string icon, string words) => BadgeTagHelper.Of(ViewContext, tone, icon, Components.Html.Of($"{words}"));

    /// <summary>A big target with icon, name and a line, inside <c>&lt;ul class="tiles"&gt;</c>.</summary>
    public IHtmlContent Tile(string href, string title, string note, string category, string? icon = null) =>
        TileTagHelper.Of(ViewContext, href, title, note, category, icon);

    /// <summary>The telephone by which the community places an order for a caller; nothing when the district has set none.</summary>
    public IHtmlContent HelpPhone() => HelpPhoneTagHelper.Of(ViewContext, Tools.Settings, Prefs, Shared);

    /// <summary>Ways through a long list, to its beginning and to the page after.</summary>
    public IHtmlContent Pager(string? first, string? next) => PagerTagHelper.Of(ViewContext, Shared, first, null, next);

    /// <summary>The stars given, or that there are none yet.</summary>
    public IHtmlContent Stars(double? stars) => StarsTagHelper.Of(Shared, stars);

    private PageTools Tools => tools ??= Context.RequestServices.GetRequiredService<PageTools>();

    /// <summary>An icon of the sprite: <c>@Icon("phone")</c>. Names stand in frontend/icons.txt. An icon never stands alone: a word stands beside it.</summary>
    public IHtmlContent Icon(string name) => Components.Html.Icon(ViewContext, name);

    /// <summary>The address of an own static file with its fingerprint, as it may be cached for ever: <c>@Asset("art/logo.svg")</c>.</summary>
    public string Asset(string path) => Components.Html.Asset(Context, path);

    /// <summary>A category's mark beside its name, for rows; elsewhere <see cref="CategoryTagHelper"/>.</summary>
    public IHtmlContent Category(string code, string name) => Components.Html.Category(ViewContext, code, name);

    /// <summary>The key that makes a form take effect once, for rows; elsewhere <see cref="OnceTagHelper"/>.</summary>
    public IHtmlContent Once() => Components.Html.Of($"""<input type="hidden" name="once" value="{Tools.NextKey().ToString()}">""");
}
