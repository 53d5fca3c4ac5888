using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Callbacks;
using Putuo.SocialOrgService.Data.Complaints;
using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Data.Imports;
using Putuo.SocialOrgService.Data.Lists;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Data.Providers;
using Putuo.SocialOrgService.Data.Rankings;
using Putuo.SocialOrgService.Data.Talents;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Complaints;
using Putuo.SocialOrgService.Domain.Delegations;
using Putuo.SocialOrgService.Domain.Information;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Orders.Series;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.Projects;
using Putuo.SocialOrgService.Domain.Rankings;
using Putuo.SocialOrgService.Domain.Talents;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Data;

/// <summary>The one context of the platform, also Identity's. Pooled; each provider has an empty derived one that carries its migrations.</summary>
public abstract class PlatformDbContext : IdentityUserContext<PlatformUser, long>, IDataProtectionKeyContext
{
    /// <summary>Opens the platform's database. A transaction that fails is rolled back whole, so that nothing sets a savepoint before it saves.</summary>
    /// <param name="options">Which system, and how.</param>
    protected PlatformDbContext(DbContextOptions options) : base(options) => Database.AutoSavepointsEnabled = false;

    /// <summary>Service orders.</summary>
    public DbSet<ServiceOrder> Orders => Set<ServiceOrder>();

    /// <summary>Orders that repeat.</summary>
    public DbSet<OrderSeries> OrderSeries => Set<OrderSeries>();

    /// <summary>The timelines.</summary>
    public DbSet<OrderEvent> OrderEvents => Set<OrderEvent>();

    /// <summary>Contacts, encrypted.</summary>
    public DbSet<OrderContact> OrderContacts => Set<OrderContact>();

    /// <summary>The service ledger.</summary>
    public DbSet<ServiceRecord> ServiceRecords => Set<ServiceRecord>();

    /// <summary>Photos of needs and proofs.</summary>
    public DbSet<Photo> Photos => Set<Photo>();

    /// <summary>Ratings.</summary>
    public DbSet<Rating> Ratings => Set<Rating>();

    /// <summary>Results of forms already sent.</summary>
    public DbSet<IdempotencyKey> IdempotencyKeys => Set<IdempotencyKey>();

    /// <summary>Who acts for whom.</summary>
    public DbSet<Delegation> Delegations => Set<Delegation>();

    /// <summary>Calls that hotline agents take.</summary>
    public DbSet<HotlineCall> HotlineCalls => Set<HotlineCall>();

    /// <summary>The orders that those give sight of.</summary>
    public DbSet<HotlineCallOrder> HotlineCallOrders => Set<HotlineCallOrder>();

    /// <summary>Orders an organization does not want to see in its pool.</summary>
    public DbSet<PoolHide> PoolHides => Set<PoolHide>();

    /// <summary>Wizards not finished.</summary>
    public DbSet<OrderDraft> OrderDrafts => Set<OrderDraft>();

    /// <summary>Pictures of forms not finished.</summary>
    public DbSet<StagedPhoto> StagedPhotos => Set<StagedPhoto>();

    /// <summary>The registry of organizations.</summary>
    public DbSet<Organization> Organizations => Set<Organization>();

    /// <summary>What happened to organizations.</summary>
    public DbSet<OrganizationEvent> OrganizationEvents => Set<OrganizationEvent>();

    /// <summary>What is suggested to whoever triages.</summary>
    public DbSet<TriageRule> TriageRules => Set<TriageRule>();

    /// <summary>What was done with them.</summary>
    public DbSet<TriageRuleEvent> TriageRuleEvents => Set<TriageRuleEvent>();

    /// <summary>What was changed in the district's facts.</summary>
    public DbSet<DistrictChange> DistrictChanges => Set<DistrictChange>();

    /// <summary>Who looks after grids, encrypted.</summary>
    public DbSet<GridWorker> GridWorkers => Set<GridWorker>();

    /// <summary>What organizations offer.</summary>
    public DbSet<Offering> Offerings => Set<Offering>();

    /// <summary>News, policies and guides.</summary>
    public DbSet<Article> Articles => Set<Article>();

    /// <summary>Their versions.</summary>
    public DbSet<ArticleVersion> ArticleVersions => Set<ArticleVersion>();

    /// <summary>What happened to them.</summary>
    public DbSet<ArticleEvent> ArticleEvents => Set<ArticleEvent>();

    /// <summary>What happened to offerings.</summary>
    public DbSet<OfferingEvent> OfferingEvents => Set<OfferingEvent>();

    /// <summary>What organizations and those who want to found one file.</summary>
    public DbSet<Filing> Filings => Set<Filing>();

    /// <summary>Papers handed in with filings.</summary>
    public DbSet<FilingAttachment> FilingAttachments => Set<FilingAttachment>();

    /// <summary>What happened to filings.</summary>
    public DbSet<FilingEvent> FilingEvents => Set<FilingEvent>();

    /// <summary>Campaigns of the annual check.</summary>
    public DbSet<AnnualCampaign> AnnualCampaigns => Set<AnnualCampaign>();

