using System.Globalization;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Domain.Areas;

/// <summary>What a fact says, field by field and always in the same order, so that a change can be told.</summary>
internal static class DistrictTexts
{
    public static IReadOnlyList<(string Field, string Text)> Of(Area area) =>
        [(nameof(area.Name), area.Name), (nameof(area.NameEn), area.NameEn), (nameof(area.Code), area.Code ?? ""), (nameof(area.IsOn), Say(area.IsOn))];

    public static IReadOnlyList<(string Field, string Text)> Of(Department department) =>
        [(nameof(department.Name), department.Name), (nameof(department.NameEn), department.NameEn)];

    public static IReadOnlyList<(string Field, string Text)> Of(Category category, IReadOnlyCollection<Department> departments)
    {
        return
        [
            (nameof(category.Name), category.Name), (nameof(category.NameEn), category.NameEn), (nameof(category.About), category.About), (nameof(category.AboutEn), category.AboutEn),
            (nameof(category.Words), string.Join('、', category.Words)), (nameof(category.Scene), $"{category.Scene}"),
            (nameof(category.AnswerWithin), $"{category.AnswerWithin}"), (nameof(category.CompleteWithin), $"{category.CompleteWithin}"), (nameof(category.ConfirmWithin), $"{category.ConfirmWithin}"),
            (nameof(category.IsEmergency), Say(category.IsEmergency)), (nameof(category.IsSensitive), Say(category.IsSensitive)),
            (nameof(category.PhotoHint), category.PhotoHint), (nameof(category.PhotoHintEn), category.PhotoHintEn),
            (nameof(category.DepartmentId), NameOf(category.DepartmentId)), (nameof(category.SupportingDepartmentIds), string.Join('、', category.SupportingDepartmentIds.Select(NameOf))),
        ];

        string NameOf(int id) => departments.FirstOrDefault(department => department.Id == id)?.Name ?? "";
    }

    public static IReadOnlyList<(string Field, string Text)> Of(CalendarYear year) =>
    [
        (nameof(year.Holidays), string.Join('、', year.Holidays.Select(holiday => $"{holiday.Name} {holiday.From:yyyy-MM-dd}/{holiday.To:yyyy-MM-dd}"))),
        (nameof(year.WorkedWeekends), string.Join('、', year.WorkedWeekends.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))),
    ];

    public static IReadOnlyList<(string Field, string Text)> Of(IReadOnlyList<OfficeSpan> officeHours) =>
        [(nameof(CalendarSheet.OfficeHours), string.Join('、', officeHours))];

    public static IReadOnlyList<(string Field, string Text)> Of(DistrictSettings settings) =>
        [.. typeof(DistrictSettings).GetProperties().Where(property => property.CanWrite).Select(property => (property.Name, Convert.ToString(property.GetValue(settings), CultureInfo.InvariantCulture) ?? ""))];

    private static string Say(bool flag) => flag ? "1" : "";
}
