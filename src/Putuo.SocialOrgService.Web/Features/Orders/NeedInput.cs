using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Web.Features.Orders;

/// <summary>When help is wanted.</summary>
public enum WishKind
{
    /// <summary>越快越好.</summary>
    Soon = 1,

    /// <summary>某一天.</summary>
    Day = 2,
}

/// <summary>What a form asks of a need, the resident's own one and the one a community worker fills in on the telephone.</summary>
public abstract class NeedInput
{
    /// <summary>What help is needed, in plain words.</summary>
    [Display(Name = "Need"), StringLength(ServiceOrder.MostNeed)]
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

    /// <summary>Whether it cannot wait.</summary>
    [Display(Name = "Urgent")]
    public bool Urgent { get; set; }

    /// <summary>The community.</summary>
    [Display(Name = "CommunityId")]
    public int? CommunityId { get; set; }

    /// <summary>The grid inside it, where known.</summary>
    [Display(Name = "GridId")]
    public int? GridId { get; set; }

    /// <summary>Name or form of address.</summary>
    [Display(Name = "Name"), StringLength(20)]
    public string? Name { get; set; }

    /// <summary>The telephone.</summary>
    [Display(Name = "Phone"), StringLength(30)]
    public string? Phone { get; set; }

    /// <summary>Door number, for visits.</summary>
    [Display(Name = "Address"), StringLength(80)]
    public string? Address { get; set; }

    /// <summary>The wish as the domain takes it.</summary>
    [JsonIgnore]
    internal TimeWish Wish => When == WishKind.Day ? new TimeWish(Day, Part) : default;
}
