using Putuo.SocialOrgService.Domain.Orders.Series;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Domain.Orders;

/// <summary>What somebody asks for: everything an order needs to be placed.</summary>
public sealed record NewOrder
{
    /// <summary>The category's code.</summary>
    public required string CategoryCode { get; init; }

    /// <summary>The need, in plain words, 5 to 1000 characters.</summary>
    public required string Need { get; init; }

    /// <summary>Whom it is mainly for, if that was said.</summary>
    public TargetGroup Group { get; init; }

    /// <summary>When help is wanted.</summary>
    public TimeWish Wish { get; init; }

    /// <summary>Whether it cannot wait; terms then count clock hours.</summary>
    public bool Urgent { get; init; }

    /// <summary>The community.</summary>
    public required int CommunityId { get; init; }

    /// <summary>The grid inside it, where known.</summary>
    public int? GridId { get; init; }

    /// <summary>Whom to call.</summary>
    public required Contact Contact { get; init; }

    /// <summary>The version of the consent text that was agreed to; null without consent.</summary>
    public string? ConsentVersion { get; init; }

    /// <summary>Whether the requester allows the need's text to be published (公开).</summary>
    public bool MayPublishNeed { get; init; }

    /// <summary>Whether the requester allows proof photos to be published.</summary>
    public bool MayPublishPhotos { get; init; }

    /// <summary>The community asks for itself (社区需求), not for a resident: it is the requester, and the text is public.</summary>
    public bool ForCommunity { get; init; }

    /// <summary>The organization it is addressed to; null for the open pool.</summary>
    public int? OrganizationId { get; init; }

    /// <summary>The offering it was chosen from.</summary>
    public int? OfferingId { get; init; }

    /// <summary>The slot of that offering that was chosen; null where it has none.</summary>
    public OfferingSlot? Slot { get; init; }

    /// <summary>What repeats, beginning with this order's wished day; null for an order that does not.</summary>
    public SeriesPlan? Repeat { get; init; }

    /// <summary>Only the addressed organization may serve it: a decline does not send it to the pool.</summary>
    public bool OnlyThisOrganization { get; init; }

    /// <summary>The request to be called (请社区回电) that it answers; null without one.</summary>
    public long? CallbackId { get; init; }

    /// <summary>Up to five pictures of the need.</summary>
    public IReadOnlyList<StoredPhoto> Photos { get; init; } = [];
}
