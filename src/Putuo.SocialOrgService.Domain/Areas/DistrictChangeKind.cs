namespace Putuo.SocialOrgService.Domain.Areas;

/// <summary>What was done with a fact of the district.</summary>
public enum DistrictChangeKind
{
    /// <summary>新增.</summary>
    Added = 1,

    /// <summary>修改.</summary>
    Changed = 2,

    /// <summary>删除.</summary>
    Removed = 3,
}
