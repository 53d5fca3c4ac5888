using Microsoft.AspNetCore.Authorization;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Tests.Access;

/// <summary>Whom each of the attributes that open pages lets in, and where each role begins.</summary>
public sealed class DoorTests
{
    private static readonly Dictionary<Type, ActorRole[]> Doors = new()
    {
        [typeof(ForResidentsAttribute)] = [ActorRole.Resident],
        [typeof(ForOrganizationsAttribute)] = [ActorRole.OrganizationMember, ActorRole.OrganizationOwner],
        [typeof(ForOrganizationOwnersAttribute)] = [ActorRole.OrganizationOwner],
        [typeof(ForProvidersAttribute)] = [ActorRole.OrganizationMember, ActorRole.OrganizationOwner, ActorRole.DepartmentStaff],
        [typeof(ForCommunityWorkersAttribute)] = [ActorRole.CommunityWorker],
        [typeof(ForTriageAttribute)] = [ActorRole.CommunityWorker, ActorRole.AreaOfficer, ActorRole.Administrator],
        [typeof(ForAreaOfficersAttribute)] = [ActorRole.AreaOfficer],
        [typeof(ForHotlineAgentsAttribute)] = [ActorRole.HotlineAgent],
        [typeof(ForProxiesAttribute)] = [ActorRole.CommunityWorker, ActorRole.HotlineAgent],
        [typeof(ForRelativesAttribute)] = [ActorRole.Resident, ActorRole.Delegate],
        [typeof(ForDecidersAttribute)] = [ActorRole.DepartmentStaff, ActorRole.Administrator],
        [typeof(ForComplaintHandlersAttribute)] = [ActorRole.Administrator, ActorRole.AreaOfficer, ActorRole.DepartmentStaff],
        [typeof(ForRespondentsAttribute)] = [ActorRole.OrganizationOwner, ActorRole.CommunityWorker, ActorRole.DepartmentStaff, ActorRole.AreaOfficer],
        [typeof(ForDepartmentsAttribute)] = [ActorRole.DepartmentStaff],
        [typeof(ForWritersAttribute)] = [ActorRole.DepartmentStaff, ActorRole.Administrator],
        [typeof(ForAdministratorsAttribute)] = [ActorRole.Administrator],
        [typeof(ForStaffAttribute)] =
        [
            ActorRole.OrganizationMember, ActorRole.OrganizationOwner, ActorRole.CommunityWorker, ActorRole.AreaOfficer, ActorRole.DepartmentStaff,
            ActorRole.Reviewer, ActorRole.HotlineAgent, ActorRole.Administrator,
        ],
    };

    public static TheoryData<Type> Names => [.. typeof(ForStaffAttribute).Assembly.GetTypes().Where(type =>
        type.IsSubclassOf(typeof(AuthorizeAttribute)) && type != typeof(ForSignedInAttribute))];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_door_opens_to_just_its_roles(Type door)
    {
        var roles = ((AuthorizeAttribute)Activator.CreateInstance(door)!).Roles!.Split(',').Select(Enum.Parse<ActorRole>);
        Assert.Equal(Doors[door].Order(), roles.Order());
    }

    [Fact]
    public void Whoever_is_signed_in_may_open_what_asks_for_no_role() => Assert.Null(new ForSignedInAttribute().Roles);

    [Theory]
    [InlineData(ActorRole.OrganizationMember, "/workbench")]
    [InlineData(ActorRole.OrganizationOwner, "/workbench")]
    [InlineData(ActorRole.CommunityWorker, "/community")]
    [InlineData(ActorRole.DepartmentStaff, "/department")]
    [InlineData(ActorRole.AreaOfficer, "/area")]
    [InlineData(ActorRole.HotlineAgent, "/hotline")]
    [InlineData(ActorRole.Delegate, "/orders")]
    [InlineData(ActorRole.Administrator, "/administration")]
    [InlineData(ActorRole.Resident, "/orders")]
    public void Each_role_begins_at_its_own_desk(ActorRole role, string address) => Assert.Equal(address, StartPage.For(role));
}
