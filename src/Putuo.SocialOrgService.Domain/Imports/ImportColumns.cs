using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.Projects;
using Putuo.SocialOrgService.Domain.Talents;
using static Putuo.SocialOrgService.Domain.Imports.ImportField;

namespace Putuo.SocialOrgService.Domain.Imports;

/// <summary>The columns of each template, in its order.</summary>
public static class ImportColumns
{
    /// <summary>The most characters of another system's name and of a number there.</summary>
    public const int MostSource = 40;

    private const int MostDay = 30, MostCode = 60, MostList = 1000, MostNumber = 30;

    private static readonly Dictionary<ImportKind, IReadOnlyList<ImportColumn>> Columns = new()
    {
        [ImportKind.Organizations] =
        [
            Text(Name, OrganizationEntry.MostName, isRequired: true), Text(NameEn, OrganizationEntry.MostNameEn), Choice(ImportField.Type, isRequired: true),
            Code(CreditCode), Text(CodeReason, Organizations.Organization.MostReason), Text(FilingNumber, OrganizationEntry.MostFilingNumber), Code(HostCode),
            Choice(Department, isRequired: true), Day(RegisteredOn, isRequired: true), Text(Representative, OrganizationEntry.MostRepresentative, isRequired: true),
            Text(PartyBranch, OrganizationEntry.MostName), new(Grade, ImportForm.Number, false, MostDay), Day(GradeUntil),
            Choices(Fields, isRequired: true), Choices(ImportField.Areas, isRequired: true),
            Text(About, OrganizationEntry.MostAbout, isRequired: true), Text(AboutEn, OrganizationEntry.MostAboutEn),
            Text(Venues, OrganizationEntry.MostResource), Text(Equipment, OrganizationEntry.MostResource), new(Volunteers, ImportForm.Number, false, MostDay), Text(Funds, OrganizationEntry.MostResource),
        ],
        [ImportKind.Talents] =
        [
            Code(ImportField.Organization, isRequired: true), Text(Person, TalentEntry.MostName, isRequired: true), Choices(Fields, isRequired: true),
            Choices(ImportField.Areas, isRequired: true), Text(Skills, TalentEntry.MostSkills), Choices(Times), Choice(Consent, isRequired: true), Day(SignedOn, isRequired: true),
            Choice(NamePublic), Choice(ImportField.Certificate), Day(CertificateUntil),
        ],
        [ImportKind.Projects] =
        [
            Text(ProjectNumber, MostNumber, isRequired: true), Choice(ImportField.ProjectKind, isRequired: true), Text(Title, Project.MostTitle, isRequired: true), Text(TitleEn, Project.MostTitle),
            Choice(Issuer, isRequired: true), Choice(Area, isRequired: true), Choice(Category, isRequired: true), new(Budget, ImportForm.Money, true, MostDay), Day(PublishedOn, isRequired: true),
            Day(Deadline), Choice(State, isRequired: true), Day(StateSince), Code(Winner),
        ],
        [ImportKind.Orders] =
        [
            Text(Source, MostSource, isRequired: true), Text(OrderNumber, MostSource, isRequired: true), Choice(OrderCategory, isRequired: true), Choice(Community, isRequired: true),
            Day(PlacedOn, isRequired: true), Day(AcceptedOn), Day(ClosedOn, isRequired: true), Choice(Status, isRequired: true), Code(ImportField.Organization), new(Stars, ImportForm.Number, false, MostDay),
        ],
    };

    /// <summary>The columns of a template.</summary>
    public static IReadOnlyList<ImportColumn> Of(ImportKind kind) => Columns[kind];

    private static ImportColumn Text(ImportField field, int most, bool isRequired = false) => new(field, ImportForm.Text, isRequired, most);

    private static ImportColumn Day(ImportField field, bool isRequired = false) => new(field, ImportForm.Day, isRequired, MostDay);

    private static ImportColumn Choice(ImportField field, bool isRequired = false) => new(field, ImportForm.Choice, isRequired, MostCode);

    private static ImportColumn Choices(ImportField field, bool isRequired = false) => new(field, ImportForm.Choices, isRequired, MostList);

    private static ImportColumn Code(ImportField field, bool isRequired = false) => new(field, ImportForm.Code, isRequired, MostCode);
}
