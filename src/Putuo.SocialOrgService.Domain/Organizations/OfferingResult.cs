namespace Putuo.SocialOrgService.Domain.Organizations;

/// <summary>Why something asked for was not done to an offering.</summary>
public enum OfferingRefusal
{
    /// <summary>No such offering, or not one of the own organization.</summary>
    NotFound = 1,

    /// <summary>The actor works for no organization.</summary>
    NotAllowed,

    /// <summary>The organization is suspended or closed.</summary>
    Inactive,

    /// <summary>It does not stand where this can happen, or somebody changed it meanwhile.</summary>
    WrongState,

    /// <summary>Something is missing or wrong; see <see cref="OfferingResult.Faults"/>.</summary>
    Incomplete,

    /// <summary>The organization offers something of this name already.</summary>
    Taken,

    /// <summary>The organization offers as much as it may.</summary>
    TooMany,
}

/// <summary>What became of something asked of the <see cref="OfferingDesk"/>.</summary>
/// <param name="Refusal">Why it was not done; null when it was.</param>
/// <param name="Id">The offering.</param>
/// <param name="Faults">What is wrong with what was typed.</param>
/// <param name="Last">What happened to it last, where somebody else was first.</param>
public sealed record OfferingResult(OfferingRefusal? Refusal, int Id = 0, IReadOnlyList<OfferingFault>? Faults = null, OfferingEvent? Last = null)
{
    /// <summary>Whether it was done.</summary>
    public bool IsDone => Refusal is null;
}
