using Putuo.SocialOrgService.Domain.Delegations;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Tests.Orders;

/// <summary>The people and organizations of the tests: one of every kind that could meet an order.</summary>
public static class Cast
{
    public const int FirstId = 1, SecondId = 2, UnfitId = 3, SuspendedId = 4;

    public static readonly Actor Requester = new(ActorRole.Resident, 101);
    public static readonly Actor Neighbour = new(ActorRole.Resident, 102);
    public static readonly Actor Worker = new(ActorRole.CommunityWorker, 201, AreaId: TestDistrict.Community, Name: "兴普社区");
    public static readonly Actor OtherWorker = new(ActorRole.CommunityWorker, 202, AreaId: TestDistrict.OtherCommunity, Name: "文康社区");
    public static readonly Actor StreetOfficer = new(ActorRole.AreaOfficer, 301, AreaId: TestDistrict.Street, Name: "东港街道");
    public static readonly Actor OtherStreetOfficer = new(ActorRole.AreaOfficer, 302, AreaId: TestDistrict.OtherStreet, Name: "沈家门街道");
    public static readonly Actor CityOfficer = new(ActorRole.AreaOfficer, 303, AreaId: TestDistrict.City, Name: "舟山市") { IsAboveStreets = true };
    public static readonly Actor Administrator = new(ActorRole.Administrator, 401, Name: "区民政局");
    public static readonly Actor FirstOwner = new(ActorRole.OrganizationOwner, 501, FirstId, Name: "银潮服务社");
    public static readonly Actor FirstMember = new(ActorRole.OrganizationMember, 502, FirstId, Name: "银潮服务社");
    public static readonly Actor SecondMember = new(ActorRole.OrganizationMember, 503, SecondId, Name: "海燕志愿队");
    public static readonly Actor UnfitMember = new(ActorRole.OrganizationMember, 504, UnfitId, Name: "棋友会");
    public static readonly Actor SuspendedMember = new(ActorRole.OrganizationMember, 505, SuspendedId, Name: "停办社");
    public static readonly Actor AnsweringStaff = new(ActorRole.DepartmentStaff, 601, DepartmentId: TestDistrict.Answering, Name: "民政局");
    public static readonly Actor LeadStaff = new(ActorRole.DepartmentStaff, 602, DepartmentId: TestDistrict.Lead, Name: "住房和城乡建设局");
    public static readonly Actor ThirdStaff = new(ActorRole.DepartmentStaff, 603, DepartmentId: TestDistrict.Third, Name: "卫生健康局");
    public static readonly Actor Reviewer = new(ActorRole.Reviewer, 701);
    public static readonly Actor HotlineAgent = new(ActorRole.HotlineAgent, 702);
    public static readonly Actor Delegate = new(ActorRole.Delegate, 703, Name: nameof(Kinship.Daughter))
    {
        Delegation = new ActingDelegation(7, 101, ["A", "C", "E", "I", "Z"], TestDistrict.Monday.AddYears(1)),
    };
    public static readonly Actor TokenHolder = new(ActorRole.TokenHolder, OrderId: 0);

    /// <summary>Everybody by name.</summary>
    public static IReadOnlyList<(string Name, Actor Actor)> Everybody { get; } =
    [
        (nameof(Requester), Requester), (nameof(Neighbour), Neighbour), (nameof(Worker), Worker), (nameof(OtherWorker), OtherWorker),
        (nameof(StreetOfficer), StreetOfficer), (nameof(OtherStreetOfficer), OtherStreetOfficer), (nameof(CityOfficer), CityOfficer),
        (nameof(Administrator), Administrator), (nameof(FirstOwner), FirstOwner), (nameof(FirstMember), FirstMember),
        (nameof(SecondMember), SecondMember), (nameof(UnfitMember), UnfitMember), (nameof(SuspendedMember), SuspendedMember),
        (nameof(AnsweringStaff), AnsweringStaff), (nameof(LeadStaff), LeadStaff), (nameof(ThirdStaff), ThirdStaff),
        (nameof(Reviewer), Reviewer), (nameof(HotlineAgent), HotlineAgent), (nameof(Delegate), Delegate), (nameof(TokenHolder), TokenHolder),
        (nameof(Actor.Anonymous), Actor.Anonymous), (nameof(Actor.System), Actor.System),
    ];

    /// <summary>The four organizations: two that fit, one of another field, one suspended.</summary>
    public static IReadOnlyList<Organization> Organizations() =>
    [
        Organization(FirstId, "银潮服务社", OrganizationStatus.Active, ["A", "C", "E", "I", "Z"], [TestDistrict.Community]),
        Organization(SecondId, "海燕志愿队", OrganizationStatus.Active, ["A", "C", "E", "I", "Z"], [TestDistrict.District]),
        Organization(UnfitId, "棋友会", OrganizationStatus.Active, ["H"], [TestDistrict.District]),
        Organization(SuspendedId, "停办社", OrganizationStatus.Suspended, ["A", "C", "E", "I", "Z"], [TestDistrict.District]),
    ];

    /// <summary>An organization's English name: another text than the Chinese one, so that no test takes one for the other.</summary>
    public static string EnglishNameOf(string name) => name + " (EN)";

    /// <summary>An organization as the registry keeps it.</summary>
    public static Organization Organization(int id, string name, OrganizationStatus status, string[] fields, int[] areas)
    {
        var organization = new Organization
        {
            Id = id,
            Name = name,
            NameEn = EnglishNameOf(name),
            Type = OrganizationType.ServiceInstitution,
            SupervisingDepartmentId = TestDistrict.Answering,
            RegisteredOn = new DateOnly(2018, 5, 4),
            LegalRepresentative = "测试",
            About = "测试",
            AboutEn = "Test",
            Status = status,
            OnlineSince = TestDistrict.Monday.AddDays(-200),
        };
        organization.Serve(fields, areas);
        return organization;
    }
}
