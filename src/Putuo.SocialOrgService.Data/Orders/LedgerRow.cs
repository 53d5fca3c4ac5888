using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Orders;

/// <summary>What the ledger is narrowed to.</summary>
/// <param name="From">The first local day of service.</param>
/// <param name="To">The last local day of service.</param>
/// <param name="Category">A category of either level.</param>
/// <param name="CommunityId">A community.</param>
/// <param name="OrganizationId">A provider.</param>
/// <param name="Before">The last record of the page before.</param>
public sealed record LedgerFilter(
    DateOnly? From = null, DateOnly? To = null, string? Category = null, int? CommunityId = null, int? OrganizationId = null, long? Before = null)
{
    /// <summary>Whether it asks for some of the records of its days alone.</summary>
    public bool IsNarrowed => Category is not null || CommunityId is not null || OrganizationId is not null;
}

/// <summary>A page of the ledger.</summary>
/// <param name="Rows">The records.</param>
/// <param name="IsCut">Whether older ones may fit that were not looked at: fewer days find them.</param>
public sealed record LedgerList(IReadOnlyList<LedgerRow> Rows, bool IsCut);

/// <summary>A record as lists and exports show it: no name, no telephone, no door number.</summary>
public sealed record LedgerRow
{
    /// <summary>The row's id, by which lists are paged.</summary>
    public required long Id { get; init; }

    /// <summary>TZ-O012-0031.</summary>
    public required string Number { get; init; }

    /// <summary>The order.</summary>
    public required long OrderId { get; init; }

    /// <summary>When the order was placed, in UTC.</summary>
    public required DateTime OrderPlacedAt { get; init; }

    /// <summary>When the record was written, in UTC.</summary>
    public required DateTime WrittenAt { get; init; }

    /// <summary>When the service began, in UTC.</summary>
    public required DateTime ServedFrom { get; init; }

    /// <summary>When it ended, in UTC.</summary>
    public required DateTime ServedTo { get; init; }

    /// <summary>Service time of all who served, in minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>How many people were served.</summary>
    public required int PeopleServed { get; init; }

    /// <summary>The category.</summary>
    public required string CategoryCode { get; init; }

    /// <summary>The community.</summary>
    public required int CommunityId { get; init; }

    /// <summary>The providing organization's name.</summary>
    public string? OrganizationName { get; init; }

    /// <summary>Its English name.</summary>
    public string? OrganizationNameEn { get; init; }

    /// <summary>The providing department.</summary>
    public int? DepartmentId { get; init; }

    /// <summary>What was done; what may be a telephone number is blanked; null once erased.</summary>
    public string? Description { get; init => field = value is null ? null : Digits.BlankLong(value); }

    /// <summary>Community and grid; null once erased.</summary>
    public string? Place { get; init; }

    /// <summary>The record it replaces.</summary>
    public string? Supersedes { get; init; }

    /// <summary>False once a later record replaced it.</summary>
    public required bool IsLatest { get; init; }

    /// <summary>How many photos prove it.</summary>
    public required int Photos { get; init; }

    /// <summary>How many talents it names as those who served.</summary>
    public int Talents { get; init; }

    /// <summary>Their names, masked but where the person agreed to the full name's being public; null when there are none or all are erased.</summary>
    public string? TalentNames { get; init; }

    /// <summary>The requester's stars for this completion.</summary>
    public int? Stars { get; init; }

    /// <summary>The order's number.</summary>
    public string OrderNumber => Domain.Orders.OrderNumber.Of(OrderPlacedAt, OrderId);
}

/// <summary>One record in full.</summary>
public sealed record LedgerRecord
{
    /// <summary>TZ-O012-0031.</summary>
    public required string Number { get; init; }

    /// <summary>The order.</summary>
    public required long OrderId { get; init; }

    /// <summary>When the order was placed, in UTC.</summary>
    public required DateTime OrderPlacedAt { get; init; }

    /// <summary>Which completion of the order.</summary>
    public required int Completion { get; init; }

    /// <summary>When it was written, in UTC.</summary>
    public required DateTime WrittenAt { get; init; }

