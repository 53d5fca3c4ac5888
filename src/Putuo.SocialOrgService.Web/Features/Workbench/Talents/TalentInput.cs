using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Putuo.SocialOrgService.Data.Talents;
using Putuo.SocialOrgService.Domain.Talents;

namespace Putuo.SocialOrgService.Web.Features.Workbench.Talents;

/// <summary>A talent's entry, as typed. Its names are those of <see cref="TalentPart"/>, which say where a fault is.</summary>
public sealed class TalentInput
{
    /// <summary>The full name.</summary>
    [Display(Name = "Name"), StringLength(TalentEntry.MostName)]
    public string? Name { get; set; }

    /// <summary>Fields of expertise.</summary>
    [Display(Name = "Fields")]
    public List<string> Fields { get; set; } = [];

    /// <summary>Where the talent serves.</summary>
    [Display(Name = "Areas")]
    public List<int> Areas { get; set; } = [];

    /// <summary>What else somebody is good at.</summary>
    [Display(Name = "Skills"), StringLength(TalentEntry.MostSkills)]
    public string? Skills { get; set; }

    /// <summary>When there is time.</summary>
    [Display(Name = "Times")]
    public List<Availability> Times { get; set; } = [];

    /// <summary>How the person agrees.</summary>
    [Display(Name = "ConsentWay")]
    public ConsentWay? ConsentWay { get; set; }

    /// <summary>The day on the signed paper.</summary>
    [Display(Name = "SignedOn")]
    public DateOnly? SignedOn { get; set; }

    /// <summary>Whether the person agreed besides to the full name's being public.</summary>
    [Display(Name = "IsNamePublic")]
    public bool IsNamePublic { get; set; }

    /// <summary>Makes sending twice harmless.</summary>
    public Guid Once { get; set; }

    /// <summary>The version that the form began from.</summary>
    public long? Seen { get; set; }

    /// <summary>The talent that is changed; null for a new one.</summary>
    [BindNever]
    public TalentSheet? Sheet { get; set; }

    /// <summary>What stands there.</summary>
    internal static TalentInput Of(TalentSheet sheet) => new()
    {
        Name = sheet.Row.Name,
        Fields = [.. sheet.Row.Fields],
        Areas = [.. sheet.Row.Areas],
        Skills = sheet.Row.Skills,
        Times = [.. Enum.GetValues<Availability>().Where(time => time != Availability.None && sheet.Row.Times.HasFlag(time))],
        ConsentWay = sheet.ConsentWay,
        SignedOn = sheet.ConsentOn,
        IsNamePublic = sheet.IsNamePublic,
        Seen = sheet.Version,
    };

    /// <summary>The same as the domain takes it.</summary>
    internal TalentEntry Entry => new()
    {
        Name = Name,
        Fields = [.. Fields.Distinct()],
        Areas = [.. Areas.Distinct()],
        Skills = Skills,
        Availability = Times.Aggregate(Availability.None, (all, one) => all | one),
        ConsentWay = ConsentWay,
        SignedOn = SignedOn,
        IsNamePublic = IsNamePublic,
    };
}
