using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Areas;
using Putuo.SocialOrgService.Data.Callbacks;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Web.Features.Ledger;
using Putuo.SocialOrgService.Web.Features.Shared.Desk;
using Putuo.SocialOrgService.Web.Features.Shared.Exports;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>What the workbenches of staff, their telephone and the ledger need besides the reads of orders.</summary>
public static class Desks
{
    /// <summary>Registers it.</summary>
    public static void AddDesks(this IServiceCollection services)
    {
        services.AddScoped<StaffRail>();
        services.AddScoped<LedgerWorkbook>();
        services.AddScoped<TableFiles>();
        services.AddSingleton<FirstStepsDone>();
        services.AddScoped<FirstSteps>();
        services.AddScoped<CallbackBook>();
        services.AddScoped<CallbackPages>();
        services.AddScoped<CallBook>();
        services.AddScoped<CallPages>();
        services.AddScoped<AreaDeskPages>();
        services.AddScoped<HotlineBook>();
        services.AddScoped<EarlierOrders>();
        services.AddScoped<AccountLinks>();
    }
}
