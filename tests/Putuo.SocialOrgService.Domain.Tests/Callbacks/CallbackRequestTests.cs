using Putuo.SocialOrgService.Domain.Callbacks;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Callbacks;

public sealed class CallbackRequestTests
{
    private static readonly CallbackRequest Whole = new("张阿姨", "13905800000", TestDistrict.Community, CallbackRequest.PresentConsent);

    [Fact]
    public void Four_answers_are_enough() => Assert.Empty(Whole.Faults(TestDistrict.Putuo));

    [Fact]
    public void Everything_that_lacks_is_said_in_the_order_of_the_form() => Assert.Equal(
        [CallbackFault.Name, CallbackFault.Phone, CallbackFault.Community, CallbackFault.Consent],
        new CallbackRequest(" \0", "", 0, null).Faults(TestDistrict.Putuo));

    [Theory]
    [InlineData(TestDistrict.ClosedCommunity)]
    [InlineData(TestDistrict.Street)]
    [InlineData(TestDistrict.Grid)]
    public void Only_a_community_that_is_switched_on_calls(int area) =>
        Assert.Equal([CallbackFault.Community], (Whole with { CommunityId = area }).Faults(TestDistrict.Putuo));
}
