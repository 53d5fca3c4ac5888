using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Orders.Series;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Data.Districts.Demonstration;

/// <summary>The story of one order: how it was placed and every step after, in local time.</summary>
internal sealed record ScriptedOrder
{
    public required string Category { get; init; }

    /// <summary>The category it was placed under, where another one was found for it afterwards.</summary>
    public string? PlacedAs { get; init; }

    public required string Community { get; init; }

    public int? Grid { get; init; }

    /// <summary>worker, a department's name, or resident:phone.</summary>
    public required string PlacedBy { get; init; }

    /// <summary>Whom to call; a resident's own account otherwise.</summary>
    public ScriptedContact? Contact { get; init; }

    public required string Need { get; init; }

    public bool Urgent { get; init; }

    /// <summary>The community asks for itself.</summary>
    public bool ForCommunity { get; init; }

    public bool PublishNeed { get; init; }

    public bool PublishPhotos { get; init; }

    public string? Organization { get; init; }

    /// <summary>The place of the offering in offerings.json, from 1.</summary>
    public int? Offering { get; init; }

    /// <summary>When the slot chosen of it begins.</summary>
    public DateTime? Slot { get; init; }

    public bool OnlyThis { get; init; }

    public ScriptedWish? Wish { get; init; }

    /// <summary>How often it repeats, and how many times; beginning with the wished day.</summary>
    public ScriptedRepeat? Repeat { get; init; }

    /// <summary>Pictures of the need.</summary>
    public int Photos { get; init; }

    public required DateTime PlacedAt { get; init; }

    public required IReadOnlyList<ScriptedStep> Steps { get; init; }
}

/// <summary>Whom to call for an order placed by somebody else.</summary>
internal sealed record ScriptedContact(string Name, string Phone, string? Address = null);

/// <summary>The wished day and its part.</summary>
internal sealed record ScriptedWish(DateOnly Day, DayPart Part);

/// <summary>What repeats of an order.</summary>
internal sealed record ScriptedRepeat(Rhythm Rhythm, int Visits);

/// <summary>One step of a story; which of the details it has depends on what is done.</summary>
internal sealed record ScriptedStep
{
    public required DateTime At { get; init; }

    /// <summary>The desk's verb: claim, decline, complete, rate …</summary>
    public required string Do { get; init; }

    /// <summary>requester, worker, system, or the name of an organization or department.</summary>
    public required string By { get; init; }

    /// <summary>Reason, description, comment, answer or edited need.</summary>
    public string? Text { get; init; }

    public string? Reason { get; init; }

    public string? Organization { get; init; }

    public string? Department { get; init; }

    public string? Project { get; init; }

    /// <summary>The telephone of the resident whose account an order joins.</summary>
    public string? Person { get; init; }

    public Scene? Scene { get; init; }

    public DateTime? Until { get; init; }

    public DateTime? From { get; init; }

    public DateTime? To { get; init; }

    public int Minutes { get; init; }

    public int People { get; init; }

    /// <summary>Which talents of the organization served, by name.</summary>
    public IReadOnlyList<string> Talents { get; init; } = [];

    public int Photos { get; init; }

    public bool Fit { get; init; }

    public int Stars { get; init; }
}
