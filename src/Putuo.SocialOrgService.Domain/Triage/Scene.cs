namespace Putuo.SocialOrgService.Domain.Triage;

/// <summary>The three service scenes (三类服务场景): they decide the way of an order .</summary>
public enum Scene
{
    /// <summary>个性: the open pool or an addressed organization.</summary>
    Individual = 1,

    /// <summary>共性: bundled into a project that a department issues by tender.</summary>
    Common = 2,

    /// <summary>特殊疑难: transferred to departments.</summary>
    Special = 3,
}
