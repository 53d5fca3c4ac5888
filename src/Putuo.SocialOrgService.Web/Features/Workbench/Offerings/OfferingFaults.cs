using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Features.Shared.Times;
using Putuo.SocialOrgService.Web.Features.Shared.Words;

namespace Putuo.SocialOrgService.Web.Features.Workbench.Offerings;

/// <summary>What is wrong with an offering, in words at its field.</summary>
public sealed class OfferingFaults(OfferingDesk desk, OfferingWords words, LocalTimes times, IStringLocalizer<OfferingsTexts> texts)
{
    /// <summary>Says what the domain cannot even read: rows of times that are not whole, a price that is no number; and with it whatever else is wrong.</summary>
    /// <returns>Whether everything can be read.</returns>
    public async Task<bool> CheckAsync(ModelStateDictionary state, OfferingInput input, Actor actor, CancellationToken cancel)
    {
        for (var place = 0; place < input.Times.Count; place++)
        {
            var at = $"{nameof(input.Times)}[{place}]";
            if (input.Times[place] is not { IsEmpty: false, IsWhole: false } row || state.Keys.Any(key => key.StartsWith(at, StringComparison.Ordinal) && state[key]!.Errors.Count > 0))
                continue;
            if (row.Days.Count == 0)
                state.AddModelError($"{at}.{nameof(row.Days)}", texts["DaysMissing"]);
            if (row.From is null)
                state.AddModelError($"{at}.{nameof(row.From)}", texts["FromMissing"]);
            if (row.To is null)
                state.AddModelError($"{at}.{nameof(row.To)}", texts["ToMissing"]);
        }
        if (input.PriceFen is null)
            state.AddModelError(nameof(input.Price), texts["PriceNoNumber"]);
        if (state.IsValid)
            return true;
        foreach (var fault in (await desk.CheckAsync(actor, input.Entry, cancel)).Where(fault => fault is not { Field: OfferingField.Times, Kind: OfferingFaultKind.Missing } || !input.Filled.Any()))
            Say(state, input, fault);
        return false;
    }

    /// <summary>Says why the desk did not do it.</summary>
    public void Say(ModelStateDictionary state, OfferingInput input, OfferingResult result)
    {
        if (result.Faults is { } found)
        {
            foreach (var fault in found)
                Say(state, input, fault);
            return;
        }
        state.AddModelError(
            result.Refusal == OfferingRefusal.Taken ? nameof(input.Name) : "",
            result is { Refusal: OfferingRefusal.WrongState, Last: { } last } ? texts["ChangedMeanwhile", times.Moment(last.At), texts["Event" + last.Kind].Value]
                : texts["Refusal_" + result.Refusal, OfferingDesk.MostOfferings]);
    }

    private void Say(ModelStateDictionary state, OfferingInput input, OfferingFault fault)
    {
        var field = FieldOf(input, fault);
        if (state.GetFieldValidationState(field) != ModelValidationState.Invalid)
            state.AddModelError(field, Words(fault));
    }

    /// <summary>A time's fault stands in its row, one of all times at the places of the week below them.</summary>
    private static string FieldOf(OfferingInput input, OfferingFault fault)
    {
        if (fault.Field != OfferingField.Times)
            return fault.Field.ToString();
        if (fault.Time is not { } time)
            return nameof(input.WeekCapacity);
        var row = input.Times.FindIndex(row => row is { IsWhole: true } && row.Days.Contains(time.Weekday) && row.From == time.From && row.To == time.To && row.Places == time.Places);
        return $"{nameof(input.Times)}[{row}].{(IsOfPlaces(fault) ? nameof(TimeRowInput.Places) : nameof(TimeRowInput.From))}";
    }

    private string Words(OfferingFault fault) => fault switch
    {
        { Kind: OfferingFaultKind.Overlap, Time: { } time } => texts["Fault_Overlap", words.Weekday(time.Weekday)],
        { Kind: OfferingFaultKind.TimeWrong } => texts["Fault_TimeWrong"],
        { Kind: OfferingFaultKind.NotServed } => texts["Fault_NotServed" + fault.Field],
        { Field: OfferingField.Times, Kind: OfferingFaultKind.Missing } => texts["Fault_TimesMissing"],
        { Field: OfferingField.Times, Kind: OfferingFaultKind.TooMuch, Time: null } => texts["Fault_TimesTooMany", OfferingEntry.MostTimes],
        { Field: OfferingField.Price } => texts["Fault_Price", OfferingEntry.MostPriceFen / 100],
        { Kind: OfferingFaultKind.Missing } => texts["Fault_Missing" + fault.Field],
        _ when IsOfPlaces(fault) => texts["Fault_Places", OfferingEntry.MostPlaces],
        _ => texts["Fault_TooLong"],
    };

    private static bool IsOfPlaces(OfferingFault fault) =>
        fault.Field is OfferingField.WeekCapacity or OfferingField.Times && fault.Kind is OfferingFaultKind.TooLittle or OfferingFaultKind.TooMuch;
}
