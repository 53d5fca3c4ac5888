using Putuo.SocialOrgService.Domain.Organizations;

namespace Putuo.SocialOrgService.Domain.Imports;

/// <summary>What a row says of an organization.</summary>
/// <param name="Entry">Its entry; the host's id is still to be found.</param>
/// <param name="HostCode">The credit code of a community group's host.</param>
/// <param name="CodeReason">Why a code whose check character fails is taken for genuine.</param>
public sealed record OrganizationLine(OrganizationEntry Entry, string? HostCode, string? CodeReason)
{
    /// <summary>Stands for a host that is still to be found.</summary>
    public const int HostToFind = -1;

    private static readonly Dictionary<EntryField, ImportField> Columns = new()
    {
        [EntryField.Type] = ImportField.Type,
        [EntryField.Name] = ImportField.Name,
        [EntryField.NameEn] = ImportField.NameEn,
        [EntryField.CreditCode] = ImportField.CreditCode,
        [EntryField.FilingNumber] = ImportField.FilingNumber,
        [EntryField.Host] = ImportField.HostCode,
        [EntryField.Department] = ImportField.Department,
        [EntryField.RegisteredOn] = ImportField.RegisteredOn,
        [EntryField.Representative] = ImportField.Representative,
        [EntryField.PartyBranch] = ImportField.PartyBranch,
        [EntryField.Fields] = ImportField.Fields,
        [EntryField.Areas] = ImportField.Areas,
        [EntryField.About] = ImportField.About,
        [EntryField.AboutEn] = ImportField.AboutEn,
        [EntryField.Venues] = ImportField.Venues,
        [EntryField.Equipment] = ImportField.Equipment,
        [EntryField.Volunteers] = ImportField.Volunteers,
        [EntryField.Funds] = ImportField.Funds,
    };

    /// <summary>What the row is recognised by: the credit code, of a community group the filing number; null without one.</summary>
    public string? Key => Entry.IsGroup ? Entry.FilingNumber : Entry.Code?.Value;

    /// <summary>The column of <see cref="Key"/>.</summary>
    public ImportField KeyField => Entry.IsGroup ? ImportField.FilingNumber : ImportField.CreditCode;

    /// <summary>Whether its check character fails and nobody says why it is taken for genuine.</summary>
    public bool IsDoubtful => Entry is { IsGroup: false, Code.ChecksOut: false } && Organization.IsNoReason(CodeReason);

    /// <summary>Reads a row; what is wrong is said to it.</summary>
    public static OrganizationLine Read(ImportLine line)
    {
        var hostCode = line.Code(ImportField.HostCode);
        var entry = new OrganizationEntry
        {
            Type = line.Choice<OrganizationType>(ImportField.Type),
            Name = line.Text(ImportField.Name),
            NameEn = line.Text(ImportField.NameEn),
            CreditCode = line.Text(ImportField.CreditCode),
            FilingNumber = line.Text(ImportField.FilingNumber),
            HostId = hostCode is null ? null : HostToFind,
            SupervisingDepartmentId = line.Department(ImportField.Department),
            RegisteredOn = line.Day(ImportField.RegisteredOn),
            Representative = line.Text(ImportField.Representative),
            PartyBranch = line.Text(ImportField.PartyBranch),
            Fields = line.TopCategories(ImportField.Fields),
            Areas = line.Areas(ImportField.Areas),
            About = line.Text(ImportField.About),
            AboutEn = line.Text(ImportField.AboutEn),
            Venues = line.Text(ImportField.Venues),
            Equipment = line.Text(ImportField.Equipment),
            Volunteers = line.Whole(ImportField.Volunteers, 1, OrganizationEntry.MostVolunteers),
            Funds = line.Text(ImportField.Funds),
            Grade = line.Whole(ImportField.Grade, OrganizationEntry.LowestGrade, OrganizationEntry.HighestGrade),
            GradeUntil = line.Day(ImportField.GradeUntil, mayBeAhead: true),
        };
        foreach (var fault in entry.Faults(line.District, line.Today))
        {
            if (fault.Field != EntryField.Grade)
                Say(line, Columns[fault.Field], fault);
            else if (line.Text(ImportField.Grade) is null)
                line.Say(ImportField.GradeUntil, ImportFaultKind.NeedsOther, nameof(ImportField.Grade));
        }
        return new(entry, hostCode, line.Text(ImportField.CodeReason));
    }

    private static void Say(ImportLine line, ImportField field, EntryFault fault)
    {
        switch (fault)
        {
            case { Code: { Kind: CreditCodeFaultKind.Character } code }:
                line.Say(field, ImportFaultKind.CodeCharacter, $"{code.Position}:{code.Sign}");
                break;
            case { Code: { } code }:
                line.Say(field, ImportFaultKind.CodeLength, $"{code.Typed}");
                break;
            default:
                line.Say(field, fault.Kind switch
                {
                    EntryFaultKind.TooLong => ImportFaultKind.TooLong,
                    EntryFaultKind.Unknown => ImportFaultKind.Unknown,
                    EntryFaultKind.InFuture => ImportFaultKind.InFuture,
                    _ => ImportFaultKind.Missing,
                });
                break;
        }
    }
}
