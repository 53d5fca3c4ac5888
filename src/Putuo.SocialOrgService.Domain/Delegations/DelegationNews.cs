namespace Putuo.SocialOrgService.Domain.Delegations;

/// <summary>What a resident and whoever acts for them are told of a delegation that the other one, its term or the platform changed.</summary>
public enum DelegationNews
{
    /// <summary>To the resident: somebody took it with the code.</summary>
    Taken = 1,

    /// <summary>To the resident: whoever acted gave it back.</summary>
    GivenBack,

    /// <summary>To the resident: its term is over, or the platform ended it.</summary>
    Over,

    /// <summary>To whoever acted: the resident took it back.</summary>
    TakenBack,

    /// <summary>To whoever acted: its term is over, or the platform ended it.</summary>
    HeldOver,
}
