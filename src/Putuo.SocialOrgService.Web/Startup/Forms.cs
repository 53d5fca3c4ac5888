namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>Every form carries an antiforgery token; its cookie is bound to this host.</summary>
public static class Forms
{
    /// <summary>Registers antiforgery; controllers check it on every unsafe method.</summary>
    public static void AddForms(this IServiceCollection services) =>
        services.AddAntiforgery(options =>
        {
            options.Cookie = new HostCookie("pt.form") { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true };
            options.FormFieldName = "form-token";
            options.HeaderName = "X-Form-Token";
            options.SuppressXFrameOptionsHeader = true;
        });
}
