using Putuo.SocialOrgService.Data.Complaints;
using Putuo.SocialOrgService.Domain.Complaints;
using Putuo.SocialOrgService.Web.Features.Complaints;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>Complaints: desk, pages, codes, watch and words.</summary>
public static class Complaints
{
    /// <summary>Registers it.</summary>
    public static void AddComplaints(this IServiceCollection services)
    {
        services.AddScoped<IComplaintRegistry, ComplaintRegistry>();
        services.AddScoped<ComplaintDesk>();
        services.AddScoped<ComplaintBook>();
        services.AddScoped<ComplaintPages>();
        services.AddScoped<ComplaintWatch>();
        services.AddScoped<ComplaintWords>();
    }
}
