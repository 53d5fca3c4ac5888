using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Domain.Organizations;

/// <summary>A field of an organization's entry.</summary>
public enum EntryField
{
    /// <summary>The kind of body.</summary>
    Type = 1,

    /// <summary>The Chinese name.</summary>
    Name,

    /// <summary>The English name.</summary>
    NameEn,

    /// <summary>统一社会信用代码.</summary>
    CreditCode,

    /// <summary>备案编号.</summary>
    FilingNumber,

    /// <summary>The host of a filed group.</summary>
    Host,

    /// <summary>业务主管单位.</summary>
    Department,

    /// <summary>The day of registration or filing.</summary>
    RegisteredOn,

    /// <summary>法定代表人 or head.</summary>
    Representative,

    /// <summary>党支部.</summary>
    PartyBranch,

    /// <summary>What it serves.</summary>
    Fields,

    /// <summary>Where it serves.</summary>
    Areas,

    /// <summary>What it does.</summary>
    About,

    /// <summary>The same in English.</summary>
    AboutEn,

    /// <summary>场地.</summary>
    Venues,

    /// <summary>设备.</summary>
    Equipment,

    /// <summary>志愿者: how many can be called on.</summary>
    Volunteers,

    /// <summary>资金.</summary>
    Funds,

    /// <summary>Evaluation grade and its last day; the bureau says them.</summary>
    Grade,
}

/// <summary>What is wrong with a field of an entry.</summary>
public enum EntryFaultKind
{
    /// <summary>It is needed.</summary>
    Missing = 1,

    /// <summary>It has too many characters.</summary>
    TooLong,

    /// <summary>It names nothing that there is here.</summary>
    Unknown,

    /// <summary>The day has not come yet.</summary>
    InFuture,

    /// <summary>The credit code has a wrong form; see <see cref="EntryFault.Code"/>.</summary>
    CodeForm,

    /// <summary>The number is below one or above its most.</summary>
    OutOfRange,
}

/// <summary>A fault of an entry.</summary>
/// <param name="Field">Where.</param>
/// <param name="Kind">What.</param>
/// <param name="Code">What is wrong with the credit code.</param>
public sealed record EntryFault(EntryField Field, EntryFaultKind Kind, CreditCodeFault? Code = null);

/// <summary>What an applicant says of an organization: its entry of the registry, as typed .</summary>
public sealed record OrganizationEntry
{
    /// <summary>The most characters of a name.</summary>
    public const int MostName = 100;

    /// <summary>The most characters of an English name.</summary>
    public const int MostNameEn = 200;

    /// <summary>The most characters of a filing number.</summary>
    public const int MostFilingNumber = 40;

    /// <summary>The most characters of a representative's name.</summary>
    public const int MostRepresentative = 60;

    /// <summary>The most characters of what it does.</summary>
    public const int MostAbout = 1000;

    /// <summary>The most characters of the same in English.</summary>
    public const int MostAboutEn = 2000;

    /// <summary>Evaluation grades 1A to 5A.</summary>
    public const int LowestGrade = 1, HighestGrade = 5;

    /// <summary>The most characters of its venues, of its equipment and of its funds.</summary>
    public const int MostResource = 300;

    /// <summary>The most volunteers.</summary>
    public const int MostVolunteers = 100_000;

    /// <summary>What an owner changes: how the organization describes itself.</summary>
    public static IReadOnlySet<EntryField> OfOwner { get; } = new HashSet<EntryField>
    {
        EntryField.NameEn, EntryField.PartyBranch, EntryField.About, EntryField.AboutEn, EntryField.Venues, EntryField.Equipment, EntryField.Volunteers, EntryField.Funds,
    };

    /// <summary>The kind of body.</summary>
    public OrganizationType? Type { get; init; }

    /// <summary>The Chinese name.</summary>
    public string? Name { get; init; }

    /// <summary>The English name; readers of English see the Chinese one without it.</summary>
    public string? NameEn { get; init; }

    /// <summary>统一社会信用代码, as typed; left out for filed groups.</summary>
    public string? CreditCode { get; init; }

    /// <summary>备案编号 of a filed group.</summary>
    public string? FilingNumber { get; init; }

    /// <summary>The registered organization that a filed group is attached to.</summary>
    public int? HostId { get; init; }

    /// <summary>业务主管单位.</summary>
    public int? SupervisingDepartmentId { get; init; }

    /// <summary>The day of registration or filing.</summary>
    public DateOnly? RegisteredOn { get; init; }

    /// <summary>法定代表人, or the head of a filed group.</summary>
    public string? Representative { get; init; }

    /// <summary>党支部, where there is one .</summary>
    public string? PartyBranch { get; init; }

    /// <summary>The categories of the first level that it serves.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>The communities, streets or the district that it serves.</summary>
    public IReadOnlyList<int> Areas { get; init; } = [];

    /// <summary>What it does, in a few sentences.</summary>
    public string? About { get; init; }

    /// <summary>The same in English.</summary>
    public string? AboutEn { get; init; }

    /// <summary>场地: its venues, in a few words.</summary>
    public string? Venues { get; init; }

    /// <summary>设备: its equipment, in a few words.</summary>
    public string? Equipment { get; init; }

    /// <summary>志愿者: how many it can call on, 1 to <see cref="MostVolunteers"/>.</summary>
    public int? Volunteers { get; init; }

