using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Areas;

public sealed class DistrictTests
{
    private static readonly District Putuo = TestDistrict.Putuo;

    [Fact]
    public void Areas_services_and_communities_stand_in_the_order_of_their_ids_and_codes()
    {
        Assert.Equal(TestDistrict.District, Putuo.Root.Id);
        Assert.Equal([TestDistrict.OtherStreet, TestDistrict.Street], Putuo.Below(TestDistrict.District).Select(a => a.Id));
        Assert.Equal([TestDistrict.Community, TestDistrict.OtherCommunity, TestDistrict.ClosedCommunity], Putuo.Communities.Select(a => a.Id));
        Assert.Equal(["A", "C", "E", "I", "Z"], Putuo.TopCategories.Select(c => c.Code));
        Assert.Equal([TestDistrict.Advice, TestDistrict.Aid], Putuo.Within("E").Select(c => c.Code));
    }

    [Fact]
    public void An_area_holds_itself_and_what_lies_below_it()
    {
        Assert.True(Putuo.Contains(TestDistrict.Street, TestDistrict.Grid));
        Assert.True(Putuo.Contains(TestDistrict.Street, TestDistrict.Street));
        Assert.False(Putuo.Contains(TestDistrict.OtherStreet, TestDistrict.Grid));
        Assert.False(Putuo.Contains(TestDistrict.Grid, TestDistrict.Street));
    }
}
