namespace Putuo.SocialOrgService.Domain.Talents;

/// <summary>Why something asked of the registry of talents was not done.</summary>
public enum TalentRefusal
{
    /// <summary>No such entry, or none that this actor may know of.</summary>
    NotFound = 1,

    /// <summary>Somebody else does this.</summary>
    NotAllowed,

    /// <summary>The person has left, or took the consent back.</summary>
    Over,

    /// <summary>The entry or the certificate has faults.</summary>
    Incomplete,

    /// <summary>The organization has as many entries, or the talent as many certificates, as may be.</summary>
    TooMany,

    /// <summary>The organization is closed.</summary>
    Closed,

    /// <summary>A ledger record names the talent: the name stays.</summary>
    NameFixed,

    /// <summary>Somebody changed it since the form was opened.</summary>
    Lost,

    /// <summary>The talent has joined it to the own account already.</summary>
    Joined,

    /// <summary>There is no such code any more: wrong, used or over.</summary>
    CodeUnknown,
}

/// <summary>What became of something asked of the registry of talents.</summary>
/// <param name="Refusal">Why it was not done; null when it was.</param>
/// <param name="Id">The entry.</param>
/// <param name="Faults">What is wrong with what was typed.</param>
public sealed record TalentResult(TalentRefusal? Refusal, int Id = 0, IReadOnlyList<TalentFault>? Faults = null)
{
    /// <summary>Whether it was done.</summary>
    public bool IsDone => Refusal is null;
}
