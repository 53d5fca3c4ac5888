using Putuo.SocialOrgService.Web.Features.Preferences;
using Putuo.SocialOrgService.Web.Features.Shared;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>How a visitor wants to see the site.</summary>
public static class ViewSettings
{
    /// <summary>Keeps a mode given in the address (<c>?mode=elder</c>, as the provincial app does) for the following pages.</summary>
    public static void UsePreferences(this WebApplication app) =>
        app.Use((context, next) =>
        {
            if (ViewPreferences.AskedMode(context.Request) is { } mode && mode != ViewPreferences.KeptMode(context.Request))
                PreferenceCookies.Keep(context.Response, ViewPreferences.ModeCookie, mode);
            return next(context);
        });
}
