using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Talents;

/// <summary>A field of a talent's entry.</summary>
public enum TalentPart
{
    /// <summary>The full name.</summary>
    Name = 1,

    /// <summary>The fields of expertise.</summary>
    Fields,

    /// <summary>Where the talent serves.</summary>
    Areas,

    /// <summary>What else somebody is good at.</summary>
    Skills,

    /// <summary>When there is time.</summary>
    Times,

    /// <summary>How the person agrees.</summary>
    ConsentWay,

    /// <summary>When the paper was signed.</summary>
    SignedOn,
}

/// <summary>A fault of an entry.</summary>
/// <param name="Part">Where.</param>
/// <param name="Kind">What.</param>
public sealed record TalentFault(TalentPart Part, EntryFaultKind Kind);

/// <summary>What an organization says of somebody who serves for it, as typed .</summary>
public sealed record TalentEntry
{
    /// <summary>The fewest and most characters of a name.</summary>
    public const int LeastName = 2, MostName = 30;

    /// <summary>The most characters of what else somebody is good at.</summary>
    public const int MostSkills = 100;

    private const Availability Always = Availability.Weekdays | Availability.Evenings | Availability.Weekends | Availability.Emergencies;

    /// <summary>The full name.</summary>
    public string? Name { get; init; }

    /// <summary>Categories of the first level.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Communities, streets or the district.</summary>
    public IReadOnlyList<int> Areas { get; init; } = [];

    /// <summary>What else somebody is good at; it is public.</summary>
    public string? Skills { get; init; }

    /// <summary>When there is time.</summary>
    public Availability Availability { get; init; }

    /// <summary>How the person agrees.</summary>
    public ConsentWay? ConsentWay { get; init; }

    /// <summary>The day on the signed paper.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>Whether the person agreed besides to the full name's being public.</summary>
    public bool IsNamePublic { get; init; }

    /// <summary>Whether another one says just this of the person; how the consent was given is not asked.</summary>
    public bool SaysTheSame(TalentEntry other) =>
        (PlainText.OrNull(Name), PlainText.OrNull(Skills), Availability, IsNamePublic)
            == (PlainText.OrNull(other.Name), PlainText.OrNull(other.Skills), other.Availability, other.IsNamePublic)
        && Fields.ToHashSet().SetEquals(other.Fields) && Areas.ToHashSet().SetEquals(other.Areas);

    /// <summary>Everything that is wrong, in the order of the form.</summary>
    public IReadOnlyList<TalentFault> Faults(District district, DateOnly today)
    {
        var faults = new List<TalentFault>();
        var (name, skills) = (PlainText.OrNull(Name), PlainText.OrNull(Skills));
        Say(TalentPart.Name, name is not { Length: >= LeastName }, EntryFaultKind.Missing);
        Say(TalentPart.Name, name?.Length > MostName, EntryFaultKind.TooLong);
        Say(TalentPart.Fields, Fields.Count == 0, EntryFaultKind.Missing);
        Say(TalentPart.Fields, !Fields.All(code => OrganizationEntry.FieldsIn(district).Any(field => field.Code == code)), EntryFaultKind.Unknown);
        Say(TalentPart.Areas, Areas.Count == 0, EntryFaultKind.Missing);
        Say(TalentPart.Areas, !Areas.All(id => district.TryArea(id, out var area) && area.Level is AreaLevel.District or AreaLevel.Street or AreaLevel.Community), EntryFaultKind.Unknown);
        Say(TalentPart.Skills, skills?.Length > MostSkills, EntryFaultKind.TooLong);
        Say(TalentPart.Times, (Availability & ~Always) != 0, EntryFaultKind.Unknown);
        Say(TalentPart.ConsentWay, ConsentWay is not { } way || !Enum.IsDefined(way), EntryFaultKind.Missing);
        if (ConsentWay == Talents.ConsentWay.Paper)
        {
            Say(TalentPart.SignedOn, SignedOn is null, EntryFaultKind.Missing);
            Say(TalentPart.SignedOn, SignedOn > today, EntryFaultKind.InFuture);
        }
        return faults;

        void Say(TalentPart part, bool isWrong, EntryFaultKind kind)
        {
            if (isWrong)
                faults.Add(new(part, kind));
        }
    }
}
