namespace Putuo.SocialOrgService.Domain.Delegations;

/// <summary>Why a delegation is not given, taken or ended.</summary>
public enum DelegationRefusal
{
    /// <summary>Only residents give one, and only for themselves.</summary>
    NotAllowed = 1,

    /// <summary>There is none of this code that is still open.</summary>
    Unknown,

    /// <summary>No category was chosen, or one that there is not.</summary>
    CategoriesMissing,

    /// <summary>It would last less than a month or longer than <see cref="Delegation.MostMonths"/>.</summary>
    MonthsWrong,

    /// <summary>The resident has given <see cref="Delegation.MostOpen"/> already.</summary>
    TooMany,

    /// <summary>Nobody acts for themselves.</summary>
    OwnCode,

    /// <summary>The account holds as many roles as there may be.</summary>
    TooManyRoles,

    /// <summary>Too many wrong codes in a short time.</summary>
    TooManyTries,
}
