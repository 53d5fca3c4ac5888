namespace Putuo.SocialOrgService.Domain.Areas;

/// <summary>What keeps a fact of the district from being removed: something refers to it.</summary>
public enum DistrictHold
{
    /// <summary>Areas below it.</summary>
    Areas = 1,

    /// <summary>Its services are switched on.</summary>
    SwitchedOn,

    /// <summary>Categories.</summary>
    Categories,

    /// <summary>Orders and their ledger.</summary>
    Orders,

    /// <summary>Organizations, their offerings and talents.</summary>
    Organizations,

    /// <summary>Accounts and roles.</summary>
    Accounts,

    /// <summary>Projects.</summary>
    Projects,

    /// <summary>Triage rules.</summary>
    Rules,

    /// <summary>Forms and filings.</summary>
    Filings,

    /// <summary>Something else.</summary>
    Other,
}
