using Putuo.SocialOrgService.Domain.Imports;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.Rankings;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Imports;

/// <summary>How the cells of a row are understood, and what an order of another system counts for.</summary>
public sealed class ImportLineTests
{
    private static readonly DateOnly Today = new(2022, 9, 5);
    private static readonly ImportVocabulary Words = new(TestDistrict.Putuo, [(OrganizationType.Foundation, "基金会"), (ImportField.RegisteredOn, "登记日期")]);

    [Theory]
    [InlineData("2019-05-20")]
    [InlineData("2019/5/20")]
    [InlineData("2019.5.20")]
    [InlineData("2019年5月20日")]
    [InlineData("20190520")]
    [InlineData("2019-05-20 00:00")]
    public void A_day_is_understood_as_people_write_it(string typed) => Assert.Equal(new DateOnly(2019, 5, 20), Line(ImportField.RegisteredOn, typed).Day(ImportField.RegisteredOn));

    [Theory]
    [InlineData("去年")]
    [InlineData("2019-13-01")]
    [InlineData("43605")]
    public void What_is_no_day_is_said(string typed)
    {
        var line = Line(ImportField.RegisteredOn, typed);
        Assert.Null(line.Day(ImportField.RegisteredOn));
        Assert.Equal(ImportFaultKind.NotADay, line.Faults.Single(fault => fault.Field == ImportField.RegisteredOn).Kind);
    }

    [Fact]
    public void Amounts_codes_choices_and_places_are_understood_as_people_write_them()
    {
        Assert.Equal(1_250_050, Line(ImportField.Budget, "￥12,500.50元").Fen(ImportField.Budget));
        Assert.Null(Line(ImportField.Budget, "-3").Fen(ImportField.Budget));
        Assert.Equal(4, Line(ImportField.Grade, "4A").Whole(ImportField.Grade, 1, 5));
        Assert.Equal(30, Line(ImportField.Volunteers, "30人").Whole(ImportField.Volunteers, 1, OrganizationEntry.MostVolunteers));
        Assert.Equal("52330903MJ0000018C", Line(ImportField.HostCode, "52330903-mj0000018ｃ").Code(ImportField.HostCode));
        Assert.Equal("东备〔2021〕7号", Line(ImportField.HostCode, "东备〔2021〕7号").Code(ImportField.HostCode));
        Assert.Equal(OrganizationType.Foundation, Line(ImportField.Type, "基金会").Choice<OrganizationType>(ImportField.Type));
        Assert.Equal(OrganizationType.Foundation, Line(ImportField.Type, "foundation").Choice<OrganizationType>(ImportField.Type));
        Assert.Null(Line(ImportField.Type, "3").Choice<OrganizationType>(ImportField.Type));
        Assert.Equal([TestDistrict.Community, TestDistrict.Street], Line(ImportField.Areas, "东港街道/兴普社区；东港街道").Areas(ImportField.Areas));
        Assert.Equal([TestDistrict.Community], Line(ImportField.Areas, $"{TestDistrict.Community}").Areas(ImportField.Areas));
        Assert.Equal(TestDistrict.Putuo.Departments.First().Id, Line(ImportField.Department, $"{TestDistrict.Putuo.Departments.First().Id}").Department(ImportField.Department));
        Assert.Equal(ImportField.RegisteredOn, Words.FieldOf(" 登记日期* "));
        Assert.Equal(ImportField.RegisteredOn, Words.FieldOf("registeredon"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("100001")]
    [InlineData("三十")]
    [InlineData("30-40")]
    public void Volunteers_that_are_no_number_of_people_are_said_once_at_their_column(string typed)
    {
        var line = Line(ImportField.Volunteers, typed);
        Assert.Null(OrganizationLine.Read(line).Entry.Volunteers);
        var fault = line.Faults.Single(fault => fault.Field == ImportField.Volunteers);
        Assert.Equal((ImportFaultKind.NotANumber, "1–100000", typed), (fault.Kind, fault.More, fault.Value));
    }

    [Fact]
    public void A_past_order_counts_as_one_of_the_platform_would_and_only_where_it_is_said_so()
    {
        var entry = new HistoricalOrderEntry
        {
            Source = "96345", Number = "1", CategoryCode = TestDistrict.Errand, CommunityId = TestDistrict.Community, PlacedOn = Today.AddDays(-9), AcceptedOn = Today.AddDays(-8), ClosedOn = Today.AddDays(-7),
            Status = OrderStatus.Completed, OrganizationId = 1, Stars = 4,
        };
        var order = HistoricalOrder.Import(entry, true, 1, Cast.Administrator, TestDistrict.Putuo, TestDistrict.Monday)!;
        Assert.Equal(
            [(Measure.Placed, -9), (Measure.Accepted, -9), (Measure.Claims, -8), (Measure.Completed, -7), (Measure.Reviews, -7), (Measure.GoodReviews, -7)],
            order.Figures(+1).Select(figure => (figure.Measure, figure.Day.DayNumber - Today.DayNumber)));
        Assert.True(order.Change(entry with { Status = OrderStatus.Rejected, Stars = null }, true, 2, Cast.Administrator, TestDistrict.Putuo, TestDistrict.Monday));
        Assert.Equal([Measure.Placed, Measure.Accepted], order.Figures(-1).Select(figure => figure.Measure));
        Assert.True(order.Change(entry, false, 3, Cast.Administrator, TestDistrict.Putuo, TestDistrict.Monday));
        Assert.Empty(order.Figures(+1));
        Assert.False(order.Change(entry, true, 4, Cast.AnsweringStaff, TestDistrict.Putuo, TestDistrict.Monday));
        Assert.Null(HistoricalOrder.Import(entry, true, 1, Cast.FirstOwner, TestDistrict.Putuo, TestDistrict.Monday));
    }

    private static ImportLine Line(ImportField field, string typed) =>
        new(ImportKind.Organizations, 2, new Dictionary<ImportField, string> { [field] = typed }, Words, Today);
}
