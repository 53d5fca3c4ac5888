namespace Putuo.SocialOrgService.Domain.Organizations;

/// <summary>What an organization can have for its services (可用资源); the registry is looked through by it .</summary>
public enum ResourceKind
{
    /// <summary>场地: <see cref="Organization.Venues"/>.</summary>
    Venues = 1,

    /// <summary>设备: <see cref="Organization.Equipment"/>.</summary>
    Equipment,

    /// <summary>志愿者: <see cref="Organization.Volunteers"/>.</summary>
    Volunteers,

    /// <summary>资金: <see cref="Organization.Funds"/>.</summary>
    Funds,
}
