using System.Globalization;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Imports;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.Projects;
using Putuo.SocialOrgService.Domain.Talents;
using Putuo.SocialOrgService.Web.Features.Shared;
using Putuo.SocialOrgService.Web.Features.Shared.Words;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Features.Administration.Imports;

/// <summary>
/// The words of templates: headers, choices, meanings, examples, in the reader's language; a file may say those of either, and what the
/// platform's own pages and exports say.
/// </summary>
public sealed class ImportWords(District district, PublicWords words, TalentWords talents, IStringLocalizer<ImportsTexts> texts)
{
    private static readonly ProjectState[] States = [.. Enum.GetValues<ProjectState>().Where(state => state != ProjectState.Draft)];
    private static readonly CertificateKind[] Certificates = [.. Enum.GetValues<CertificateKind>().Where(kind => kind != CertificateKind.Other)];

    /// <summary>The words that a file may say, of both languages.</summary>
    public ImportVocabulary Vocabulary()
    {
        var (reader, said) = (CultureInfo.CurrentUICulture, new List<(Enum, string)>());
        try
        {
            foreach (var language in Languages.All)
            {
                CultureInfo.CurrentUICulture = language;
                said.AddRange(Words());
            }
        }
        finally
        {
            CultureInfo.CurrentUICulture = reader;
        }
        return new ImportVocabulary(district, said);
    }

    /// <summary>The header of a column.</summary>
    public string Header(ImportField field) => texts["Column" + field];

    /// <summary>What a column means.</summary>
    public string Meaning(ImportField field) => texts["Meaning" + field];

    /// <summary>How its cells are filled in.</summary>
    public string Form(ImportColumn column) => column.Form is ImportForm.Text or ImportForm.Code ? texts["FormText", column.Most] : texts["Form" + column.Form];

    /// <summary>Whether it is filled in.</summary>
    public string Need(ImportColumn column) => texts[column.IsRequired ? "Needed" : Depends(column.Field) ? "NeededSometimes" : "Optional"];

    /// <summary>An example, from the district where it has names.</summary>
    public string Example(ImportField field) => field switch
    {
        ImportField.Department or ImportField.Issuer => district.Departments.OrderBy(d => d.Id).First().NameIn(),
        ImportField.Fields => string.Join(texts["ListComma"].Value, OrganizationEntry.FieldsIn(district).Take(2).Select(field => field.NameIn())),
        ImportField.Category => OrganizationEntry.FieldsIn(district).First().NameIn(),
        ImportField.OrderCategory => district.Orderable.First().Code,
        ImportField.Areas => string.Join(texts["ListComma"].Value, district.Communities.Take(2).Select(area => area.NameIn())),
        ImportField.Area or ImportField.Community => district.Communities[0].NameIn(),
        _ => texts["Example" + field],
    };

    /// <summary>What its cells may say, where that is a list; a word that names two things stands with the way to it.</summary>
    public IReadOnlyList<string> Allowed(ImportField field) => field switch
    {
        ImportField.Type => All<OrganizationType>(),
        ImportField.Times => All<Availability>(),
        ImportField.Consent => [Word(ConsentWay.Paper)],
        ImportField.NamePublic => All<YesNo>(),
        ImportField.Certificate => [.. Certificates.Select(Word)],
        ImportField.ProjectKind => All<ProjectKind>(),
        ImportField.State => [.. States.Select(Word)],
        ImportField.Status => [Word(OrderStatus.Completed), Word(OrderStatus.Rejected)],
        ImportField.Department or ImportField.Issuer => [.. district.Departments.OrderBy(d => d.Id).Select(d => d.NameIn())],
        ImportField.Fields or ImportField.Category => [.. OrganizationEntry.FieldsIn(district).Select(field => field.NameIn())],
        ImportField.OrderCategory => [.. district.Orderable.Select(category => $"{category.Code} {category.NameIn()}")],
        ImportField.Areas or ImportField.Area => [.. Places(AreaLevel.District, AreaLevel.Street, AreaLevel.Community).Select(place => place.Name)],
        ImportField.Community => [.. Places(AreaLevel.Community).Select(place => place.Name)],
        _ => [],
    };

    /// <summary>The numbers of what a template's cells may name, which stay when its names change.</summary>
    public IEnumerable<(string Kind, int Number, string Name)> Numbers(ImportKind kind)
    {
        var fields = ImportColumns.Of(kind).Select(column => column.Field).ToList();
        return
        [
            .. fields.Exists(field => field is ImportField.Areas or ImportField.Area or ImportField.Community)
                ? Places(AreaLevel.District, AreaLevel.Street, AreaLevel.Community).Select(place => ("Area", place.Id, place.Name))
                : [],
            .. fields.Exists(field => field is ImportField.Department or ImportField.Issuer)
                ? district.Departments.OrderBy(department => department.Id).Select(department => ("Department", department.Id, department.NameIn()))
                : [],
        ];
    }

    private IEnumerable<(int Id, string Name)> Places(params AreaLevel[] levels)
    {
        var areas = district.Areas.Where(area => levels.Contains(area.Level)).OrderBy(area => area.Id).ToList();
        return areas.Select(area => (area.Id, areas.Count(other => other.Name == area.Name) > 1 ? ImportVocabulary.PathOf(district, area) : area.NameIn()));
    }

    private static bool Depends(ImportField field) => field is ImportField.CreditCode or ImportField.CodeReason or ImportField.FilingNumber or ImportField.HostCode
        or ImportField.AcceptedOn or ImportField.Organization;

    private IReadOnlyList<string> All<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Word)];

    private string Word<T>(T choice)
        where T : struct, Enum => texts[$"Choice{typeof(T).Name}{choice}"];

    private IEnumerable<(Enum, string)> Words() =>
    [
        .. Enum.GetValues<ImportField>().Select(field => ((Enum)field, Header(field))),
        .. Spoken(Enum.GetValues<OrganizationType>()), .. Spoken(Enum.GetValues<Availability>()), .. Spoken(Enum.GetValues<ConsentWay>()), .. Spoken(Enum.GetValues<YesNo>()),
        .. Spoken(Certificates), .. Spoken(Enum.GetValues<ProjectKind>()), .. Spoken(States), .. Spoken([OrderStatus.Completed, OrderStatus.Rejected]),
        .. Shown(Enum.GetValues<OrganizationType>(), words.Type), .. Shown(Enum.GetValues<Availability>(), talents.Time), .. Shown(Certificates, kind => talents.Certificate(kind)),
        .. Shown(Enum.GetValues<ProjectKind>(), words.Kind), .. Shown(States, words.State),
    ];

    private static IEnumerable<(Enum, string)> Shown<T>(T[] choices, Func<T, string> word)
        where T : struct, Enum => [.. choices.Select(choice => ((Enum)choice, word(choice)))];

    private IEnumerable<(Enum, string)> Spoken<T>(T[] choices)
        where T : struct, Enum => [.. choices.Select(choice => ((Enum)choice, Word(choice)))];
}
