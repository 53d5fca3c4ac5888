using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.LifeCycle;

public sealed class AnnualTests
{
    private static readonly DateTime Now = TestDistrict.Monday;

    [Theory]
    [InlineData(OrganizationType.ServiceInstitution, 6, 30, true)]
    [InlineData(OrganizationType.ServiceInstitution, 7, 1, false)]
    [InlineData(OrganizationType.Association, 12, 31, true)]
    [InlineData(OrganizationType.Foundation, 12, 31, true)]
    public void Whoever_was_registered_in_time_takes_part(OrganizationType type, int month, int day, bool takes)
    {
        Assert.Equal(takes, AnnualCampaign.Takes(2021, type, new DateOnly(2021, month, day)));
        Assert.False(AnnualCampaign.Takes(2021, type, new DateOnly(2022, 1, 1)));
    }

    [Fact]
    public void Only_the_administrator_opens_the_campaign_of_the_year_that_ended_last_with_a_deadline_to_come()
    {
        var day = new DateOnly(2022, 10, 31);
        Assert.Equal(CampaignRefusal.NotAllowed, AnnualCampaign.WhyNot(Cast.AnsweringStaff, 2021, day, TestDistrict.Putuo, Now));
        foreach (var year in new[] { 2020, 2022, 2023 })
            Assert.Equal(CampaignRefusal.YearWrong, AnnualCampaign.WhyNot(Cast.Administrator, year, day, TestDistrict.Putuo, Now));
        foreach (var wrong in new[] { new DateOnly(2022, 9, 5), new DateOnly(2021, 12, 31), new DateOnly(2023, 1, 1) })
            Assert.Equal(CampaignRefusal.DeadlineWrong, AnnualCampaign.WhyNot(Cast.Administrator, 2021, wrong, TestDistrict.Putuo, Now));
        var campaign = AnnualCampaign.Open(Cast.Administrator, 2021, day, TestDistrict.Putuo, Now)!;
        Assert.Equal(new DateTime(2022, 10, 31, 16, 0, 0, DateTimeKind.Utc), campaign.EndsAt);
    }

    [Fact]
    public void Who_misses_the_report_is_listed_until_a_late_one_is_accepted_and_the_record_stays()
    {
        var duty = new AnnualDuty { Year = 2021, OrganizationId = 1 };
        duty.Miss(Now);
        Assert.Equal((AnnualConclusion.NotFiled, true, true), (duty.Conclusion!.Value, duty.IsListed, duty.TakesReport));
        duty.Conclude(AnnualConclusion.Unqualified, Now.AddDays(1));
        Assert.True(duty.IsListed);
        duty.Conclude(AnnualConclusion.BasicallyQualified, Now.AddDays(2));
        Assert.Equal((false, Lifting.Repaired, Now, Now.AddDays(2)), (duty.IsListed, duty.LiftedBy!.Value, duty.ListedAt!.Value, duty.LiftedAt!.Value));
        duty.Conclude(AnnualConclusion.Unqualified, Now.AddDays(3));
        duty.Miss(Now.AddDays(3));
        Assert.Equal(AnnualConclusion.BasicallyQualified, duty.Conclusion);
    }

    [Fact]
    public void An_appeal_that_is_upheld_takes_it_off_and_one_that_reported_is_never_listed()
    {
        var duty = new AnnualDuty { Year = 2021, OrganizationId = 1 };
        duty.Excuse(Now);
        Assert.Null(duty.Conclusion);
        duty.Miss(Now);
        duty.Excuse(Now.AddDays(5));
        Assert.Equal((AnnualConclusion.Excused, Lifting.AppealUpheld, false), (duty.Conclusion!.Value, duty.LiftedBy!.Value, duty.TakesReport));
        var reported = new AnnualDuty { Year = 2021, OrganizationId = 2 };
        reported.Conclude(AnnualConclusion.Unqualified, Now);
        reported.Miss(Now);
        Assert.Equal((AnnualConclusion.Unqualified, null), (reported.Conclusion!.Value, reported.ListedAt));
    }
}
