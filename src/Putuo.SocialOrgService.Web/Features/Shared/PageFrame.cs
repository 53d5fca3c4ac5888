using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Web.Features.Shared;

/// <summary>
/// What a page tells the layout around it. Views set it at their top:
/// <c>@{ Frame.Title = T["Title"]; Frame.Nav = "orders"; Frame.Trail = [new(T["MyOrders"], "/orders")]; }</c>
/// </summary>
public sealed class PageFrame
{
    /// <summary>Settings without a name, shown until a district pack is loaded.</summary>
    public static readonly DistrictSettings Unnamed = new()
    {
        SiteName = "社会组织服务一件事",
        SiteNameEn = "Social Organization Services",
        Host = "",
        HostEn = "",
        Phone = "",
    };

    /// <summary>The page's own title, before the site's name in the browser's tab.</summary>
    public string Title { get; set; } = "";

    /// <summary>What the page is about, in a sentence, for search engines; empty where its title says it.</summary>
    public string Description { get; set; } = "";

    /// <summary>The entry of the main navigation this page belongs to: home, order, orders, organizations, projects, information, data; none for others.</summary>
    public string Nav { get; set; } = "";

    /// <summary>The way from the front page to this one, without home and without the page itself.</summary>
    public IReadOnlyList<Crumb> Trail { get; set; } = [];

    /// <summary>The rail of a staff page; with entries the page takes the staff shell.</summary>
    public IReadOnlyList<RailItem> Rail { get; set; } = [];

    /// <summary>The width of the content.</summary>
    public PageWidth Width { get; set; } = PageWidth.Normal;

    /// <summary>Where the page can be opened that answers a form, if not under the form's own address or the nearest one above it.</summary>
    public string? Address { get; set; }

    /// <summary>Whether search engines shall leave the page out.</summary>
    public bool NoIndex { get; set; }
}

/// <summary>One step of the way to a page.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Url">Where it leads.</param>
public sealed record Crumb(string Text, string Url);

/// <summary>One entry of a staff member's rail.</summary>
/// <param name="Url">Where it leads; the entry whose address begins the page's own one longest is marked as current.</param>
/// <param name="Icon">An icon named in frontend/icons.txt.</param>
/// <param name="Text">What it says.</param>
/// <param name="Waiting">How many things wait there, as people read it (7, 20+); empty when nothing waits, null when nobody has counted.</param>
public sealed record RailItem(string Url, string Icon, string Text, string? Waiting = null);

/// <summary>How wide a page's content runs.</summary>
public enum PageWidth
{
    /// <summary>The container, 1180 px.</summary>
    Normal,

    /// <summary>For forms and reading, 760 px.</summary>
    Narrow,
}
