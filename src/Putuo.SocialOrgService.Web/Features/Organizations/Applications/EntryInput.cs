using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Domain.Organizations;

namespace Putuo.SocialOrgService.Web.Features.Organizations.Applications;

/// <summary>An organization's entry, as typed. Its names are those of <see cref="EntryField"/>, which say where a fault is.</summary>
public sealed class EntryInput
{
    /// <summary>A code is typed with blanks and hyphens.</summary>
    private const int MostCode = 40;

    /// <summary>The kind of body.</summary>
    [Display(Name = "Type")]
    public OrganizationType? Type { get; set; }

    /// <summary>The Chinese name.</summary>
    [Display(Name = "Name"), StringLength(OrganizationEntry.MostName)]
    public string? Name { get; set; }

    /// <summary>The English name.</summary>
    [Display(Name = "NameEn"), StringLength(OrganizationEntry.MostNameEn)]
    public string? NameEn { get; set; }

    /// <summary>统一社会信用代码.</summary>
    [Display(Name = "CreditCode"), StringLength(MostCode)]
    public string? CreditCode { get; set; }

    /// <summary>备案编号.</summary>
    [Display(Name = "FilingNumber"), StringLength(OrganizationEntry.MostFilingNumber)]
    public string? FilingNumber { get; set; }

    /// <summary>The host of a filed group.</summary>
    [Display(Name = "Host")]
    public int? Host { get; set; }

    /// <summary>业务主管单位.</summary>
    [Display(Name = "Department")]
    public int? Department { get; set; }

    /// <summary>The day of registration or filing.</summary>
    [Display(Name = "RegisteredOn")]
    public DateOnly? RegisteredOn { get; set; }

    /// <summary>法定代表人 or head.</summary>
    [Display(Name = "Representative"), StringLength(OrganizationEntry.MostRepresentative)]
    public string? Representative { get; set; }

    /// <summary>党支部.</summary>
    [Display(Name = "PartyBranch"), StringLength(OrganizationEntry.MostName)]
    public string? PartyBranch { get; set; }

    /// <summary>What it serves.</summary>
    [Display(Name = "Fields")]
    public List<string> Fields { get; set; } = [];

    /// <summary>Where it serves.</summary>
    [Display(Name = "Areas")]
    public List<int> Areas { get; set; } = [];

    /// <summary>What it does.</summary>
    [Display(Name = "About"), StringLength(OrganizationEntry.MostAbout)]
    public string? About { get; set; }

    /// <summary>The same in English.</summary>
    [Display(Name = "AboutEn"), StringLength(OrganizationEntry.MostAboutEn)]
    public string? AboutEn { get; set; }

    /// <summary>场地.</summary>
    [Display(Name = "Venues"), StringLength(OrganizationEntry.MostResource)]
    public string? Venues { get; set; }

    /// <summary>设备.</summary>
    [Display(Name = "Equipment"), StringLength(OrganizationEntry.MostResource)]
    public string? Equipment { get; set; }

    /// <summary>志愿者: how many can be called on.</summary>
    [Display(Name = "Volunteers")]
    public int? Volunteers { get; set; }

    /// <summary>资金.</summary>
    [Display(Name = "Funds"), StringLength(OrganizationEntry.MostResource)]
    public string? Funds { get; set; }

    /// <summary>Evaluation grade; only where the administrator changes it.</summary>
    [Display(Name = "Grade")]
    public int? Grade { get; set; }

    /// <summary>Its last day.</summary>
    [Display(Name = "GradeUntil")]
    public DateOnly? GradeUntil { get; set; }

    /// <summary>Why a credit code whose check character fails is taken for genuine; only where the administrator changes it.</summary>
    [Display(Name = "CodeReason"), StringLength(Domain.Organizations.Organization.MostReason)]
    public string? CodeReason { get; set; }

    /// <summary>The credit code that was pointed out before because its check character fails; whoever hands it in again has compared it.</summary>
    [Display(Name = "CreditCode"), StringLength(MostCode)]
    public string? CodeSeen { get; set; }

    /// <summary>How much of the entry's history the form's page had read.</summary>
    public int? Seen { get; set; }

    /// <summary>The entry that is changed; null for an application.</summary>
    [BindNever]
    public EntrySheet? Changes { get; set; }

    /// <summary>What was just done.</summary>
    [BindNever]
    public string? Done { get; set; }

    /// <summary>The application that is corrected; null for a new one.</summary>
    [BindNever]
    public ApplicationSheet? Corrects { get; set; }

    /// <summary>To whom a group may be attached.</summary>
    [BindNever]
    public IReadOnlyList<OrganizationName> Hosts { get; set; } = [];

    /// <summary>What was typed before.</summary>
    internal static EntryInput Of(OrganizationEntry entry) => new()
    {
        Type = entry.Type,
        Name = entry.Name,
        NameEn = entry.NameEn,
        CreditCode = entry.CreditCode,
        FilingNumber = entry.FilingNumber,
        Host = entry.HostId,
        Department = entry.SupervisingDepartmentId,
        RegisteredOn = entry.RegisteredOn,
        Representative = entry.Representative,
        PartyBranch = entry.PartyBranch,
        Fields = [.. entry.Fields],
        Areas = [.. entry.Areas],
        About = entry.About,
        AboutEn = entry.AboutEn,
        Venues = entry.Venues,
        Equipment = entry.Equipment,
        Volunteers = entry.Volunteers,
        Funds = entry.Funds,
        Grade = entry.Grade,
        GradeUntil = entry.GradeUntil,
    };

    /// <summary>The same as the domain takes it.</summary>
    internal OrganizationEntry Entry => new()
    {
        Type = Type,
        Name = Name,
        NameEn = NameEn,
        CreditCode = CreditCode,
        FilingNumber = FilingNumber,
        HostId = Host,
        SupervisingDepartmentId = Department,
        RegisteredOn = RegisteredOn,
        Representative = Representative,
        PartyBranch = PartyBranch,
        Fields = [.. Fields.Distinct()],
        Areas = [.. Areas.Distinct()],
        About = About,
        AboutEn = AboutEn,
        Venues = Venues,
        Equipment = Equipment,
        Volunteers = Volunteers,
        Funds = Funds,
        Grade = Grade,
        GradeUntil = GradeUntil,
    };
}
