using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>What browsers are told to refuse: anything from another host, inline script and style, being framed, guessing types.</summary>
public static class SecurityHeaders
{
    private const string Sandbox = "default-src 'none'; sandbox; frame-ancestors 'none'";

    /// <summary>Adds the headers to every answer, static files and error pages included.</summary>
    public static void UsePlatformSecurityHeaders(this WebApplication app)
    {
        var policies = new HeaderPolicyCollection()
            .AddContentTypeOptionsNoSniff()
            .AddFrameOptionsDeny()
            .AddReferrerPolicyStrictOriginWhenCrossOrigin()
            .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
            .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
            .AddCustomHeader("Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=(), usb=()")
            .RemoveServerHeader()
            .AddContentSecurityPolicy(csp =>
            {
                csp.AddDefaultSrc().Self();
                csp.AddScriptSrc().Self();
                csp.AddStyleSrc().Self();
                csp.AddImgSrc().Self().Data().Blob();
                csp.AddConnectSrc().Self();
                csp.AddFontSrc().Self();
                csp.AddObjectSrc().None();
                csp.AddBaseUri().Self();
                csp.AddFormAction().Self();
                csp.AddFrameAncestors().None();
            });
        if (!app.Environment.IsDevelopment())
            policies.AddStrictTransportSecurityMaxAgeIncludeSubDomains();
        app.Use(SpecialAnswers);
        app.UseSecurityHeaders(policies);
    }

    /// <summary>
    /// Uploaded pictures are opened in a sandbox, whoever serves them: they are the only JPEGs of the site. An address that is a key is told
    /// to nobody, and neither is it by the page of an error that answers there under another address. Stands before the general policy, since
    /// what is registered first has the last word.
    /// </summary>
    private static Task SpecialAnswers(HttpContext context, RequestDelegate next)
    {
        var secret = SecretAddresses.StandsIn(context.Request);
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            if (context.Response.ContentType == "image/jpeg")
                headers.ContentSecurityPolicy = Sandbox;
            if (secret)
            {
                headers["Referrer-Policy"] = "no-referrer";
                headers["X-Robots-Tag"] = "noindex";
                headers.CacheControl = "no-store";
            }
            return Task.CompletedTask;
        });
        return next(context);
    }
}
