using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Projects;

namespace Putuo.SocialOrgService.Data.Districts.Demonstration;

/// <summary>An invented organization; areas, department and host by name.</summary>
internal sealed record ScriptedOrganization
{
    public required string Name { get; init; }

    public required string NameEn { get; init; }

    public required OrganizationType Type { get; init; }

    public required IReadOnlyList<string> Fields { get; init; }

    public required IReadOnlyList<string> Areas { get; init; }

    public required string Department { get; init; }

    public required DateOnly RegisteredOn { get; init; }

    public required string LegalRepresentative { get; init; }

    public string? CreditCode { get; init; }

    public string? FilingNumber { get; init; }

    public string? Host { get; init; }

    public int? Grade { get; init; }

    public DateOnly? GradeUntil { get; init; }

    public string? PartyBranch { get; init; }

    public required string About { get; init; }

    public required string AboutEn { get; init; }

    public string? Venues { get; init; }

    public string? Equipment { get; init; }

    public int? Volunteers { get; init; }

    public string? Funds { get; init; }

    public required DateTime OnlineSince { get; init; }
}

/// <summary>What an invented organization offers.</summary>
internal sealed record ScriptedOffering
{
    public required string Organization { get; init; }

    public required string Category { get; init; }

    public required string Name { get; init; }

    public required string NameEn { get; init; }

    public required string About { get; init; }

    public required string AboutEn { get; init; }

    /// <summary>Its weekly times, from the middle of September on.</summary>
    public IReadOnlyList<ScriptedTime> Times { get; init; } = [];

    public int? WeekCapacity { get; init; }

    public bool AlsoOnHolidays { get; init; }

    public int PriceYuan { get; init; }

    public string? PriceCovers { get; init; }

    public string? PriceCoversEn { get; init; }

    /// <summary>When it was begun, if not with the platform.</summary>
    public DateTime? Since { get; init; }

    /// <summary>What was done with it since then, an hour apart.</summary>
    public IReadOnlyList<OfferingEventKind> Steps { get; init; } = [];
}

/// <summary>An invented project; local times, money in yuan.</summary>
internal sealed record ScriptedProject
{
    public required string Number { get; init; }

    public required ProjectKind Kind { get; init; }

    public required string Title { get; init; }

    public required string TitleEn { get; init; }

    public required string Department { get; init; }

    public required string Category { get; init; }

    public required string Area { get; init; }

    public required int BudgetYuan { get; init; }

    public required DateTime PublishedAt { get; init; }

    public required DateTime Deadline { get; init; }

    public required ProjectState State { get; init; }

    public required DateTime StateSince { get; init; }

    public string? Winner { get; init; }
}

/// <summary>An invented person who looks after a grid, by the grid's place among those of its community.</summary>
internal sealed record ScriptedGridWorker(string Community, int Grid, string Name, string? Phone);

/// <summary>An invented person with an account; role and scope by name.</summary>
internal sealed record ScriptedPerson
{
    public required string Phone { get; init; }

    public required string Name { get; init; }

    public required ActorRole Role { get; init; }

    public string? Organization { get; init; }

    public string? Community { get; init; }

    public string? Department { get; init; }

    public string? Area { get; init; }

    public int? Grid { get; init; }

    public string? Address { get; init; }
}

/// <summary>The same hours on some days of the week, Monday 1 to Sunday 7.</summary>
internal sealed record ScriptedTime(IReadOnlyList<int> Days, TimeOnly From, TimeOnly To, int? Places = null)
{
    public IEnumerable<WeekTime> Times => Days.Select(day => new WeekTime((DayOfWeek)(day % 7), From, To, Places));
}
