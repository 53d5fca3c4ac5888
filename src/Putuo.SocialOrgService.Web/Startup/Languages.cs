using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Localization;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>Chinese first, English second: chosen by <c>?culture=</c>, by cookie, or by a browser that puts English first.</summary>
public static class Languages
{
    /// <summary>The cookie that keeps a visitor's language.</summary>
    public const string CookieName = "pt.culture";

    /// <summary>The languages of the site, the first one being the default.</summary>
    public static readonly IReadOnlyList<CultureInfo> All = [CultureInfo.GetCultureInfo("zh-CN"), CultureInfo.GetCultureInfo("en")];

    /// <summary>Registers localised texts; a feature's texts stand beside it as XTexts.resx and XTexts.en.resx.</summary>
    public static void AddLanguages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddSingleton<ResourceManagerStringLocalizerFactory>();
        services.AddSingleton<IStringLocalizerFactory, CountedTexts>();
        services.AddSingleton(typeof(IStringLocalizer<>), typeof(StringLocalizer<>));
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(All[0]);
            options.SupportedCultures = [.. All];
            options.SupportedUICultures = [.. All];
            options.RequestCultureProviders =
            [
                new QueryStringRequestCultureProvider(),
                new CookieRequestCultureProvider { CookieName = CookieName },
                new CustomRequestCultureProvider(EnglishIfAskedFirst),
            ];
        });
    }

    /// <summary>Sets the culture of each request.</summary>
    public static void UseLanguages(this WebApplication app) => app.UseRequestLocalization();

    private static Task<ProviderCultureResult?> EnglishIfAskedFirst(HttpContext context)
    {
        var wishes = context.Request.GetTypedHeaders().AcceptLanguage;
        var first = wishes.OrderByDescending(wish => wish.Quality ?? 1).FirstOrDefault()?.Value.Value;
        var english = first is not null && (first.Equals("en", StringComparison.OrdinalIgnoreCase) || first.StartsWith("en-", StringComparison.OrdinalIgnoreCase));
        return Task.FromResult(english ? new ProviderCultureResult("en") : null);
    }
}