    /// <summary>When the service began, in UTC.</summary>
    public required DateTime ServedFrom { get; init; }

    /// <summary>When it ended, in UTC.</summary>
    public required DateTime ServedTo { get; init; }

    /// <summary>Service time of all who served, in minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>How many people were served.</summary>
    public required int PeopleServed { get; init; }

    /// <summary>The category.</summary>
    public required string CategoryCode { get; init; }

    /// <summary>The community.</summary>
    public required int CommunityId { get; init; }

    /// <summary>The providing organization.</summary>
    public int? OrganizationId { get; init; }

    /// <summary>Its name.</summary>
    public string? OrganizationName { get; init; }

    /// <summary>Its English name.</summary>
    public string? OrganizationNameEn { get; init; }

    /// <summary>The providing department.</summary>
    public int? DepartmentId { get; init; }

    /// <summary>What was done; what may be a telephone number is blanked; null once erased.</summary>
    public string? Description { get; init => field = value is null ? null : Digits.BlankLong(value); }

    /// <summary>Community and grid; null once erased.</summary>
    public string? Place { get; init; }

    /// <summary>Whether the provider declared the photos fit to be shown.</summary>
    public required bool PhotosDeclaredFit { get; init; }

    /// <summary>The record it replaces.</summary>
    public string? Supersedes { get; init; }

    /// <summary>The record that replaced it.</summary>
    public string? SupersededBy { get; init; }

    /// <summary>Why it was corrected, when it is a correction; blanked in the same way.</summary>
    public string? CorrectionReason { get; init => field = value is null ? null : Digits.BlankLong(value); }

    /// <summary>False once a later record replaced it.</summary>
    public required bool IsLatest { get; init; }

    /// <summary>The hash of the record before it.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>Its own hash.</summary>
    public required string Hash { get; init; }

    /// <summary>The talents who served.</summary>
    public IReadOnlyList<LedgerTalent> Talents { get; init; } = [];

    /// <summary>Its photos.</summary>
    public IReadOnlyList<LedgerPhoto> Photos { get; init; } = [];

    /// <summary>The ratings of this completion.</summary>
    public IReadOnlyList<LedgerRating> Ratings { get; init; } = [];

    /// <summary>How long description, comments and answers are together: a long record is printed in smaller letters.</summary>
    public int LettersOfText => (Description?.Length ?? 0) + Ratings.Sum(r => (r.Comment?.Length ?? 0) + (r.Answer?.Length ?? 0));

    /// <summary>The order's number.</summary>
    public string OrderNumber => Domain.Orders.OrderNumber.Of(OrderPlacedAt, OrderId);
}

/// <summary>A talent who served.</summary>
/// <param name="Id">The entry of the registry; null once erased.</param>
/// <param name="Name">The masked name, the full one where the person agreed to its being public; null once erased.</param>
/// <param name="Minutes">How long this one served.</param>
public sealed record LedgerTalent(int? Id, string? Name, int Minutes);

/// <summary>A photo of a record.</summary>
/// <param name="Id">The row's id, part of its address.</param>
/// <param name="IsErased">Whether its content is deleted (已依法删除).</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
public sealed record LedgerPhoto(long Id, bool IsErased, int Width, int Height);

/// <summary>A rating beside a record.</summary>
/// <param name="Rater">Who rates.</param>
/// <param name="Stars">One to five.</param>
/// <param name="Comment">What they say; what may be a telephone number is blanked.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="ActingFor">Whose word it was (电话代评).</param>
/// <param name="IsCurrent">False once a reopening took it out of the figures.</param>
/// <param name="Answer">The provider's answer, blanked likewise.</param>
public sealed record LedgerRating(Rater Rater, int Stars, string? Comment, DateTime At, ActingFor ActingFor, bool IsCurrent, string? Answer)
{
    /// <summary>What they say; what may be a telephone number is blanked.</summary>
    public string? Comment { get; } = Comment is null ? null : Digits.BlankLong(Comment);

    /// <summary>The provider's answer, blanked likewise.</summary>
    public string? Answer { get; } = Answer is null ? null : Digits.BlankLong(Answer);
}
