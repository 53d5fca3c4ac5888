namespace Putuo.SocialOrgService.Domain.Organizations;

/// <summary>An area an organization serves: a community, a street or the whole district.</summary>
public sealed class OrganizationArea
{
    /// <summary>The organization.</summary>
    public int OrganizationId { get; private set; }

    /// <summary>The area.</summary>
    public required int AreaId { get; init; }
}
