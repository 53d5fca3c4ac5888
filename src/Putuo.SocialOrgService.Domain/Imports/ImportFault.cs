namespace Putuo.SocialOrgService.Domain.Imports;

/// <summary>What is wrong with a cell.</summary>
public enum ImportFaultKind
{
    /// <summary>It is needed.</summary>
    Missing = 1,

    /// <summary>It has too many characters; <see cref="ImportFault.More"/> says how many may be.</summary>
    TooLong,

    /// <summary>It names nothing that there is here.</summary>
    Unknown,

    /// <summary>It is no day.</summary>
    NotADay,

    /// <summary>It is no number, or none that may be.</summary>
    NotANumber,

    /// <summary>The day has not come yet.</summary>
    InFuture,

    /// <summary>The day lies before another one of the row; <see cref="ImportFault.More"/> names its column.</summary>
    TooEarly,

    /// <summary>A character of a credit code cannot stand where it stands; <see cref="ImportFault.More"/> says which one.</summary>
    CodeCharacter,

    /// <summary>A credit code has not its eighteen characters; <see cref="ImportFault.More"/> says how many it has.</summary>
    CodeLength,

    /// <summary>A credit code's check character fails, and nobody says why it is taken for genuine.</summary>
    CodeCheck,

    /// <summary>A row above says the same thing's number already; <see cref="ImportFault.More"/> says which row.</summary>
    Twice,

    /// <summary>No organization of the registry has this code or number.</summary>
    NoOrganization,

    /// <summary>The organization is not online.</summary>
    NotOnline,

    /// <summary>Somebody applies with this code or number just now.</summary>
    AppliedFor,

    /// <summary>Another project has this number as a draft or in a state that only its department changes.</summary>
    Busy,

    /// <summary>Nobody stands in the registry without a signed paper.</summary>
    NoConsent,

    /// <summary>Two talents of the organization have this name.</summary>
    Ambiguous,

    /// <summary>The organization has as many talents as may be.</summary>
    TooMany,

    /// <summary>It makes sense only with what another column leaves empty; <see cref="ImportFault.More"/> names that.</summary>
    NeedsOther,

    /// <summary>Whoever imports works for this organization or applied for it: another administrator changes it.</summary>
    OwnOrganization,

    /// <summary>It is no amount in yuan, or one that cannot be.</summary>
    NotAnAmount,

    /// <summary>A row above names the same person and says otherwise; <see cref="ImportFault.More"/> says which row.</summary>
    Otherwise,

    /// <summary>Stars of an order that was not completed.</summary>
    NotServed,
}

/// <summary>A fault of one cell.</summary>
/// <param name="Row">The row, as numbered in the file.</param>
/// <param name="Field">The column.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Value">What stands there, shortened.</param>
/// <param name="More">What else there is to say of it: a limit, a place, another row.</param>
public sealed record ImportFault(int Row, ImportField Field, ImportFaultKind Kind, string Value, string More = "");
