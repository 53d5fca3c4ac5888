using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Files;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Web.Features.Administration.Districts;
using Putuo.SocialOrgService.Web.Features.Orders;
using Putuo.SocialOrgService.Web.Features.Orders.Completions;
using Putuo.SocialOrgService.Web.Features.Orders.Placing;
using Putuo.SocialOrgService.Web.Features.Orders.Tracking;
using Putuo.SocialOrgService.Web.Features.Shared.Events;
using Putuo.SocialOrgService.Web.Features.Shared.Outcomes;
using Putuo.SocialOrgService.Web.Features.Shared.Times;
using Putuo.SocialOrgService.Web.Features.Shared.Uploads;
using Putuo.SocialOrgService.Web.Features.Shared.Words;
using Putuo.SocialOrgService.Web.Features.Triage;
using Putuo.SocialOrgService.Web.Features.Triage.Rules;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>What the pages of orders and notices read and how they say it.</summary>
public static class Orders
{
    /// <summary>Registers it.</summary>
    public static void AddOrderPages(this IServiceCollection services)
    {
        services.AddSingleton<OrderPageQuery>();
        services.AddSingleton<OwnOrdersQuery>();
        services.AddSingleton<OrderQueries>();
        services.AddScoped<OrderPages>();
        services.AddSingleton<OrderTokens>();
        services.AddScoped<TokenBook>();
        services.AddScoped<TokenPages>();
        services.AddScoped<DraftBook>();
        services.AddScoped<StagedPhotos>();
        services.AddScoped<NoticePages>();
        services.AddScoped<LocalTimes>();
        services.AddScoped<EventWords>();
        services.AddScoped<SeriesWords>();
        services.AddScoped<SuggestionWords>();
        services.AddScoped<RuleWords>();
        services.AddScoped<FactForms>();
        services.AddScoped<OutcomePages>();
        services.AddScoped<PhotoIntake>();
        services.AddScoped<TaskForms>();
        services.AddScoped<CompletionForm>();
        services.AddScoped<NextStep>();
        services.AddScoped<NeedRules>();
        services.AddScoped<ServiceChoices>();
        services.AddScoped<SlotForms>();
        services.AddScoped<NeedForms>();
        services.AddScoped<WizardDraft>();
        services.AddScoped<OwnContact>();
    }
}
