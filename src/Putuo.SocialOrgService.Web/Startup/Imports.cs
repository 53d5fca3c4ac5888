using Putuo.SocialOrgService.Data.Imports;
using Putuo.SocialOrgService.Web.Features.Administration.Imports;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>Imports from sheets: checks, runs, pages, templates and words.</summary>
public static class Imports
{
    /// <summary>Registers it.</summary>
    public static void AddImports(this IServiceCollection services)
    {
        services.AddSingleton<ImportQueue>();
        services.AddScoped<ImportBook>();
        services.AddScoped<ImportRun>();
        services.AddScoped<ImportPages>();
        services.AddScoped<ImportWords>();
        services.AddScoped<ImportFaultWords>();
        services.AddScoped<ImportTemplate>();
        services.AddScoped<HistoryTable>();
    }
}
