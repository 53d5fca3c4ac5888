namespace Putuo.SocialOrgService.Domain.Areas;

/// <summary>A kind of fact that the administrator keeps.</summary>
public enum DistrictSubject
{
    /// <summary>区域: street, community or grid.</summary>
    Area = 1,

    /// <summary>部门.</summary>
    Department = 2,

    /// <summary>服务类别.</summary>
    Category = 3,

    /// <summary>工作日历, a year of it.</summary>
    Calendar = 4,

    /// <summary>平台设置.</summary>
    Settings = 5,
}
