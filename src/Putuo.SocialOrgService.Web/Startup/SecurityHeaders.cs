namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>What browsers are told to refuse: anything from another host, inline script and style, being framed, guessing types.</summary>
public static class SecurityHeaders
{
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
        app.UseSecurityHeaders(policies);
    }
}