    /// <summary>The annual reports that organizations owe.</summary>
    public DbSet<AnnualDuty> AnnualDuties => Set<AnnualDuty>();

    /// <summary>The registry of talents.</summary>
    public DbSet<Talent> Talents => Set<Talent>();

    /// <summary>Names of talents, encrypted.</summary>
    public DbSet<TalentName> TalentNames => Set<TalentName>();

    /// <summary>What talents are found by.</summary>
    public DbSet<TalentKey> TalentKeys => Set<TalentKey>();

    /// <summary>Certificates of talents.</summary>
    public DbSet<Certificate> Certificates => Set<Certificate>();

    /// <summary>Whom the ledger's records name.</summary>
    public DbSet<ServedTalent> ServedTalents => Set<ServedTalent>();

    /// <summary>The registries of projects.</summary>
    public DbSet<Project> Projects => Set<Project>();

    /// <summary>What was done with projects.</summary>
    public DbSet<ProjectEvent> ProjectEvents => Set<ProjectEvent>();

    /// <summary>Changes of figures not folded yet.</summary>
    public DbSet<FigureEntry> FigureEntries => Set<FigureEntry>();

    /// <summary>Maintained figures.</summary>
    public DbSet<FigureRow> FigureRows => Set<FigureRow>();

    /// <summary>Events to tell of.</summary>
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    /// <summary>Inboxes on the portal.</summary>
    public DbSet<Notice> Notices => Set<Notice>();

    /// <summary>What requesters without an account have to be told by telephone.</summary>
    public DbSet<CallTask> CallTasks => Set<CallTask>();

    /// <summary>Requests to be called.</summary>
    public DbSet<Callback> Callbacks => Set<Callback>();

    /// <summary>Complaints.</summary>
    public DbSet<Complaint> Complaints => Set<Complaint>();

    /// <summary>What happened to complaints.</summary>
    public DbSet<ComplaintEvent> ComplaintEvents => Set<ComplaintEvent>();

    /// <summary>How to reach whoever complains, encrypted.</summary>
    public DbSet<ComplaintContact> ComplaintContacts => Set<ComplaintContact>();

    /// <summary>What supporting departments are asked for.</summary>
    public DbSet<SupportRequest> OrderSupports => Set<SupportRequest>();

    /// <summary>Public comments that somebody reported.</summary>
    public DbSet<CommentReport> CommentReports => Set<CommentReport>();

    /// <summary>What residents agreed to have published of their needs.</summary>
    public DbSet<PublicNeed> PublicNeeds => Set<PublicNeed>();

    /// <summary>Roles with their scopes.</summary>
    public DbSet<RoleGrant> RoleGrants => Set<RoleGrant>();

    /// <summary>Invitations to work for an organization.</summary>
    public DbSet<Invitation> Invitations => Set<Invitation>();

    /// <summary>Looks at contacts.</summary>
    public DbSet<ContactLook> ContactLooks => Set<ContactLook>();

    /// <summary>Imports.</summary>
    public DbSet<Import> Imports => Set<Import>();

    /// <summary>Files of imports that are not taken in yet.</summary>
    public DbSet<ImportFile> ImportFiles => Set<ImportFile>();

    /// <summary>Orders of other systems.</summary>
    public DbSet<HistoricalOrder> HistoricalOrders => Set<HistoricalOrder>();

    /// <summary>Exports.</summary>
    public DbSet<ExportLog> ExportLogs => Set<ExportLog>();

    /// <inheritdoc/>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <inheritdoc/>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    /// <summary>Lets a write in: on SQLite one at a time, elsewhere at once. Taken before the transaction begins, disposed after it ended.</summary>
    public virtual ValueTask<IDisposable?> EnterWriteAsync(CancellationToken cancel = default) => ValueTask.FromResult<IDisposable?>(null);

    /// <summary>Whether a failed save says that a unique row exists already.</summary>
    public abstract bool IsUniqueViolation(DbUpdateException failure);

    /// <summary>Whether a failed save says that what it refers to is no more, or that something refers to what it removes.</summary>
    public abstract bool IsReferenceViolation(DbUpdateException failure);

    /// <summary>
    /// Gives the statements of this context as long as a job may take, until it goes back to its pool. On SQLite it changes nothing: there
    /// the time is the one for the file's lock, and nobody may keep the others waiting for it.
    /// </summary>
    public virtual void ExpectLongWork() => Database.SetCommandTimeout(Patience.ForAJob);

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Database.CurrentTransaction is not null)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        using var _ = await EnterWriteAsync(cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PlatformDbContext).Assembly);
        DistrictReferences.Apply(builder);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        base.ConfigureConventions(configuration);
        configuration.Properties<DateTime>().HaveConversion<UtcConverter>();
        configuration.Conventions.Replace<ForeignKeyIndexConvention>(
            services => new IndexesBesideTheDistrict(services.GetRequiredService<ProviderConventionSetBuilderDependencies>()));
    }
}
