using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Organizations;

/// <summary>What an organization may say of something it offers.</summary>
public sealed class OfferingEntryTests
{
    private static readonly Organization First = Cast.Organizations()[0];

    [Fact]
    public void What_is_right_has_no_fault_with_times_or_by_arrangement()
    {
        Assert.Empty(Faults(OfferingBuilder.Entry()));
        Assert.Empty(Faults(OfferingBuilder.Entry() with { Times = [], WeekCapacity = null, PriceFen = 850, PriceCovers = "一次代买" }));
    }

    [Fact]
    public void Nothing_is_offered_outside_the_fields_and_areas_of_the_organization_or_where_triage_comes_first()
    {
        Assert.Equal([(OfferingField.Category, OfferingFaultKind.NotServed)], Faults(OfferingBuilder.Entry() with { CategoryCode = TestDistrict.Concert }));
        Assert.Equal([(OfferingField.Category, OfferingFaultKind.NotServed)], Faults(OfferingBuilder.Entry() with { CategoryCode = "H01" }));
        Assert.Equal([(OfferingField.Areas, OfferingFaultKind.NotServed)], Faults(OfferingBuilder.Entry() with { Areas = [TestDistrict.Community, TestDistrict.OtherCommunity] }));
        Assert.Equal([(OfferingField.Areas, OfferingFaultKind.NotServed)], Faults(OfferingBuilder.Entry() with { Areas = [TestDistrict.Street] }));
        Assert.Empty(OfferingBuilder.Entry().Faults(Cast.Organizations()[1], TestDistrict.Putuo));
        Assert.Equal(
            [TestDistrict.District, TestDistrict.OtherStreet, TestDistrict.Street, TestDistrict.Community, TestDistrict.OtherCommunity, TestDistrict.ClosedCommunity],
            OfferingEntry.AreasOf(Cast.Organizations()[1], TestDistrict.Putuo).Select(area => area.Id));
    }

    [Fact]
    public void What_is_missing_is_said_once_at_its_field()
    {
        var empty = new OfferingEntry { Times = [OfferingBuilder.Monday], PriceFen = 100 };
        Assert.Equal(
            [OfferingField.Name, OfferingField.Category, OfferingField.About, OfferingField.Areas, OfferingField.WeekCapacity, OfferingField.PriceCovers],
            Faults(empty).Where(fault => fault.Kind == OfferingFaultKind.Missing).Select(fault => fault.Field));
        Assert.Equal([(OfferingField.Times, OfferingFaultKind.Missing)], Faults(OfferingBuilder.Entry() with { Times = [] }));
    }

    [Fact]
    public void Times_end_after_they_begin_and_do_not_overlap_on_a_day()
    {
        var backwards = new WeekTime(DayOfWeek.Friday, new(11, 0), new(9, 0));
        var across = new WeekTime(DayOfWeek.Monday, new(10, 30), new(12, 0));
        var after = new WeekTime(DayOfWeek.Monday, new(11, 0), new(12, 0));
        var elsewhere = new WeekTime(DayOfWeek.Tuesday, new(10, 30), new(12, 0));
        Assert.Equal([(OfferingField.Times, OfferingFaultKind.TimeWrong)], Faults(OfferingBuilder.Entry() with { Times = [backwards] }));
        Assert.All(Faults(OfferingBuilder.Entry() with { Times = [OfferingBuilder.Monday, across] }), fault => Assert.Equal((OfferingField.Times, OfferingFaultKind.Overlap), fault));
        Assert.Empty(Faults(OfferingBuilder.Entry() with { Times = [OfferingBuilder.Monday, after, elsewhere] }));
    }

    [Fact]
    public void Places_and_prices_stay_within_what_makes_sense()
    {
        Assert.Equal([(OfferingField.WeekCapacity, OfferingFaultKind.TooLittle)], Faults(OfferingBuilder.Entry() with { WeekCapacity = 0 }));
        Assert.Equal([(OfferingField.WeekCapacity, OfferingFaultKind.TooMuch)], Faults(OfferingBuilder.Entry() with { WeekCapacity = OfferingEntry.MostPlaces + 1 }));
        Assert.Equal([(OfferingField.Times, OfferingFaultKind.TooLittle)], Faults(OfferingBuilder.Entry() with { Times = [OfferingBuilder.Monday with { Places = 0 }] }));
        Assert.Equal([(OfferingField.Price, OfferingFaultKind.TooMuch)], Faults(OfferingBuilder.Entry() with { PriceFen = OfferingEntry.MostPriceFen + 1, PriceCovers = "全部" }));
    }

    private static List<(OfferingField Field, OfferingFaultKind Kind)> Faults(OfferingEntry entry) =>
        [.. entry.Faults(First, TestDistrict.Putuo).Select(fault => (fault.Field, fault.Kind))];
}
