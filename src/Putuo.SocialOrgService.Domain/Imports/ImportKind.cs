namespace Putuo.SocialOrgService.Domain.Imports;

/// <summary>What is taken in from sheets .</summary>
public enum ImportKind
{
    /// <summary>社会组织, by credit code or filing number.</summary>
    Organizations = 1,

    /// <summary>人才, by organization and name.</summary>
    Talents,

    /// <summary>项目, by number.</summary>
    Projects,

    /// <summary>历史订单 of another system, by that system and its number.</summary>
    Orders,
}

/// <summary>Where an import stands.</summary>
public enum ImportState
{
    /// <summary>已检查: nothing is stored but the file itself.</summary>
    Checked = 1,

    /// <summary>正在导入.</summary>
    Queued,

    /// <summary>已导入.</summary>
    Done,

    /// <summary>没有导入: what it met had changed since the check, or the machine failed.</summary>
    Failed,

    /// <summary>已放弃.</summary>
    Dropped,
}
