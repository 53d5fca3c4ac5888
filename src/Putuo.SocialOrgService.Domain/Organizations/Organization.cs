using System.Linq.Expressions;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Domain.Organizations;

/// <summary>What kind of body a social organization is.</summary>
public enum OrganizationType
{
    /// <summary>社会团体.</summary>
    Association = 1,

    /// <summary>社会服务机构 (民办非企业单位).</summary>
    ServiceInstitution = 2,

    /// <summary>基金会.</summary>
    Foundation = 3,

    /// <summary>社区社会组织, filed at the street, without a credit code, attached to a host.</summary>
    CommunityGroup = 4,
}

/// <summary>Where an organization stands on the platform.</summary>
public enum OrganizationStatus
{
    /// <summary>已申请.</summary>
    Applied = 1,

    /// <summary>上线服务.</summary>
    Active = 2,

    /// <summary>暂停.</summary>
    Suspended = 3,

    /// <summary>关闭.</summary>
    Closed = 4,
}

/// <summary>An entry of the registry of social organizations (社会组织资源库, R-08).</summary>
public sealed partial class Organization
{
    /// <summary>The most characters of a reason.</summary>
    public const int MostReason = 300;

    /// <summary>The most applications of one person that wait for a decision at a time.</summary>
    public const int MostApplications = 3;

    private readonly List<OrganizationField> fields = [];
    private readonly List<OrganizationArea> areas = [];
    private readonly List<OrganizationEvent> events = [];

    /// <summary>The platform's own id.</summary>
    public int Id { get; init; }

    /// <summary>Counts changes.</summary>
    public long Version { get; private set; }

    /// <summary>The Chinese name.</summary>
    public required string Name
    {
        get;
        set => (field, NameInitials, NameOrder) = (value, ChineseName.InitialsOf(value), ChineseName.OrderOf(value));
    }

    /// <summary>The first letters of the name's pinyin, to find it by.</summary>
    public string NameInitials { get; private set; } = "";

    /// <summary>Where the name stands in Chinese order.</summary>
    public string NameOrder { get; private set; } = "";

    /// <summary>The name for readers of English.</summary>
    public required string NameEn { get; set; }

    /// <summary>Its names, what it does, its venues and equipment, in small letters: what the registry is searched in; it always follows them.</summary>
    public string SearchText
    {
        get => string.Join('\n', Name, NameEn, About, Venues, Equipment).ToLowerInvariant();
        private set { }
    }

    /// <summary>The kind of body.</summary>
    public required OrganizationType Type { get; set; }

    /// <summary>统一社会信用代码; null for filed community groups.</summary>
    public string? CreditCode { get; set; }

    /// <summary>The filing number of a community group.</summary>
    public string? FilingNumber { get; set; }

    /// <summary>The registered organization a filed group is attached to.</summary>
    public int? HostId { get; set; }

    /// <summary>业务主管单位.</summary>
    public required int SupervisingDepartmentId { get; set; }

    /// <summary>The day of registration or filing.</summary>
    public required DateOnly RegisteredOn { get; set; }

    /// <summary>The legal representative, or the head of a filed group; a public fact of the register.</summary>
    public required string LegalRepresentative { get; set; }

    /// <summary>The party branch, where there is one .</summary>
    public string? PartyBranch { get; set; }

    /// <summary>What it does, in a few sentences.</summary>
    public required string About { get; set; }

    /// <summary>The same in English.</summary>
    public required string AboutEn { get; set; }

    /// <summary>场地: its venues, in a few words.</summary>
    public string? Venues { get; set; }

    /// <summary>设备: its equipment, in a few words.</summary>
    public string? Equipment { get; set; }

    /// <summary>志愿者: how many it can call on.</summary>
    public int? Volunteers { get; set; }

    /// <summary>资金: its funds for services, in a few words.</summary>
    public string? Funds { get; set; }

    /// <summary>Evaluation grade 1 to 5 (1A…5A); null without one.</summary>
    public int? Grade { get; set; }

    /// <summary>The last day of the grade.</summary>
    public DateOnly? GradeUntil { get; set; }

    /// <summary>Where it stands.</summary>
    public required OrganizationStatus Status { get; set; }

    /// <summary>Why it is suspended; its members read it.</summary>
    public string? StandingReason { get; private set; }

    /// <summary>Since when it stands so, in UTC; null where it always did.</summary>
    public DateTime? StandingSince { get; private set; }

    /// <summary>Since when it is online, in UTC; null before.</summary>
    public DateTime? OnlineSince { get; set; }

    /// <summary>Who has its application in hand; null when it is not applied for.</summary>
    public ReviewDesk? Desk { get; private set; }

    /// <summary>Until when whoever has it in hand is to answer, in UTC.</summary>
    public DateTime? ReviewDue { get; private set; }

    /// <summary>The account that applied for it; null for what was entered before.</summary>
    public long? ApplicantUserId { get; private set; }

    /// <summary>What happened to it, oldest first; as far as it was loaded.</summary>
    public IReadOnlyList<OrganizationEvent> Events => events;

    /// <summary>The categories of the first level it serves.</summary>
    public IReadOnlyList<OrganizationField> Fields => fields;

    /// <summary>The areas it serves, of any level.</summary>
    public IReadOnlyList<OrganizationArea> Areas => areas;

    /// <summary>What <see cref="Serves"/> asks, for queries as well.</summary>
    public static Expression<Func<Organization, string, int, int, int, bool>> ServesRule { get; } = (organization, topCategory, communityId, streetId, districtId) =>
        organization.Status == OrganizationStatus.Active
        && organization.Fields.Any(f => f.CategoryCode == topCategory)
        && organization.Areas.Any(a => a.AreaId == communityId || a.AreaId == streetId || a.AreaId == districtId);

    /// <summary>What <see cref="Fits"/> asks, for queries as well.</summary>
    public static Expression<Func<Organization, ServiceOrder, bool>> FitsRule { get; } = (organization, order) =>
        organization.Serves(order.TopCategory, order.CommunityId, order.StreetId, order.DistrictId);

    private static readonly Func<Organization, string, int, int, int, bool> DoesServe = ServesRule.Compile();
    private static readonly Func<Organization, ServiceOrder, bool> DoesFit = FitsRule.Compile();

    /// <summary>Whether it serves a category of the first level in a community, with the street and the district above it: active, its fields and areas fit.</summary>
    public bool Serves(string topCategory, int communityId, int streetId, int districtId) => DoesServe(this, topCategory, communityId, streetId, districtId);

    /// <summary>Whether its fields and areas fit this order, so that it may claim an individual one.</summary>
    public bool Fits(ServiceOrder order) => DoesFit(this, order);

    /// <summary>Takes on what it serves and where.</summary>
    public void Serve(IEnumerable<string> topCategories, IEnumerable<int> areaIds)
    {
        fields.AddRange(topCategories.Except(fields.Select(f => f.CategoryCode)).Select(code => new OrganizationField { CategoryCode = code }));
        areas.AddRange(areaIds.Except(areas.Select(a => a.AreaId)).Select(id => new OrganizationArea { AreaId = id }));
    }
}
