using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Web.Features.Shared.Times;

namespace Putuo.SocialOrgService.Web.Features.Organizations.Applications;

/// <summary>Says at the fields of an entry's form what the registry found wrong.</summary>
public sealed class EntryWords(District district, LocalTimes times, IStringLocalizer<ApplicationsTexts> texts)
{
    /// <summary>
    /// Holds an application back whose form cannot be read, and once where the check character of its code fails: whoever has typed it wrongly mends it
    /// before an office finds it, whoever has not hands it in again. Everything else that is wrong is said beside it.
    /// </summary>
    /// <returns>Whether it is held back.</returns>
    public bool Holds(ModelStateDictionary state, EntryInput input)
    {
        var entry = input.Entry;
        var doubted = entry.Code is { ChecksOut: false } code && code.Value != input.CodeSeen ? code.Value : null;
        if (state.IsValid && doubted is null)
            return false;
        if (doubted is not null)
        {
            input.CodeSeen = doubted;
            state.Remove(nameof(input.CodeSeen));
            Say(state, nameof(EntryField.CreditCode), texts["CodeDoubted"]);
        }
        foreach (var fault in entry.Faults(district, times.Today))
            Say(state, $"{fault.Field}", Words(fault));
        return true;
    }

    /// <summary>Says every fault of a result; what is no fault of a field is left to the page.</summary>
    public void Say(ModelStateDictionary state, EntryInput input, OrganizationResult result)
    {
        foreach (var fault in result.Faults ?? [])
            Say(state, fault.Field.ToString(), Words(fault));
        var number = (input.Type == OrganizationType.CommunityGroup ? EntryField.FilingNumber : EntryField.CreditCode).ToString();
        switch (result.Refusal)
        {
            case OrganizationRefusal.Taken:
                Say(state, number, result.Rival is { Length: > 0 } rival ? texts["Taken", rival] : texts["TakenByApplication"]);
                break;
            case OrganizationRefusal.AppliedAlready:
                Say(state, number, texts["AppliedAlready"]);
                break;
            case OrganizationRefusal.TooMany:
                Say(state, "", texts["TooMany", Organization.MostApplications]);
                break;
            case OrganizationRefusal.NoHost:
                Say(state, nameof(EntryField.Host), texts["Fault_Host"]);
                break;
            case OrganizationRefusal.CodeReasonMissing:
                Say(state, nameof(EntryField.CreditCode), texts["Fault_CodeCheck"]);
                Say(state, nameof(EntryInput.CodeReason), texts["CodeReasonNeeded"]);
                break;
        }
    }

    private string Words(EntryFault fault) => fault switch
    {
        { Kind: EntryFaultKind.CodeForm, Code: { Kind: CreditCodeFaultKind.Length } code } => texts["Fault_CodeLength", UnifiedSocialCreditCode.Length, code.Typed],
        { Kind: EntryFaultKind.CodeForm, Code: { } code } => texts[code.Position <= 2 ? "Fault_CodeKind" : "Fault_CodeSign", code.Position, code.Sign],
        { Kind: EntryFaultKind.TooLong } => texts["Fault_TooLong", texts[fault.Field.ToString()]],
        { Kind: EntryFaultKind.OutOfRange } => texts["Fault_OutOfRange", OrganizationEntry.MostVolunteers],
        { Kind: EntryFaultKind.InFuture } => texts["Fault_InFuture"],
        _ => texts["Fault_" + fault.Field],
    };

    private static void Say(ModelStateDictionary state, string field, string words)
    {
        if (state.GetFieldValidationState(field) != ModelValidationState.Invalid)
            state.AddModelError(field, words);
    }
}
