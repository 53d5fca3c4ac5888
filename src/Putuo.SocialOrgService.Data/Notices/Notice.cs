using Putuo.SocialOrgService.Domain.Complaints;
using Putuo.SocialOrgService.Domain.Delegations;
using Putuo.SocialOrgService.Domain.Information;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.Talents;

namespace Putuo.SocialOrgService.Data.Notices;

/// <summary>One line in somebody's inbox on the portal; worded when it is read, in the reader's language.</summary>
public sealed class Notice
{
    /// <summary>The row's id.</summary>
    public long Id { get; set; }

    /// <summary>The reader.</summary>
    public long UserId { get; set; }

    /// <summary>The order's event told of; one notice per event and reader. Null where it tells of something else.</summary>
    public long? EventId { get; set; }

    /// <summary>The order.</summary>
    public long? OrderId { get; set; }

    /// <summary>When the order was placed, from which its number is made.</summary>
    public DateTime? OrderPlacedAt { get; set; }

    /// <summary>The order's category.</summary>
    public string CategoryCode { get; set; } = "";

    /// <summary>What happened to the order.</summary>
    public OrderEventKind Kind { get; set; }

    /// <summary>The organization's event told of; null where it tells of something else.</summary>
    public long? OrganizationEventId { get; set; }

    /// <summary>The organization.</summary>
    public int? OrganizationId { get; set; }

    /// <summary>What happened to its entry.</summary>
    public OrganizationEventKind? OrganizationKind { get; set; }

    /// <summary>The article's event told of; null where it tells of something else.</summary>
    public long? ArticleEventId { get; set; }

    /// <summary>The article.</summary>
    public int? ArticleId { get; set; }

    /// <summary>What happened to it.</summary>
    public ArticleEventKind? ArticleKind { get; set; }

    /// <summary>What happened in the organization's life; null where it tells of an order or of an entry.</summary>
    public LifeCycleNews? News { get; set; }

    /// <summary>The filing that it is about; null where it is about the annual check itself.</summary>
    public long? FilingId { get; set; }

    /// <summary>The matter that was filed.</summary>
    public FormKind? Form { get; set; }

    /// <summary>The year of the annual check.</summary>
    public int? ReportYear { get; set; }

    /// <summary>The certificate told of, which expires; null where it tells of something else. The notice goes with the certificate.</summary>
    public long? CertificateId { get; set; }

    /// <summary>The complaint told of; null where it tells of something else.</summary>
    public long? ComplaintId { get; set; }

    /// <summary>What happened to it.</summary>
    public ComplaintNews? ComplaintNews { get; set; }

    /// <summary>What happened to a delegation that the reader has given or held; null where it tells of something else.</summary>
    public DelegationNews? DelegationNews { get; set; }

    /// <summary>What happened to a talent of the reader's organization; null where it tells of something else.</summary>
    public TalentNews? TalentNews { get; set; }

    /// <summary>Who did it, as the timeline names it; the other side's masked name where it tells of a delegation.</summary>
    public string ActorName { get; set; } = "";

    /// <summary>When it happened, in UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>When it was read, in UTC; null before.</summary>
    public DateTime? ReadAt { get; set; }
}
