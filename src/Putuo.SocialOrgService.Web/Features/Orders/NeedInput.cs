using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Web.Features.Orders;

/// <summary>When help is wanted.</summary>
public enum WishKind
{
    /// <summary>越快越好.</summary>
    Soon = 1,

    /// <summary>某一天.</summary>
    Day = 2,
}

/// <summary>What help is wanted and when, as a form asks it.</summary>
public abstract class WishInput
{
    /// <summary>What help is needed, in plain words; null where a form does not ask it.</summary>
    [Display(Name = "Need"), StringLength(ServiceOrder.MostNeed), DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Need { get; set; }

    /// <summary>As soon as possible, or on a day.</summary>
    [Display(Name = "When"), Required(ErrorMessage = "WhenMissing")]
    public WishKind? When { get; set; } = WishKind.Soon;

    /// <summary>The wished day.</summary>
    [Display(Name = "Day")]
    public DateOnly? Day { get; set; }

    /// <summary>The wished part of that day.</summary>
    [Display(Name = "Part")]
    public DayPart Part { get; set; }

    /// <summary>The slot chosen of the offering that is ordered from, by its key; null where none is asked.</summary>
    [Display(Name = "Slot"), StringLength(20)]
    public string? Slot { get; set; }

    /// <summary>The wish as the domain takes it.</summary>
    [JsonIgnore]
    internal TimeWish Wish => When == WishKind.Day ? new TimeWish(Day, Part) : default;
}

/// <summary>What a form asks of a need, the resident's own one and the one a community worker fills in on the telephone.</summary>
public abstract partial class NeedInput : WishInput
{
    /// <summary>Behind what is wanted and when, as on the page; the list of errors follows it.</summary>
    private const int Behind = 15_000;

    /// <summary>Whether it cannot wait.</summary>
    [Display(Name = "Urgent", Order = Behind)]
    public bool Urgent { get; set; }

    /// <summary>Whom it is mainly for, if that is said.</summary>
    [Display(Name = "Group", Order = Behind)]
    public TargetGroup? Group { get; set; }

    /// <summary>The community.</summary>
    [Display(Name = "CommunityId", Order = Behind)]
    public int? CommunityId { get; set; }

    /// <summary>The grid inside it, where known.</summary>
    [Display(Name = "GridId", Order = Behind)]
    public int? GridId { get; set; }

    /// <summary>Name or form of address.</summary>
    [Display(Name = "Name", Order = Behind), StringLength(20)]
    public string? Name { get; set; }

    /// <summary>The telephone.</summary>
    [Display(Name = "Phone", Order = Behind), StringLength(30)]
    public string? Phone { get; set; }

    /// <summary>Door number, for visits.</summary>
    [Display(Name = "Address", Order = Behind), StringLength(80)]
    public string? Address { get; set; }
}
