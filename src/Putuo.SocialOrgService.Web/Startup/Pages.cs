using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Web.Features.Shared;
using Putuo.SocialOrgService.Web.Features.Shared.SentForms;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>MVC with folders by feature, localised messages, lower-case addresses and Chinese left readable in the HTML.</summary>
public static class Pages
{
    /// <summary>Registers controllers, views and what every page needs.</summary>
    public static void AddPages(this IServiceCollection services)
    {
        services.AddControllersWithViews(options => 
            {
                // Its own order, behind the limits of a form's size: named by type it would come first and read the form before they hold.
                options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
                options.Filters.Add<ExpiredFormPage>();
                options.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
                options.ValueProviderFactories.RemoveType<JQueryQueryStringValueProviderFactory>();
            })
            .AddViewOptions(options => options.HtmlHelperOptions.ClientValidationEnabled = false)
            .AddDataAnnotationsLocalization(options => options.DataAnnotationLocalizerProvider = FeatureTexts.For);
        services.AddSingleton<IConfigureOptions<MvcOptions>, LocalisedBindingMessages>();
        services.AddSingleton<IPostConfigureOptions<MvcOptions>, LocalisedValidationMessages>();
        services.Configure<RazorViewEngineOptions>(options => options.ViewLocationExpanders.Add(new FeatureViewLocations()));
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddHttpContextAccessor();
        services.AddScoped(provider => ViewPreferences.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!));
        services.AddScoped<PageFrame>();
        services.AddScoped<PageTools>();
        services.AddScoped<CommunityChoices>();
        services.AddSingleton<FormTokens>();
        services.TryAddTransient(provider => provider.GetService<District>()?.Settings ?? PageFrame.Unnamed);
    }

    /// <summary>Maps the controllers; each carries its own routes.</summary>
    public static void MapPages(this WebApplication app) => app.MapControllers().WithStaticAssets();
}
