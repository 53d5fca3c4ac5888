namespace Putuo.SocialOrgService.Domain.Organizations;

/// <summary>An area an offering is offered in.</summary>
public sealed class OfferingArea
{
    /// <summary>The offering.</summary>
    public int OfferingId { get; private set; }

    /// <summary>The area.</summary>
    public required int AreaId { get; init; }
}
