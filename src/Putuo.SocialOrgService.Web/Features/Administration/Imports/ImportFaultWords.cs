using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Imports.Sheets;
using Putuo.SocialOrgService.Domain.Imports;
using Putuo.SocialOrgService.Domain.Organizations;

namespace Putuo.SocialOrgService.Web.Features.Administration.Imports;

/// <summary>Says what is wrong with a file or a cell of it, and what to do.</summary>
public sealed class ImportFaultWords(ImportWords words, IStringLocalizer<ImportsTexts> texts)
{
    private const int MostNamed = 8;

    /// <summary>What is wrong with a file.</summary>
    public string Say(SheetFault fault) => fault.Kind switch
    {
        SheetFaultKind.TooLarge => texts["SheetTooLarge", SheetLimits.MostBytes / (1024 * 1024)],
        SheetFaultKind.TooManySheets => texts["SheetTooManySheets", fault.What ?? "", SheetLimits.MostSheets],
        SheetFaultKind.TooManyRows => texts["SheetTooManyRows", SheetLimits.MostRows],
        SheetFaultKind.TooManyColumns => texts["SheetTooManyColumns", fault.Where ?? "", SheetLimits.MostColumns],
        SheetFaultKind.TooMuchText => texts[fault.Where is null ? "SheetTooMuchTextAll" : "SheetTooMuchText", fault.Where ?? "", SheetLimits.MostCell],
        SheetFaultKind.HeaderMissing => texts["SheetHeaderMissing", words.Header(fault.Field!.Value)],
        SheetFaultKind.OtherTemplate => texts["SheetOtherTemplate", texts["Kind" + fault.Other].Value],
        _ => texts["Sheet" + fault.Kind, fault.Where ?? "", fault.What ?? ""],
    };

    /// <summary>What is wrong with a cell, and what to do.</summary>
    public string Say(ImportFault fault) => fault.Kind switch
    {
        ImportFaultKind.Unknown => Named(fault),
        ImportFaultKind.CodeCharacter when fault.More.Split(':', 2) is [var place, var sign] => texts[place is "1" or "2" ? "FaultCodeKind" : "FaultCodeCharacter", place, sign],
        ImportFaultKind.CodeLength => texts["FaultCodeLength", UnifiedSocialCreditCode.Length, fault.More],
        ImportFaultKind.TooEarly or ImportFaultKind.NeedsOther => texts["Fault" + fault.Kind, Enum.TryParse<ImportField>(fault.More, out var other) ? words.Header(other) : "—"],
        _ => texts["Fault" + fault.Kind, fault.More],
    };

    private string Named(ImportFault fault)
    {
        var allowed = words.Allowed(fault.Field);
        var named = string.Join(texts["ListComma"].Value, allowed.Take(MostNamed));
        return texts[allowed.Count > MostNamed ? "FaultUnknownMany" : "FaultUnknown", fault.More.Length > 0 ? fault.More : fault.Value, named];
    }
}
