using System.Text.Json;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Data.Districts;

/// <summary>How a broken rule is told to whoever writes a pack.</summary>
internal static class PackWords
{
    /// <summary>The property of a file that holds a member.</summary>
    public static string NameOf(string field) => field switch
    {
        nameof(Area.ParentId) => "parent",
        nameof(Area.IsOn) => "on",
        nameof(Category.DepartmentId) => "department",
        nameof(Category.SupportingDepartmentIds) => "supporting",
        _ => JsonNamingPolicy.CamelCase.ConvertName(field),
    };

    /// <summary>What is wrong and what to write, as a sentence without its end.</summary>
    public static string Of(DistrictFault fault) => fault.Kind switch
    {
        DistrictFaultKind.TooLong => $"is too long: write at most {fault.Number} characters",
        DistrictFaultKind.IdTaken => $"{fault.Number} is already {fault.Text}: give each one an id of its own",
        DistrictFaultKind.NameTaken => $"'{fault.Text}' stands twice: write each name once",
        DistrictFaultKind.CodeForm => $"'{fault.Text}' is no statistics code: write 6 to 12 digits, or leave it out",
        DistrictFaultKind.CodeTaken => $"'{fault.Text}' stands twice: give each one a code of its own",
        DistrictFaultKind.NothingWithin => $"nothing stands within {fault.Text}: it takes what fits nowhere else",
        DistrictFaultKind.NothingAbove => $"is missing: write the id of the area above {fault.Text}; only a city has none",
        DistrictFaultKind.ParentUnknown => $"no area {fault.Number} stands above this line: write the id of an area written before",
        DistrictFaultKind.LevelSkipped => $"cannot stand under {fault.Text}: levels follow City, District, Street, Community, Grid",
        DistrictFaultKind.DepartmentUnknown => "names no department: write a name as in departments.json",
        DistrictFaultKind.LeadsAlready => "names the leading department again: take it out",
        DistrictFaultKind.NoClockHours => "an emergency counts clock hours: write answerWithin, completeWithin and confirmWithin with h",
        DistrictFaultKind.TooMany => $"are too many: write at most {fault.Number}",
        DistrictFaultKind.SpanWrong => "write the last free day: not before 'from' and at most 30 days after it",
        DistrictFaultKind.OtherYear => $"{fault.Text} lies in another year: write it there",
        DistrictFaultKind.NoWeekend => $"{fault.Text} is no Saturday or Sunday: take it out",
        DistrictFaultKind.FreeAndWorked => $"{fault.Text} is both a holiday and worked: take one out",
        DistrictFaultKind.TooSmall => $"write more than {fault.Number}: it must come after {NameOf(fault.Text)}",
        _ => "is wrong",
    };
}