    /// <summary>资金: its funds for services, in a few words.</summary>
    public string? Funds { get; init; }

    /// <summary>Evaluation grade 1 to 5; null without one. The bureau says it.</summary>
    public int? Grade { get; init; }

    /// <summary>The last day of the grade.</summary>
    public DateOnly? GradeUntil { get; init; }

    /// <summary>The same as an applicant can say it, without a grade.</summary>
    public OrganizationEntry Ungraded => this with { Grade = null, GradeUntil = null };

    /// <summary>The entry of an organization as it stands.</summary>
    public static OrganizationEntry Of(Organization organization) => new()
    {
        Type = organization.Type,
        Name = organization.Name,
        NameEn = organization.NameEn,
        CreditCode = organization.CreditCode,
        FilingNumber = organization.FilingNumber,
        HostId = organization.HostId,
        SupervisingDepartmentId = organization.SupervisingDepartmentId,
        RegisteredOn = organization.RegisteredOn,
        Representative = organization.LegalRepresentative,
        PartyBranch = organization.PartyBranch,
        Fields = [.. organization.Fields.Select(f => f.CategoryCode).Order(StringComparer.Ordinal)],
        Areas = [.. organization.Areas.Select(a => a.AreaId).Order()],
        About = organization.About,
        AboutEn = organization.AboutEn,
        Venues = organization.Venues,
        Equipment = organization.Equipment,
        Volunteers = organization.Volunteers,
        Funds = organization.Funds,
        Grade = organization.Grade,
        GradeUntil = organization.GradeUntil,
    };

    /// <summary>The categories that an organization may serve: those of the first level, but for anything else (其他), which triage decides.</summary>
    public static IEnumerable<Category> FieldsIn(District district) => district.TopCategories.Where(field => field.Code != Category.Other);

    /// <summary>Whether it is of a filed community group.</summary>
    public bool IsGroup => Type == OrganizationType.CommunityGroup;

    /// <summary>The credit code, read; null where it is none or none is needed.</summary>
    public UnifiedSocialCreditCode? Code => Type is { } type && !IsGroup ? UnifiedSocialCreditCode.Read(CreditCode, type, out _) : null;

    /// <summary>Everything that is wrong, in the order of the form; empty when the entry can be looked at. Whether the host exists is asked of the registry.</summary>
    public IReadOnlyList<EntryFault> Faults(District district, DateOnly today)
    {
        var faults = new List<EntryFault>();
        if (Type is not { } type || !Enum.IsDefined(type))
            faults.Add(new(EntryField.Type, EntryFaultKind.Missing));
        Text(EntryField.Name, Name, MostName, isNeeded: true);
        Text(EntryField.NameEn, NameEn, MostNameEn);
        if (IsGroup)
        {
            Text(EntryField.FilingNumber, FilingNumber, MostFilingNumber, isNeeded: true);
            Need(EntryField.Host, HostId is not null);
        }
        else if (PlainText.OrNull(CreditCode) is null)
            faults.Add(new(EntryField.CreditCode, EntryFaultKind.Missing));
        else if (Type is { } kind && UnifiedSocialCreditCode.Read(CreditCode, kind, out var wrong) is null)
            faults.Add(new(EntryField.CreditCode, EntryFaultKind.CodeForm, wrong));
        Need(EntryField.Department, district.Departments.Any(d => d.Id == SupervisingDepartmentId));
        Need(EntryField.RegisteredOn, RegisteredOn is not null);
        if (RegisteredOn > today)
            faults.Add(new(EntryField.RegisteredOn, EntryFaultKind.InFuture));
        Text(EntryField.Representative, Representative, MostRepresentative, isNeeded: true);
        Text(EntryField.PartyBranch, PartyBranch, MostName);
        Choice(EntryField.Fields, Fields.Count, Fields.All(code => district.TryCategory(code, out var field) && field.IsTop && code != Category.Other));
        Choice(EntryField.Areas, Areas.Count, Areas.All(id => district.TryArea(id, out var area)
            && area.Level is AreaLevel.District or AreaLevel.Street or AreaLevel.Community));
        Text(EntryField.About, About, MostAbout, isNeeded: true);
        Text(EntryField.AboutEn, AboutEn, MostAboutEn);
        Text(EntryField.Venues, Venues, MostResource);
        Text(EntryField.Equipment, Equipment, MostResource);
        if (Volunteers is < 1 or > MostVolunteers)
            faults.Add(new(EntryField.Volunteers, EntryFaultKind.OutOfRange));
        Text(EntryField.Funds, Funds, MostResource);
        Need(EntryField.Grade, Grade is not null || GradeUntil is null);
        if (Grade is < LowestGrade or > HighestGrade)
            faults.Add(new(EntryField.Grade, EntryFaultKind.Unknown));
        return faults;

        void Need(EntryField field, bool isThere)
        {
            if (!isThere)
                faults.Add(new(field, EntryFaultKind.Missing));
        }

        void Text(EntryField field, string? text, int most, bool isNeeded = false)
        {
            var plain = PlainText.OrNull(text);
            Need(field, plain is not null || !isNeeded);
            if (plain?.Length > most)
                faults.Add(new(field, EntryFaultKind.TooLong));
        }

        void Choice(EntryField field, int chosen, bool isKnown)
        {
            Need(field, chosen > 0);
            if (!isKnown)
                faults.Add(new(field, EntryFaultKind.Unknown));
        }
    }
}
