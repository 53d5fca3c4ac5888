namespace Putuo.SocialOrgService.Domain.Delegations;

/// <summary>What somebody is to the resident they act for, as the resident says it.</summary>
public enum Kinship
{
    /// <summary>女儿.</summary>
    Daughter = 1,

    /// <summary>儿子.</summary>
    Son,

    /// <summary>配偶.</summary>
    Spouse,

    /// <summary>父母.</summary>
    Parent,

    /// <summary>孙子女、外孙子女.</summary>
    Grandchild,

    /// <summary>兄弟姐妹.</summary>
    Sibling,

    /// <summary>其他亲属.</summary>
    Relative,

    /// <summary>邻居.</summary>
    Neighbour,

    /// <summary>朋友.</summary>
    Friend,
}
