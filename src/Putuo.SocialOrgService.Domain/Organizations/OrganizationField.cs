namespace Putuo.SocialOrgService.Domain.Organizations;

/// <summary>A service field (服务领域) of an organization: a category of the first level.</summary>
public sealed class OrganizationField
{
    /// <summary>The organization.</summary>
    public int OrganizationId { get; private set; }

    /// <summary>The first level's code, A to Z.</summary>
    public required string CategoryCode { get; init; }
}
