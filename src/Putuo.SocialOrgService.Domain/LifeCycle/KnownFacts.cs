using System.Globalization;

namespace Putuo.SocialOrgService.Domain.LifeCycle;

/// <summary>A fact of the registries that fills in a field.</summary>
public enum Prefill
{
    /// <summary>None: it is asked.</summary>
    None = 0,

    /// <summary>The organization's name.</summary>
    Name,

    /// <summary>统一社会信用代码 or filing number.</summary>
    Number,

    /// <summary>法定代表人 or head.</summary>
    Representative,

    /// <summary>The day of registration or filing.</summary>
    RegisteredOn,

    /// <summary>党支部.</summary>
    PartyBranch,

    /// <summary>What it does.</summary>
    About,

    /// <summary>场地.</summary>
    Venues,

    /// <summary>设备.</summary>
    Equipment,

    /// <summary>How many volunteers it can call on.</summary>
    Volunteers,

    /// <summary>资金.</summary>
    Funds,

    /// <summary>How many services it completed on the platform in the year reported on, or so far this year.</summary>
    CompletedServices,

    /// <summary>The title of the project awarded to it last.</summary>
    ProjectTitle,

    /// <summary>That project's budget in yuan.</summary>
    ProjectBudget,
}

/// <summary>What the registries know of an organization that files something (R-08, R-10).</summary>
public sealed record KnownFacts
{
    /// <summary>Nothing: there is no organization yet.</summary>
    public static readonly KnownFacts None = new();

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Its credit code or filing number.</summary>
    public string? Number { get; init; }

    /// <summary>Its head.</summary>
    public string? Representative { get; init; }

    /// <summary>Since when it is registered.</summary>
    public DateOnly? RegisteredOn { get; init; }

    /// <summary>Its party branch.</summary>
    public string? PartyBranch { get; init; }

    /// <summary>What it does.</summary>
    public string? About { get; init; }

    /// <summary>Its venues.</summary>
    public string? Venues { get; init; }

    /// <summary>Its equipment.</summary>
    public string? Equipment { get; init; }

    /// <summary>How many volunteers it can call on.</summary>
    public int? Volunteers { get; init; }

    /// <summary>Its funds.</summary>
    public string? Funds { get; init; }

    /// <summary>The services it completed.</summary>
    public int? CompletedServices { get; init; }

    /// <summary>The project awarded to it last.</summary>
    public string? ProjectTitle { get; init; }

    /// <summary>Its budget, in fen.</summary>
    public long? ProjectBudgetFen { get; init; }

    /// <summary>A fact as an answer; null when it is not known.</summary>
    public string? Of(Prefill fact) => fact switch
    {
        Prefill.Name => Name,
        Prefill.Number => Number,
        Prefill.Representative => Representative,
        Prefill.RegisteredOn => RegisteredOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Prefill.PartyBranch => PartyBranch,
        Prefill.About => About,
        Prefill.Venues => Venues,
        Prefill.Equipment => Equipment,
        Prefill.Volunteers => Volunteers?.ToString(CultureInfo.InvariantCulture),
        Prefill.Funds => Funds,
        Prefill.CompletedServices => CompletedServices?.ToString(CultureInfo.InvariantCulture),
        Prefill.ProjectTitle => ProjectTitle,
        Prefill.ProjectBudget => ProjectBudgetFen is { } fen ? (fen / 100m).ToString("0.##", CultureInfo.InvariantCulture) : null,
        _ => null,
    };
}
