using CsCheck;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Orders;

public sealed class OrderNumberTests
{
    [Fact]
    public void Every_number_leads_back_to_its_order() => Gen.Select(Gen.Long[1, 99_999_999_999_999], Gen.Int[0, 3_000_000]).Sample((id, minutes) =>
    {
        var placed = new DateTime(2022, 2, 25, 0, 0, 0, DateTimeKind.Utc).AddMinutes(minutes);
        var number = OrderNumber.Of(placed, id);
        Assert.True(OrderNumber.TryParse($"  {number.ToLowerInvariant()} ", out var found));
        Assert.Equal(id, found.Id);
        Assert.True(found.Names(placed, id));
        Assert.False(found.Names(placed, id + 1));
        Assert.False(found.Names(placed.AddDays(32), id));
    });

    [Fact]
    public void The_month_is_that_of_Putuo_and_not_of_Greenwich()
    {
        Assert.Equal("PT-2210-0181", OrderNumber.Of(new DateTime(2022, 9, 30, 16, 0, 0, DateTimeKind.Utc), 181));
        Assert.Equal("PT-2209-0181", OrderNumber.Of(new DateTime(2022, 9, 30, 15, 59, 59, DateTimeKind.Utc), 181));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0181")]
    [InlineData("PT-2209")]
    [InlineData("PT-2209-")]
    [InlineData("PT-2209-0000")]
    [InlineData("PT-2209--181")]
    [InlineData("PT-22O9-0181")]
    [InlineData("PT-2209-１８１１")]
    [InlineData("PT-2209-9999999999999999999")]
    [InlineData("PT-2209-0181-1")]
    public void What_is_no_number_finds_nothing(string? text) => Assert.False(OrderNumber.TryParse(text, out _));
}
