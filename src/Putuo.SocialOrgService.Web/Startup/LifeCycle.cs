using Putuo.SocialOrgService.Data.Files;
using Putuo.SocialOrgService.Data.LifeCycle;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Web.Features.LifeCycle;
using Putuo.SocialOrgService.Web.Features.LifeCycle.Filings;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>Filings of the life cycle and the annual check: desks, pages, watch and words.</summary>
public static class LifeCycle
{
    /// <summary>Registers it.</summary>
    public static void AddLifeCycle(this IServiceCollection services)
    {
        services.AddScoped<IFilingRegistry, FilingRegistry>();
        services.AddScoped<IAnnualRegistry, AnnualRegistry>();
        services.AddScoped<FilingDesk>();
        services.AddScoped<AnnualDesk>();
        services.AddScoped<FilingPages>();
        services.AddScoped<AnnualPages>();
        services.AddScoped<LifeCycleWatch>();
        services.AddScoped<AttachmentSweep>();
        services.AddScoped<FormWords>();
        services.AddScoped<PaperIntake>();
    }
}
