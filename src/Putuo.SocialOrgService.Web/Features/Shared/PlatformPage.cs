using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Web.Features.Shared.Components;
using Putuo.SocialOrgService.Web.Features.Shared.Desk;
using Pieces = Putuo.SocialOrgService.Web.Features.Shared.Components.Html;

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

    /// <summary>The field without which no form is taken: the antiforgery token, for a form written as <c>&lt;!form&gt;</c>.</summary>
    public IHtmlContent FormToken => Tools.FormToken(Context);

    /// <summary>The address of an own static file with its fingerprint, as it may be cached for ever: <c>@Asset("art/logo.svg")</c>.</summary>
    public string Asset(string path) => Pieces.Asset(Context, path);

    /// <summary>An icon of the sprite: <c>@Icon("phone")</c>. Names stand in frontend/icons.txt. An icon never stands alone: a word stands beside it.</summary>
    public IHtmlContent Icon(string name) => Pieces.Icon(ViewContext, name);

    /// <summary>The heading of a card, for cards written by hand; elsewhere <see cref="CardTagHelper"/>.</summary>
    public IHtmlContent CardHead(string icon, string title) => Pieces.Of($"""<header class="card-head"><h2>{Pieces.Icon(ViewContext, icon)}{title}</h2></header>""");

    /// <summary>The badge of a stage, with a word after it.</summary>
    public IHtmlContent StageBadge(OrderStatus stage, string? note = null) => BadgeTagHelper.OfStage(ViewContext, Shared, stage.ToString(), note);

    /// <summary>The badge of an order that is late.</summary>
    public IHtmlContent LateBadge() => BadgeTagHelper.OfStage(ViewContext, Shared, "Late");

    /// <summary>The badge of another state: its tone (info, wait, done, no, bad, dept), its icon and its words.</summary>
    public IHtmlContent Badge(string tone, string icon, string words) => BadgeTagHelper.Of(ViewContext, tone, icon, Pieces.Of($"{words}"));

    /// <summary>A category's mark beside its name, for rows; elsewhere <see cref="CategoryTagHelper"/>.</summary>
    public IHtmlContent Category(string code, string name) => Pieces.Category(ViewContext, code, Pieces.Of($"{name}"));

    /// <summary>The stars given, or that there are none yet.</summary>
    public IHtmlContent Stars(double? stars) => StarsTagHelper.Of(Shared, stars);

    /// <summary>How much of a term is left, as words and a bar; nothing without a term.</summary>
    public IHtmlContent TimeLeft(DateTime? due, DateTime since) => TimeLeftTagHelper.Of(Tools.Times, Tools.DeskTexts, due, since, paused: false);

    /// <summary>Numbered steps over the whole width, the present one marked.</summary>
    public IHtmlContent WideSteps(IReadOnlyList<StepItem> steps, int current) => StepsTagHelper.Of(ViewContext, Shared, steps, current, wide: true);

    /// <summary>A big target with icon, name and a line, inside <c>&lt;ul class="tiles"&gt;</c>.</summary>
    public IHtmlContent Tile(string href, string title, string note, string category, string? icon = null) =>
        TileTagHelper.Of(ViewContext, href, title, note, category, icon);

    /// <summary>The telephone by which the community places an order for a caller; nothing when the district has set none.</summary>
    public IHtmlContent HelpPhone() => HelpPhoneTagHelper.Of(ViewContext, Tools.Settings, Prefs, Shared);

    /// <summary>Ways through a long list, to its beginning and to the page after.</summary>
    public IHtmlContent Pager(string? first, string? next) => PagerTagHelper.Of(ViewContext, Shared, first, null, next);

    /// <summary>A choice of a list.</summary>
    public IHtmlContent Option(string value, string text, bool selected) => ChoiceLists.Option(value, text, selected);

    /// <summary>All services as choices of a filter.</summary>
    public IHtmlContent CategoryOptions(string? chosen) => ChoiceLists.Categories(Tools.District, Shared, chosen);

    /// <summary>The district and the areas below it as choices of a filter.</summary>
    public IHtmlContent AreaOptions(int? chosen) => ChoiceLists.Areas(Tools.District, chosen);

    /// <summary>The key that makes a form take effect once.</summary>
    public IHtmlContent Once() => Pieces.Once();

    private PageTools Tools => tools ??= Context.RequestServices.GetRequiredService<PageTools>();
}
