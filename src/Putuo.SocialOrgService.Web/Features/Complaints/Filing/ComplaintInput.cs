using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Putuo.SocialOrgService.Data.Complaints;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Complaints;

namespace Putuo.SocialOrgService.Web.Features.Complaints.Filing;

/// <summary>What the form asks first.</summary>
public enum ComplaintTarget
{
    /// <summary>An order.</summary>
    Order = 1,

    /// <summary>An organization.</summary>
    Organization,

    /// <summary>Staff of a community, street or department.</summary>
    Office,

    /// <summary>The platform.</summary>
    Platform,
}

/// <summary>A complaint as it is typed.</summary>
public sealed class ComplaintInput
{
    /// <summary>What it is about.</summary>
    [Display(Name = "About")]
    public ComplaintTarget? About { get; set; }

    /// <summary>The order's number.</summary>
    [Display(Name = "Order"), StringLength(30)]
    public string? Order { get; set; }

    /// <summary>The organization.</summary>
    [Display(Name = "Organization")]
    public int? Organization { get; set; }

    /// <summary>The community, street or department.</summary>
    [Display(Name = "Office"), StringLength(12)]
    public string? Office { get; set; }

    /// <summary>Who it was.</summary>
    [Display(Name = "Who"), StringLength(ComplaintEntry.MostWho)]
    public string? Who { get; set; }

    /// <summary>What happened.</summary>
    [Display(Name = "Text"), StringLength(Complaint.MostText)]
    public string? Text { get; set; }

    /// <summary>What is wished.</summary>
    [Display(Name = "Wish"), StringLength(ComplaintEntry.MostWish)]
    public string? Wish { get; set; }

    /// <summary>Form of address.</summary>
    [Display(Name = "Name"), StringLength(ComplaintEntry.MostName)]
    public string? Name { get; set; }

    /// <summary>The number as typed.</summary>
    [Display(Name = "Phone"), StringLength(30)]
    public string? Phone { get; set; }

    /// <summary>Whether somebody signed in keeps the account out of it.</summary>
    [Display(Name = "Anonymous")]
    public bool Anonymous { get; set; }

    /// <summary>The key of the form, when it comes back.</summary>
    [BindNever]
    public Guid? Once { get; set; }

    /// <summary>The organizations to choose from.</summary>
    [BindNever]
    public IReadOnlyList<NamedOrganization> Organizations { get; set; } = [];

    /// <summary>The same as the domain takes it: only what belongs to what it is about.</summary>
    internal ComplaintEntry EntryIn(District district)
    {
        var (area, department) = About == ComplaintTarget.Office ? ComplaintWords.Read(Office) : (null, null);
        ComplaintAbout? about = About switch
        {
            ComplaintTarget.Order => ComplaintAbout.Order,
            ComplaintTarget.Organization => ComplaintAbout.Organization,
            ComplaintTarget.Office when department is not null => ComplaintAbout.Department,
            ComplaintTarget.Office when area is { } id && district.TryArea(id, out var found) && found.Level == AreaLevel.Street => ComplaintAbout.Street,
            ComplaintTarget.Office => ComplaintAbout.Community,
            ComplaintTarget.Platform => ComplaintAbout.Platform,
            _ => null,
        };
        return new ComplaintEntry(about, Text ?? "")
        {
            OrderNumber = About is ComplaintTarget.Order or ComplaintTarget.Platform ? Order : null,
            OrganizationId = About == ComplaintTarget.Organization ? Organization : null,
            AreaId = area,
            DepartmentId = department,
            Who = Who,
            Wish = Wish,
            Name = Name ?? "",
            Phone = string.IsNullOrWhiteSpace(Phone) ? null : Telephone.TryNormalise(Phone, district.Settings.AreaCode, out var phone) ? phone : "",
        };
    }
}
