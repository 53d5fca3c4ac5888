using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Delegations;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Data.Providers;
using Putuo.SocialOrgService.Web.Features.Accounts;
using Putuo.SocialOrgService.Web.Features.Accounts.Passwords;
using Putuo.SocialOrgService.Web.Features.Administration;
using Putuo.SocialOrgService.Web.Features.Administration.Accounts;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>Accounts by ASP.NET Core Identity, and the keys of cookies and forms in the database, sealed with the field key's cipher.</summary>
public static class Accounts
{
    /// <summary>The setting that names a file of breached passwords, one a line.</summary>
    public const string BreachedPasswords = "Accounts:BreachedPasswords";

    /// <summary>Registers them.</summary>
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddIdentityCore<PlatformUser>(IdentitySchema.Choose)
            .AddEntityFrameworkStores<PlatformDbContext>()
            .AddErrorDescriber<AccountErrors>();
        services.RemoveAll<IPasswordValidator<PlatformUser>>();
        services.AddScoped<IPasswordValidator<PlatformUser>, PasswordValidator>();
        services.AddScoped<AccountErrors>();
        services.AddSingleton(_ => PasswordRules.WithListFrom(builder.Configuration[BreachedPasswords]));
        services.AddSingleton<TryLimit>();
        services.AddScoped<SignInDesk>();
        services.AddScoped<AccountBook>();
        services.AddScoped<DelegationBook>();
        services.AddScoped<AccountPages>();
        services.AddScoped<LookPages>();
        services.AddScoped<ScopeChoices>();
        services.AddScoped<ExportFilterWords>();
        services.AddSingleton<IValidationAttributeAdapterProvider, LocalisedAttributes>();
        services.AddOptions<KeyManagementOptions>().Configure<FieldCipher>((options, cipher) => options.XmlEncryptor = new SealedKeys(cipher));
        services.AddDataProtection().SetApplicationName("Putuo.SocialOrgService").PersistKeysToDbContext<PlatformDbContext>();
    }
}
