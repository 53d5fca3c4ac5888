using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Orders;

/// <summary>What an event keeps of why terms stand still, whatever language it was chosen in.</summary>
public sealed class PauseReasonTests
{
    private static readonly DateTime Now = TestDistrict.Monday;

    [Theory]
    [InlineData(PauseCause.Ferry, null)]
    [InlineData(PauseCause.Typhoon, "停到后天")]
    [InlineData(PauseCause.Asked, "[Ferry]不是船的事")]
    [InlineData(PauseCause.Other, "[Ferry]屋面湿滑")]
    public void Cause_and_words_are_read_as_they_were_given(PauseCause cause, string? words)
    {
        var order = OrderBuilder.Placed();
        Assert.Null(order.Pause(new PauseReason(cause, words), Now.AddDays(1), Cast.Worker, Now));
        Assert.Equal(new PauseReason(cause, words), PauseReason.Of(order.NewEvents[^1].Reason!));
    }

    [Theory]
    [InlineData("等材料到货")]
    [InlineData("[3]等材料到货")]
    [InlineData("[船]停航")]
    [InlineData("[Ferry")]
    public void Words_without_a_cause_before_them_are_words_alone(string kept) =>
        Assert.Equal(new PauseReason(PauseCause.Other, kept), PauseReason.Of(kept));

    [Theory]
    [InlineData(null)]
    [InlineData(" \u0007 ")]
    public void Another_cause_than_the_usual_ones_must_be_said(string? words)
    {
        var order = OrderBuilder.Placed();
        Assert.Equal(RefusalReason.ReasonMissing, order.Pause(new PauseReason(PauseCause.Other, words), Now.AddDays(1), Cast.Worker, Now));
        Assert.Null(order.Pause(new PauseReason(PauseCause.Asked, words), Now.AddDays(1), Cast.Worker, Now));
    }
}
