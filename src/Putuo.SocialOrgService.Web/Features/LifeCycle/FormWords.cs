using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.LifeCycle;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Web.Features.Shared;
using Putuo.SocialOrgService.Web.Features.Shared.Components;
using Putuo.SocialOrgService.Web.Features.Shared.Times;
using Putuo.SocialOrgService.Web.Features.Shared.Words;

namespace Putuo.SocialOrgService.Web.Features.LifeCycle;

/// <summary>How forms that are data are put into words: answers, faults at their fields, the chain of steps.</summary>
public sealed class FormWords(PublicWords words, LocalTimes times, IStringLocalizer<LifeCycleTexts> texts)
{
    /// <summary>The name of a field in the form that is sent.</summary>
    public static string FieldName(string key) => $"Values[{key}]";

    /// <summary>The name of a paper in the form that is sent.</summary>
    public static string PaperName(string key) => $"Papers[{key}]";

    /// <summary>All names of a form in their order, for the summary of errors.</summary>
    public static string NamesOf(FormDefinition form) => string.Join(' ', form.Fields.Select(field => FieldName(field.Key)).Concat(form.Attachments.Select(paper => PaperName(paper.Key))));

    /// <summary>The address of a form's guide; of the annual check, for the year that is reported or appealed.</summary>
    public static string AddressOf(FormKind kind, int? year = null) => $"/lifecycle/guide/{kind.ToString().ToLowerInvariant()}{(year is null ? "" : $"?year={year}")}";

    /// <summary>An answer as it is read; what cannot be read stays as typed.</summary>
    public string Show(FormField field, string? answer) => (field.Type, answer) switch
    {
        (_, null or "") => texts["NotAnswered"],
        (FieldType.Choice, _) => field.Choices.FirstOrDefault(choice => choice.Value == answer)?.LabelIn() ?? answer,
        (FieldType.YesNo, FormField.Yes) => texts["Yes"],
        (FieldType.YesNo, FormField.No) => texts["No"],
        (FieldType.Money, _) when decimal.TryParse(answer, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan) => texts["Yuan", yuan.ToString("#,0.##", CultureInfo.InvariantCulture)],
        (FieldType.Date, _) when DateOnly.TryParseExact(answer, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => words.Day(day),
        _ => answer,
    };

    /// <summary>Says every fault at its field or paper.</summary>
    public void Say(ModelStateDictionary state, FormDefinition form, IEnumerable<FieldFault> faults)
    {
        foreach (var fault in faults)
        {
            if (form.Fields.FirstOrDefault(field => field.Key == fault.Key) is { } field)
                state.AddModelError(FieldName(field.Key), Fault(field, fault.Kind));
            else if (form.Attachments.FirstOrDefault(paper => paper.Key == fault.Key) is { } paper)
                state.AddModelError(PaperName(paper.Key), texts["Fault_" + fault.Kind, paper.LabelIn()]);
        }
    }

    /// <summary>The steps of a filing, the present one by its number; past the last when it is over.</summary>
    public (IReadOnlyList<StepItem> Steps, int Current) Chain(FilingSheet sheet, string department)
    {
        var submitted = sheet.History.LastOrDefault(line => line.Kind is FilingEventKind.Submitted or FilingEventKind.Resubmitted);
        var over = FilingTransitions.IsOver(sheet.Status);
        return (
        [
            new StepItem(texts["StepWrite"], times.Dated(sheet.History[0].At)),
            new StepItem(texts[sheet.Status == FilingStatus.Returned ? "StepCorrect" : "StepSubmit"], sheet.Status == FilingStatus.Returned ? Until(sheet) : submitted is null ? null : times.Dated(submitted.At)),
            new StepItem(texts["StepReview"], sheet.Status == FilingStatus.Submitted ? $"{department} {Until(sheet)}" : department),
            new StepItem(over ? Outcome(sheet.Status, sheet.Conclusion) : texts["StepDecide"].Value, over ? times.Dated(sheet.Since) : null, sheet.Status is FilingStatus.Rejected or FilingStatus.Withdrawn ? "x" : null),
        ],
            sheet.Status switch { FilingStatus.Draft => 1, FilingStatus.Returned => 2, FilingStatus.Submitted => 3, _ => 5 });
    }

    /// <summary>Where a filing stands; of an annual report, what it was found to be.</summary>
    public string Outcome(FilingStatus status, AnnualConclusion? conclusion) => conclusion is { } found ? texts["Conclusion" + found] : texts["Status" + status];

    private string? Until(FilingSheet sheet) => sheet.Due is { } due ? texts["Until", times.Dated(due)].Value : null;

    private string Fault(FormField field, FieldFaultKind kind) => kind switch
    {
        FieldFaultKind.Missing => texts[field.Type is FieldType.Choice or FieldType.YesNo ? "Fault_NotChosen" : "Fault_Missing", field.LabelIn()],
        FieldFaultKind.TooLong => texts["Fault_TooLong", field.LabelIn(), field.Limit],
        FieldFaultKind.TooSmall => texts["Fault_TooSmall", field.LabelIn(), field.Min ?? 0],
        FieldFaultKind.TooLarge => texts["Fault_TooLarge", field.LabelIn(), field.Max ?? int.MaxValue],
        _ => texts["Fault_" + kind, field.LabelIn()],
    };
}
