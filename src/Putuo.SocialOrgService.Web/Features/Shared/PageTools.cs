using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Web.Features.Shared.Desk;
using Putuo.SocialOrgService.Web.Features.Shared.Times;

namespace Putuo.SocialOrgService.Web.Features.Shared;

/// <summary>What the views of one request share, see <see cref="PlatformPage{TModel}"/>.</summary>
public sealed class PageTools(
    PageFrame frame, ViewPreferences preferences, IStringLocalizer<SharedTexts> texts, FormTokens tokens, IServiceProvider services)
{
    private IHtmlContent? formToken;

    /// <summary>What the page tells the layout.</summary>
    public PageFrame Frame => frame;

    /// <summary>How the reader sees the site.</summary>
    public ViewPreferences Preferences => preferences;

    /// <summary>The words that many pages use.</summary>
    public IStringLocalizer<SharedTexts> Texts => texts;

    /// <summary>What the district has set.</summary>
    public DistrictSettings Settings => services.GetRequiredService<DistrictSettings>();

    /// <summary>The district's areas and services.</summary>
    public District District => services.GetRequiredService<District>();

    /// <summary>Times in the reader's words.</summary>
    public LocalTimes Times => field ??= services.GetRequiredService<LocalTimes>();

    /// <summary>The words of desks.</summary>
    public IStringLocalizer<DeskTexts> DeskTexts => services.GetRequiredService<IStringLocalizer<DeskTexts>>();

    /// <summary>The rail of staff pages.</summary>
    public StaffRail Rail => field ??= services.GetRequiredService<StaffRail>();

    /// <summary>The hidden field with the antiforgery token, made once for all forms of a page.</summary>
    public IHtmlContent FormToken(HttpContext context) => formToken ??= tokens.Field(context);
}
