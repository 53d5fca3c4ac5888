using Putuo.SocialOrgService.Domain.Complaints;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Data.Complaints;

/// <summary>One complaint for whoever complains, or for whoever handles it.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Names">What it is about.</param>
/// <param name="Part">The reader's part.</param>
/// <param name="Text">What happened; empty once erased.</param>
/// <param name="ReceivedAt">When it came, in UTC.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Since">Since when, in UTC.</param>
/// <param name="Due">Until when the office is to act, in UTC.</param>
/// <param name="Office">Which office has it.</param>
public sealed record ComplaintSheet(
    long Id, ComplaintNames Names, ComplaintPart Part, string Text, DateTime ReceivedAt, ComplaintStatus Status, DateTime Since, DateTime? Due, ComplaintOffice Office)
{
    /// <summary>Its number.</summary>
    public string Number => ComplaintNumber.Of(Id);

    /// <summary>Who it was.</summary>
    public string? Who { get; init; }

    /// <summary>What is wished.</summary>
    public string? Wish { get; init; }

    /// <summary>Whether whoever complains has an account and reads the answer there.</summary>
    public bool HasAccount { get; init; }

    /// <summary>Whether its words were erased.</summary>
    public bool IsErased { get; init; }

    /// <summary>Whether the term is over.</summary>
    public bool IsLate { get; init; }

    /// <summary>Until when the complainant may say that the answer does not satisfy, in UTC; null when that is over.</summary>
    public DateTime? ReopenUntil { get; init; }

    /// <summary>Until when a statement is asked for, in UTC; null while none is, and for the complainant.</summary>
    public DateTime? StatementDue { get; init; }

    /// <summary>Whether there is somebody to ask for a statement.</summary>
    public bool HasRespondent { get; init; }

    /// <summary>Whether the reader leaves the next answer to somebody else of the office.</summary>
    public bool AnotherAnswers { get; init; }

    /// <summary>张**; empty without a name.</summary>
    public string MaskedName { get; init; } = "";

    /// <summary>138****0000; empty without a number.</summary>
    public string MaskedPhone { get; init; } = "";

    /// <summary>What happened, oldest first, as far as the reader may know.</summary>
    public IReadOnlyList<ComplaintLine> History { get; init; } = [];

    /// <summary>What the reader may do now.</summary>
    public IReadOnlyList<ComplaintEventKind> May { get; init; } = [];

    /// <summary>The offices it may be passed on to.</summary>
    public IReadOnlyList<ComplaintOffice> PassesTo { get; init; } = [];

    /// <summary>The answer given last; null before one and once erased.</summary>
    public ComplaintLine? Answer => History.LastOrDefault(line => line.Kind == ComplaintEventKind.Answered);
}

/// <summary>What a complaint is about, by its names.</summary>
/// <param name="About">What it is about.</param>
/// <param name="OrderNumber">The order it names.</param>
/// <param name="Organization">The organization.</param>
/// <param name="AreaId">The community or street.</param>
/// <param name="DepartmentId">The department.</param>
public sealed record ComplaintNames(ComplaintAbout About, string? OrderNumber, NamedOrganization? Organization, int? AreaId, int? DepartmentId)
{
    /// <summary>Whether the reader is not told who serves the order: whoever knows a number only is nobody that was served.</summary>
    public bool HidesProvider { get; init; }
}

/// <summary>An organization by its names.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The Chinese name.</param>
/// <param name="NameEn">The English name.</param>
public sealed record NamedOrganization(int Id, string Name, string NameEn);

/// <summary>One line of a complaint's history.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="ActorName">The office or organization that acted; empty for whoever complains.</param>
/// <param name="Text">The words.</param>
/// <param name="To">The office it was passed on to.</param>
public sealed record ComplaintLine(ComplaintEventKind Kind, DateTime At, string ActorName, string? Text, ComplaintOffice? To)
{
    /// <summary>The English name, if that is the organization complained of.</summary>
    public string ActorNameEn { get; init; } = "";
}

/// <summary>A complaint in a list.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="About">What it is about.</param>
/// <param name="AreaId">The community or street.</param>
/// <param name="DepartmentId">The department.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="ReceivedAt">When it came, in UTC.</param>
/// <param name="Since">Since when it stands so, in UTC.</param>
/// <param name="Due">Until when the office is to act, in UTC.</param>
/// <param name="IsOverdue">Whether that term was missed.</param>
/// <param name="AwaitsStatement">Whether a statement is asked for.</param>
public sealed record ComplaintRow(
    long Id, ComplaintAbout About, int? AreaId, int? DepartmentId, ComplaintStatus Status, DateTime ReceivedAt, DateTime Since, DateTime? Due, bool IsOverdue, bool AwaitsStatement)
{
    /// <summary>The organization's Chinese name.</summary>
    public string? Organization { get; init; }

    /// <summary>Its English name.</summary>
    public string? OrganizationEn { get; init; }

    /// <summary>The order it names.</summary>
    public long? OrderId { get; init; }

    /// <summary>When that order was placed, in UTC.</summary>
    public DateTime? OrderPlacedAt { get; init; }

    /// <summary>Whose account that order is of; null without one.</summary>
    public long? OrderOfUserId { get; init; }

    /// <summary>Whether the reader is not told who serves the order.</summary>
    public bool HidesProvider { get; init; }

    /// <summary>What it is about, by its names.</summary>
    public ComplaintNames Names => new(
        About, OrderPlacedAt is { } at ? OrderNumber.Of(at, OrderId!.Value) : null, Organization is null ? null : new(0, Organization, OrganizationEn ?? ""), AreaId, DepartmentId)
    {
        HidesProvider = HidesProvider,
    };
}

/// <summary>A statement that is or was asked for, in the list of whoever gives it.</summary>
/// <param name="Id">The complaint.</param>
/// <param name="About">What it is about.</param>
/// <param name="Due">Until when it is asked for, in UTC; null when nothing is asked now.</param>
/// <param name="AskedAt">When it was asked for last, in UTC.</param>
/// <param name="OrderId">The order, where the handler names it.</param>
/// <param name="OrderPlacedAt">When that order was placed, in UTC.</param>
public sealed record StatementRow(long Id, ComplaintAbout About, DateTime? Due, DateTime AskedAt, long? OrderId, DateTime? OrderPlacedAt)
{
    /// <summary>The order's number, where the handler names it.</summary>
    public string? OrderNumber => OrderId is { } id && OrderPlacedAt is { } at ? Domain.Orders.OrderNumber.Of(at, id) : null;
}

/// <summary>What whoever is complained of reads.</summary>
/// <param name="Id">The complaint.</param>
/// <param name="Names">What it is about.</param>
/// <param name="Due">Until when a statement is asked for, in UTC; null when none is now.</param>
/// <param name="IsLate">Whether that is over.</param>
/// <param name="Lines">Questions and statements, oldest first.</param>
/// <param name="MayState">Whether the reader may answer now.</param>
public sealed record StatementSheet(long Id, ComplaintNames Names, DateTime? Due, bool IsLate, IReadOnlyList<ComplaintLine> Lines, bool MayState)
{
    /// <summary>Its number.</summary>
    public string Number => ComplaintNumber.Of(Id);

    /// <summary>Whether the words were erased.</summary>
    public bool IsErased { get; init; }
}
