using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Tests.Access;

public sealed class SignedInPersonTests
{
    private static readonly HeldRole
        Member = new(1, ActorRole.OrganizationMember, 5, "海岛助老服务中心", "Island Elder Care Centre", null, null),
        Worker = new(2, ActorRole.CommunityWorker, null, null, null, 12, null);

    [Fact]
    public void A_resident_without_a_role_has_nothing_to_switch_to() => Assert.Equal((false, false), Ways(null));

    [Fact]
    public void Whoever_acts_in_the_only_role_may_become_a_resident_but_is_not_reminded_on_every_page() =>
        Assert.Equal((true, false), Ways(Member, Member));

    [Fact]
    public void Whoever_acts_as_a_resident_finds_the_way_back_to_the_role_on_every_page() => Assert.Equal((true, true), Ways(null, Member));

    [Fact]
    public void Whoever_holds_two_roles_switches_between_them_on_every_page() => Assert.Equal((true, true), Ways(Worker, Member, Worker));

    private static (bool May, bool Does) Ways(HeldRole? acting, params HeldRole[] roles)
    {
        var person = new SignedInPerson(new Actor(acting?.Role ?? ActorRole.Resident, 71), acting, roles, "张**", null, false, 0);
        return (person.MaySwitch, person.Switches);
    }
}
