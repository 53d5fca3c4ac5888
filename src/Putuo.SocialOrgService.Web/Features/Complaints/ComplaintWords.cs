using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Complaints;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Complaints;
using Putuo.SocialOrgService.Web.Features.Shared;
using Putuo.SocialOrgService.Web.Features.Shared.Components;
using Putuo.SocialOrgService.Web.Features.Shared.Times;

namespace Putuo.SocialOrgService.Web.Features.Complaints;

/// <summary>How complaints are put into words: whom they are about, which office has them, how far they are, why something was refused.</summary>
public sealed class ComplaintWords(District district, LocalTimes times, IStringLocalizer<ComplaintsTexts> texts)
{
    private const char AreaSign = 'a', DepartmentSign = 'd', StreetSign = 's', DistrictSign = 'q';

    /// <summary>Whom a complaint is about, by name.</summary>
    public string About(ComplaintNames names) => names switch
    {
        { About: ComplaintAbout.Order, HidesProvider: true } => texts["AboutOrderAlone", names.OrderNumber ?? ""],
        { About: ComplaintAbout.Order } => texts["AboutOrder", names.OrderNumber ?? "", Provider(names)],
        { Organization: { } organization } => Names.Choose(organization.Name, organization.NameEn),
        { AreaId: { } id } when district.TryArea(id, out var area) => texts["StaffOf", area.NameIn()],
        { DepartmentId: { } id } => texts["StaffOf", district.Department(id).NameIn()],
        { OrderNumber: { } number } => texts["AboutPlatformOrder", number],
        _ => texts["AboutPlatform"],
    };

    /// <summary>An office that answers.</summary>
    public string Office(ComplaintOffice office) => office switch
    {
        { Level: ComplaintLevel.Street, AreaId: { } id } when district.TryArea(id, out var street) => street.NameIn(),
        { Level: ComplaintLevel.Department, DepartmentId: { } id } => district.Department(id).NameIn(),
        { Level: ComplaintLevel.City } => texts["OfficeCity"],
        _ => Names.Choose(district.Settings.Host, district.Settings.HostEn),
    };

    /// <summary>The way of a complaint, the present step by its number; past the last when it is over.</summary>
    public (IReadOnlyList<StepItem> Steps, int Current) Way(ComplaintSheet sheet)
    {
        var taken = sheet.History.LastOrDefault(line => line.Kind == ComplaintEventKind.Taken);
        var isOver = ComplaintTransitions.IsOver(sheet.Status);
        return (
        [
            new StepItem(texts["StatusReceived"], times.Dated(sheet.ReceivedAt)),
            new StepItem(texts[sheet.Status == ComplaintStatus.Reopened ? "StatusReopened" : "StatusInHand"], sheet.Status == ComplaintStatus.Received ? By(sheet.Due) : taken is null ? null : times.Dated(taken.At)),
            new StepItem(texts[sheet.Status == ComplaintStatus.Withdrawn ? "StatusWithdrawn" : "StatusAnswered"], isOver ? times.Dated(sheet.Since) : sheet.Status == ComplaintStatus.Received ? null : By(sheet.Due)),
        ],
            sheet.Status switch { ComplaintStatus.Received => 1, ComplaintStatus.InHand or ComplaintStatus.Reopened => 2, _ => 4 });

        string? By(DateTime? due) => due is { } end ? texts["Until", times.Dated(end)].Value : null;
    }

    /// <summary>The communities, streets and departments that can be complained of, none chosen.</summary>
    public IEnumerable<SelectListItem> Offices()
    {
        var (communities, streets, departments) = (Group("GroupCommunities"), Group("GroupStreets"), Group("GroupDepartments"));
        return
        [
            new(texts["ChooseOffice"], ""),
            .. district.Communities.Where(area => area.IsOn).Concat(district.Communities.Where(area => !area.IsOn)).Select(area => new SelectListItem(area.NameIn(), Value(AreaSign, area.Id)) { Group = communities }),
            .. district.Below(district.Root.Id).Select(area => new SelectListItem(area.NameIn(), Value(AreaSign, area.Id)) { Group = streets }),
            .. district.Departments.OrderBy(department => department.Id).Select(department => new SelectListItem(department.NameIn(), Value(DepartmentSign, department.Id)) { Group = departments }),
        ];
    }

    /// <summary>The offices that a complaint may be passed on to, none chosen.</summary>
    public IEnumerable<SelectListItem> Offices(IReadOnlyList<ComplaintOffice> offices) =>
        [new(texts["ChooseOffice"], ""), .. offices.Select(office => new SelectListItem(Office(office), Value(office)))];

    /// <summary>Says why something was not done, at its field or on top.</summary>
    /// <param name="state">The errors of the form.</param>
    /// <param name="result">What was refused.</param>
    /// <param name="field">The field of its words.</param>
    /// <param name="most">The most characters of that field.</param>
    public void Say(ModelStateDictionary state, ComplaintResult result, string field, int most)
    {
        switch (result.Refusal)
        {
            case ComplaintRefusal.TextMissing:
                state.AddModelError(field, texts["TextNeeded", Complaint.LeastWords, most]);
                break;
            case ComplaintRefusal.OfficeWrong:
                state.AddModelError("PassTo", texts["OfficeNeeded"]);
                break;
            case ComplaintRefusal.WrongStatus when result.Last is { } last:
                state.AddModelError("", texts["MovedBy", texts["Event" + last.Kind], last.ActorName.Length > 0 ? district.NameOf(last.ActorName) : texts["ByComplainant"].Value, times.Moment(last.At)]);
                break;
            case { } refusal:
                state.AddModelError("", texts["Refused" + refusal]);
                break;
        }
    }

    /// <summary>Reads an office that can be complained of.</summary>
    internal static (int? AreaId, int? DepartmentId) Read(string? value) => Split(value) switch
    {
        (AreaSign, { } id) => (id, null),
        (DepartmentSign, { } id) => (null, id),
        _ => (null, null),
    };

    /// <summary>Reads an office to pass a complaint on to; null for none.</summary>
    internal static ComplaintOffice? ReadOffice(string? value) => Split(value) switch
    {
        (DistrictSign, _) => ComplaintOffice.District,
        (StreetSign, { } id) => new(ComplaintLevel.Street, id),
        (DepartmentSign, { } id) => new(ComplaintLevel.Department, null, id),
        _ => null,
    };

    private static (char Sign, int? Id) Split(string? value) => value is { Length: > 0 }
        ? (value[0], int.TryParse(value.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null)
        : (' ', null);

    private static string Value(char sign, int id) => string.Create(CultureInfo.InvariantCulture, $"{sign}{id}");

    private static string Value(ComplaintOffice office) => office switch
    {
        { Level: ComplaintLevel.Street, AreaId: { } id } => Value(StreetSign, id),
        { DepartmentId: { } id } => Value(DepartmentSign, id),
        _ => $"{DistrictSign}",
    };

    private SelectListGroup Group(string name) => new() { Name = texts[name] };

    private string Provider(ComplaintNames names)
    {
        var who = district.ProviderOf(names.Organization?.Name, names.Organization?.NameEn, names.DepartmentId);
        return who.Length > 0 ? who : texts["NoProvider"];
    }
}
