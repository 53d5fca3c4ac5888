using Microsoft.Extensions.DependencyInjection.Extensions;
using Putuo.SocialOrgService.Data.Areas;
using Putuo.SocialOrgService.Data.Information;
using Putuo.SocialOrgService.Data.Lists;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Data.Projects;
using Putuo.SocialOrgService.Data.Rankings;
using Putuo.SocialOrgService.Web.Features.Help;
using Putuo.SocialOrgService.Web.Features.Offerings;
using Putuo.SocialOrgService.Web.Features.Organizations;
using Putuo.SocialOrgService.Web.Features.Organizations.Applications;
using Putuo.SocialOrgService.Web.Features.Projects;
using Putuo.SocialOrgService.Web.Features.Rankings;
using Putuo.SocialOrgService.Web.Features.Shared.Times;
using Putuo.SocialOrgService.Web.Features.Shared.Words;
using Putuo.SocialOrgService.Web.Features.Talents;
using Putuo.SocialOrgService.Web.Features.Workbench.Offerings;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>
/// Pages that look the same for every anonymous visitor are kept for some seconds: <c>[OutputCache(PolicyName = PublicPages.Policy,
/// Tags = [PublicPages.Figures])]</c>. Such a page holds no antiforgery token and no form but GET searches.
/// </summary>
public static class PublicPages
{
    /// <summary>The policy's name.</summary>
    public const string Policy = "Public";

    /// <summary>The tag of pages that show orders or figures; evicted by every order write.</summary>
    public const string Figures = "figures";

    /// <summary>The tag of pages that show organizations, projects or the catalogue.</summary>
    public const string Registries = "registries";

    /// <summary>The tag of pages that show news, policies and guides.</summary>
    public const string Information = "information";

    /// <summary>Registers the cache, its policy and what the public pages read.</summary>
    public static void AddPublicPages(this IServiceCollection services)
    {
        services.AddOutputCache(options => options.AddPolicy(Policy, new PublicPagePolicy()));
        services.AddSingleton<OrganizationQuery>();
        services.AddScoped<OrganizationPages>();
        services.AddScoped<OfferingPages>();
        services.AddScoped<ProjectPages>();
        services.AddScoped<AreaPages>();
        services.AddScoped<DemandListPages>();
        services.AddSingleton<FrontPageQuery>();
        services.AddScoped<FrontPages>();
        services.AddScoped<ArticlePages>();
        services.AddScoped<RankingPages>();
        services.AddScoped<StoryPages>();
        services.AddSingleton<HelpBook>();
        services.AddSingleton<HelpLinks>();
        services.AddScoped<PublicWords>();
        services.AddScoped<OfferingWords>();
        services.AddScoped<OfferingTable>();
        services.AddScoped<OrganizationTable>();
        services.AddScoped<RankingFiles>();
        services.AddScoped<TalentTable>();
        services.AddScoped<ProjectTable>();
        services.AddScoped<TalentWords>();
        services.AddScoped<EntryWords>();
        services.AddScoped<OfferingFaults>();
        services.TryAddScoped<LocalTimes>();
    }

    /// <summary>Serves kept pages; stands before compression, so that what is kept is already compressed.</summary>
    public static void UsePublicPages(this WebApplication app) => app.UseOutputCache();
}
