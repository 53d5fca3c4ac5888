using Putuo.SocialOrgService.Web.Features.Ledger;
using Putuo.SocialOrgService.Web.Features.Shared.Desk;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>What the workbenches of staff and the ledger need besides their reads.</summary>
public static class Desks
{
    /// <summary>Registers it.</summary>
    public static void AddDesks(this IServiceCollection services)
    {
        services.AddScoped<StaffRail>();
        services.AddScoped<LedgerWorkbook>();
    }
}
