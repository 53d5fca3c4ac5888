using CsCheck;
using Putuo.SocialOrgService.Domain.Complaints;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Complaints;

/// <summary>Whatever people do to a complaint in whatever order, nobody complained of ever takes, asks, passes on or answers it.</summary>
public sealed class ComplaintSequenceTests
{
    private const int Sequences = 1_500;

    private static readonly ComplaintEventKind[] Handling =
        [ComplaintEventKind.Taken, ComplaintEventKind.StatementAsked, ComplaintEventKind.PassedOn, ComplaintEventKind.Recused, ComplaintEventKind.Answered];

    /// <summary>Everybody, and those who wear a second hat where complaints point.</summary>
    private static readonly Actor[] People =
    [
        .. Cast.Everybody.Select(one => one.Actor),
        Cast.Administrator with { UserId = 402 },
        Cast.Administrator with { UserId = 403, OtherOrganizations = [Cast.FirstId], OtherDepartments = [TestDistrict.Lead], OtherAreas = [TestDistrict.Community, TestDistrict.Street] },
        Cast.StreetOfficer with { UserId = 304, OtherAreas = [TestDistrict.Community] },
        new(ActorRole.TokenHolder) { ComplaintId = 0 },
        Cast.ThirdStaff with { UserId = 604, OtherDepartments = [TestDistrict.Lead], OtherOrganizations = [Cast.FirstId] },
    ];

    private static readonly ComplaintOffice[] Offices =
    [
        ComplaintOffice.District, new(ComplaintLevel.Street, TestDistrict.Street), new(ComplaintLevel.Street, TestDistrict.OtherStreet), new(ComplaintLevel.City),
        new(ComplaintLevel.Department, null, TestDistrict.Lead), new(ComplaintLevel.Department, null, TestDistrict.Third),
    ];

    private static readonly Gen<(ComplaintEventKind Kind, int Who, int Office, int Hours)> Step = Gen.Select(
        Gen.OneOf(Enum.GetValues<ComplaintEventKind>()), Gen.Int[0, People.Length - 1], Gen.Int[0, Offices.Length - 1], Gen.Frequency((6, Gen.Int[0, 20]), (1, Gen.Int[100, 600])));

    [Fact]
    public void No_subject_ever_handles() => Gen.Select(Gen.OneOf(Enum.GetValues<ComplaintAbout>()), Gen.Bool, Gen.Bool, Step.Array[1, 50]).Sample(
        (about, atStreet, byPhone, steps) =>
        {
            var now = TestDistrict.Monday;
            var order = about is ComplaintAbout.Order or ComplaintAbout.Platform ? new ComplaintOrder(7, Cast.FirstId, null, [402]) : null;
            var office = ComplaintRouting.Above(about, ComplaintBuilder.Entry(about).AreaId, TestDistrict.Putuo, atStreet);
            var entry = ComplaintBuilder.Entry(about);
            var complaint = byPhone
                ? Complaint.File(entry with { Phone = "13905801234" }, order, office, "key", Actor.Anonymous, TestDistrict.Putuo, now)
                : Complaint.File(entry, order, office, "key", Cast.Requester, TestDistrict.Putuo, now);
            foreach (var (kind, who, to, hours) in steps)
            {
                now = now.AddHours(hours);
                var actor = who % 3 == 0 ? Cast.Administrator : People[who];
                var (status, events) = (complaint.Status, complaint.Events.Count);
                var isSubject = IsSubject(complaint, actor);
                var done = Take(complaint, kind, actor, Offices[to], now);
                Assert.Equal(events + (done ? 1 : 0), complaint.Events.Count);
                Assert.True(done || complaint.Status == status);
                var isToCall = byPhone && complaint.Status == ComplaintStatus.Answered
                    && complaint.Events.Last(happened => happened.Kind is ComplaintEventKind.Told or ComplaintEventKind.Answered).Kind == ComplaintEventKind.Answered;
                Assert.Equal(!ComplaintTransitions.IsOver(complaint.Status) || isToCall, complaint.Due is not null);
                Assert.True(complaint.StatementDue is null || complaint.Status is ComplaintStatus.InHand or ComplaintStatus.Reopened);
                Assert.False(done && isSubject && Handling.Contains(kind), $"{kind} by {actor.Role} {actor.UserId} of a complaint about {about}");
                Assert.False(complaint.Office.DepartmentId is { } department && department == complaint.DepartmentId);
            }
            Assert.True(complaint.Events.Count(happened => happened.Kind == ComplaintEventKind.Reopened) <= 1);
        },
        iter: Sequences);

    private static bool IsSubject(Complaint complaint, Actor actor)
    {
        int?[] organizations = [actor.OrganizationId, .. actor.OtherOrganizations];
        int?[] departments = [actor.DepartmentId, .. actor.OtherDepartments];
        int?[] areas = [actor.AreaId, .. actor.OtherAreas];
        return actor.UserId == complaint.ComplainantUserId || complaint.Excluded.Any(one => one.UserId == actor.UserId)
            || (complaint.OrganizationId is not null && organizations.Contains(complaint.OrganizationId))
            || (complaint.DepartmentId is not null && departments.Contains(complaint.DepartmentId))
            || (complaint.AreaId is not null && areas.Contains(complaint.AreaId));
    }

    private static bool Take(Complaint complaint, ComplaintEventKind kind, Actor actor, ComplaintOffice to, DateTime now) => kind switch
    {
        ComplaintEventKind.Taken => complaint.Take(actor, TestDistrict.Putuo, now) is null,
        ComplaintEventKind.StatementAsked => complaint.Ask("当天是谁上门的？", true, actor, TestDistrict.Putuo, now) is null,
        ComplaintEventKind.StatementGiven => complaint.State("当天护理员病了", actor, now) is null,
        ComplaintEventKind.PassedOn => complaint.Pass(to, "归那里管理", actor, TestDistrict.Putuo, now) is null,
        ComplaintEventKind.Recused => complaint.Recuse(actor, TestDistrict.Putuo, now) is null,
        ComplaintEventKind.Answered => complaint.Answer("已经查清楚了", true, actor, TestDistrict.Putuo, now) is null,
        ComplaintEventKind.Told => complaint.Tell("本人接听", actor, now) is null,
        ComplaintEventKind.Reopened => complaint.Reopen("还是没有人来", actor, TestDistrict.Putuo, now) is null,
        ComplaintEventKind.Withdrawn => complaint.Withdraw(actor, now) is null,
        ComplaintEventKind.TermMissed => complaint.MissTerm(now),
        _ => false,
    };
}
