using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Data.Districts.Demonstration;
using Putuo.SocialOrgService.Data.Files;
using Putuo.SocialOrgService.Data.Information;
using Putuo.SocialOrgService.Data.Lists;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.Orders.Series;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Data.Projects;
using Putuo.SocialOrgService.Data.Providers;
using Putuo.SocialOrgService.Data.Rankings;
using Putuo.SocialOrgService.Data.Talents;
using Putuo.SocialOrgService.Data.Triage;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Information;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Orders.Series;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.Projects;
using Putuo.SocialOrgService.Domain.Talents;
using Putuo.SocialOrgService.Domain.Triage;
using Putuo.SocialOrgService.Web.Background;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>The database, the district, the order desk and the files: everything that keeps and decides.</summary>
public static class PlatformData
{
    /// <summary>Registers it; the database and the folder of files are settings, by default under App_Data.</summary>
    public static void AddPlatformData(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var folders = PlatformFolders.Of(builder.Configuration, builder.Environment);
        if (folders.MakeData() is { } unwritable)
            throw new UnsafeStartException(unwritable);
        services.AddSingleton(folders);
        services.AddPlatformDatabase(DatabaseOf(builder.Configuration, folders));
        services.AddSingleton(_ => new FieldCipher(FieldKey.Read(builder.Configuration, builder.Environment, folders)));
        services.AddSingleton(_ => new PhotoStore(folders.Photos));
        services.AddSingleton(_ => new AttachmentStore(folders.Papers));
        services.AddSingleton(TimeProvider.System);

        services.AddSingleton<DistrictBook>();
        services.AddScoped(provider => provider.GetRequiredService<DistrictBook>().Current);
        services.AddScoped<IDistrictKeeper, DistrictKeeper>();
        services.AddScoped<DistrictDesk>();
        services.AddScoped<DistrictPages>();
        services.AddScoped<FormRenewal>();
        services.AddScoped<GridWorkers>();
        services.AddScoped<DemonstrationSeeder>();
        services.AddSingleton<DemonstrationStart>();
        services.AddSingleton<DistrictTime>();
        services.AddSingleton(provider => provider.GetRequiredService<DistrictTime>().Clock);

        services.AddScoped<IOrderRepository, OrderRepository>();
        services.AddScoped<IOrganizationRegistry, OrganizationRegistry>();
        services.AddScoped<OrderDesk>();
        services.AddScoped<ISeriesBook, SeriesBook>();
        services.AddScoped<SeriesDesk>();
        services.AddScoped<SeriesPages>();
        services.AddScoped<OrganizationDesk>();
        services.AddLifeCycle();
        services.AddComplaints();
        services.AddImports();
        services.AddScoped<IProjectRegistry, ProjectRegistry>();
        services.AddScoped<ProjectDesk>();
        services.AddScoped<ProjectWatch>();
        services.AddScoped<DemandPages>();
        services.AddScoped<IArticleBook, ArticleBook>();
        services.AddScoped<ArticleDesk>();
        services.AddScoped<ArticleDeskPages>();
        services.AddScoped<IOfferingRegistry, OfferingRegistry>();
        services.AddScoped<OfferingDesk>();
        services.AddScoped<OwnOfferingPages>();
        services.AddScoped<ITalentRegistry, TalentRegistry>();
        services.AddScoped<TalentDesk>();
        services.AddScoped<TalentPages>();
        services.AddScoped<OwnTalentPages>();
        services.AddScoped<ConsentPages>();
        services.AddScoped<ITriageRuleBook, TriageRuleBook>();
        services.AddScoped<TriageRuleDesk>();
        services.AddScoped<TriageRulePages>();
        services.AddScoped<RegistryPages>();
        services.AddScoped<ApplicationPages>();
        services.AddScoped<EntryPages>();
        services.AddScoped<CoveragePages>();
        services.AddScoped<MemberBook>();
        services.AddScoped<MemberPages>();
        services.AddScoped<ContactBook>();
        services.AddSingleton<FigureQuery>();
        services.AddSingleton<ProjectQuery>();
        services.AddSingleton<StoryQuery>();
        services.AddScoped<FigureBook>();
        services.AddScoped<WorkbenchPages>();
        services.AddScoped<DeskListPages>();
        services.AddScoped<DeclinedPages>();
        services.AddScoped<CommentBook>();
        services.AddScoped<PublicNeedBook>();
        services.AddScoped<TaskPages>();
        services.AddScoped<CorrectionPages>();
        services.AddScoped<TriagePages>();
        services.AddSingleton<PoolQuery>();
        services.AddScoped<PoolPages>();
        services.AddScoped<PoolHides>();
        services.AddScoped<LedgerPages>();
        services.AddScoped<LedgerAudit>();
        services.AddScoped<ExportBook>();

        services.AddSingleton<OutboxBell>();
        services.AddScoped<OutboxSender>();
        services.AddScoped<FigureFold>();
        services.AddScoped<FigureRecount>();
        services.AddScoped<TermWatch>();
        services.AddScoped<SeriesWatch>();
        services.AddScoped<CertificateWatch>();
        services.AddScoped<PhotoSweep>();
        services.AddScoped<Erasure>();
        services.AddHostedService<PlatformStart>();
        services.AddHostedService<OutboxService>();
        services.AddHostedService<HouseKeeping>();
        services.AddHostedService<ImportService>();
    }

    /// <summary>What is wrong with the chosen database system; null for nothing.</summary>
    public static string? ProviderFault(IConfiguration configuration) =>
        configuration["Database:Provider"] is not { Length: > 0 } provider || (Enum.TryParse<DatabaseProvider>(provider, ignoreCase: true, out var known) && Enum.IsDefined(known))
            ? null
            : $"The platform does not run on a database called {provider} (Database__Provider). Set it to {string.Join(", ", Enum.GetNames<DatabaseProvider>())}, or leave it out.";

    /// <summary>The database that the settings name, without the default file.</summary>
    /// <exception cref="UnsafeStartException">They name a system that the platform does not run on.</exception>
    public static DatabaseSetting SettingOf(IConfiguration configuration) => ProviderFault(configuration) is { } fault
        ? throw new UnsafeStartException(fault)
        : configuration.GetSection("Database").Get<DatabaseSetting>() ?? new DatabaseSetting();

    private static DatabaseSetting DatabaseOf(IConfiguration configuration, PlatformFolders folders)
    {
        var setting = SettingOf(configuration);
        return setting.Provider == DatabaseProvider.Sqlite && setting.Connection.Length == 0
            ? setting with { Connection = $"Data Source={Path.Combine(folders.Data, "platform.db")}" }
            : setting;
    }
}
