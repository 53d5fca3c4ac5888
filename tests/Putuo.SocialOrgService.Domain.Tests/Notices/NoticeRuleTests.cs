using Putuo.SocialOrgService.Domain.Notices;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Notices;

/// <summary>Who hears of what, written down a second time: R the requester, P the provider, C the community, A the department that answers, L the one that leads, N the one named.</summary>
public sealed class NoticeRuleTests
{
    private const string Told = """
        Placed PC
        Routed RP
        Claimed RC
        Declined RC
        Refused RCL
        Withdrawn PCL
        CalledOff PC
        Resubmitted RPC
        Transferred RL
        SupportAsked N
        SupportReplied RCL
        TransferAccepted RC
        TransferReturned RC
        SceneChanged RC
        Categorized RC
        Bundled R
        Unbundled R
        Scheduled RC
        PauseProposed RC
        Paused RP
        Resumed RP
        Released RC
        TakenBack RPC
        Completed RCA
        Reopened PC
        Confirmed RP
        Rated P
        Answered R
        Corrected RCA
        Linked R
        TermMissed RPCLN
        """;

    [Fact]
    public void Every_event_is_told_to_just_those_it_concerns() => Assert.Equal(
        Told.ReplaceLineEndings("\n").Split('\n').Order(),
        Enum.GetValues<OrderEventKind>().Where(kind => NoticeRules.For(kind) != Audience.None).Select(kind => $"{kind} {Letters(NoticeRules.For(kind))}").Order());

    [Fact]
    public void What_a_delegate_does_is_told_to_the_resident_too_and_what_the_resident_does_is_not()
    {
        Assert.Equal("RPC", Letters(NoticeRules.For(OrderEventKind.Placed, ActingFor.RequesterByDelegation)));
        Assert.Equal("RP", Letters(NoticeRules.For(OrderEventKind.Rated, ActingFor.RequesterByDelegation)));
        Assert.Equal("PC", Letters(NoticeRules.For(OrderEventKind.Placed, ActingFor.Self)));
    }

    private static string Letters(Audience told) => string.Concat(
        new[]
        {
            (Audience.Requester, 'R'), (Audience.Provider, 'P'), (Audience.CommunityWorkers, 'C'),
            (Audience.AnsweringDepartment, 'A'), (Audience.LeadDepartment, 'L'), (Audience.NamedDepartment, 'N'),
        }.Where(pair => told.HasFlag(pair.Item1)).Select(pair => pair.Item2));
}
