using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Data.Orders;

/// <summary>An order in a list of one's own.</summary>
public sealed record OrderCard
{
    /// <summary>The row's id, the key of the next page.</summary>
    public required long Id { get; init; }

    /// <summary>When it was placed, in UTC.</summary>
    public required DateTime PlacedAt { get; init; }

    /// <summary>The stage.</summary>
    public required OrderStatus Status { get; init; }

    /// <summary>For whom it waits.</summary>
    public required Waiting Waiting { get; init; }

    /// <summary>What rejected it.</summary>
    public OrderEventKind? RejectedBy { get; init; }

    /// <summary>The category.</summary>
    public required string CategoryCode { get; init; }

    /// <summary>The need.</summary>
    public required string Need { get; init; }

    /// <summary>The community.</summary>
    public required int CommunityId { get; init; }

    /// <summary>Whether it cannot wait.</summary>
    public bool Urgent { get; init; }

    /// <summary>Until when it must be answered.</summary>
    public DateTime? AnswerDue { get; init; }

    /// <summary>Until when it must be completed.</summary>
    public DateTime? CompleteDue { get; init; }

    /// <summary>When it confirms itself.</summary>
    public DateTime? ConfirmDue { get; init; }

    /// <summary>When its completion was confirmed.</summary>
    public DateTime? ConfirmedAt { get; init; }

    /// <summary>When it was completed.</summary>
    public DateTime? CompletedAt { get; init; }

    /// <summary>The agreed visit.</summary>
    public DateTime? ScheduledFor { get; init; }

    /// <summary>Whether the running term was missed.</summary>
    public bool IsLate { get; init; }

    /// <summary>The organization that serves it.</summary>
    public string? Provider { get; init; }

    /// <summary>Its name in English.</summary>
    public string? ProviderEn { get; init; }

    /// <summary>The department that serves it.</summary>
    public int? DepartmentId { get; init; }

    /// <summary>Until when it is paused, in UTC; null when it is not.</summary>
    public DateTime? PausedUntil { get; init; }

    /// <summary>Which visit of a series it is, from 1; null where it does not repeat.</summary>
    public int? SeriesVisit { get; init; }

    /// <summary>The number people say.</summary>
    public string Number => OrderNumber.Of(PlacedAt, Id);

    /// <summary>Whether it is done and waits for the requester's confirmation.</summary>
    public bool IsToConfirm => ConfirmDue is not null;

    /// <summary>The term that runs now.</summary>
    public DateTime? Due => new RunningTerm(AnswerDue, CompleteDue, ConfirmDue).Due(Status, ConfirmedAt);
}
