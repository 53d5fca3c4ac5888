using System.Reflection;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Orders;

/// <summary>A completion names who served, and the record commits itself to their names.</summary>
public sealed class ServedTalentTests
{
    private static readonly Dictionary<int, string> Names = new() { [7] = "李晓芳", [9] = "王桂英" };

    [Fact]
    public void A_record_says_of_each_how_long_and_whoever_is_exchanged_or_taken_out_is_found()
    {
        foreach (var spoil in new Action<List<ServedTalent>>[]
        {
            served => served.RemoveAt(0),
            served => served.Add(new ServedTalent { Position = 3, Minutes = 60 }),
            served => Set(served[0], nameof(ServedTalent.Minutes), 90),
            served => Set(served[0], nameof(ServedTalent.Commitment), new byte[32]),
            served => Set(served[0], nameof(ServedTalent.TalentId), null),
        })
        {
            var record = Record();
            Assert.Equal([(7, 60), (9, 60)], record.Talents.Select(served => (served.TalentId!.Value, served.Minutes)));
            Assert.True(record.IsIntact(0, ServiceRecord.Genesis));
            spoil((List<ServedTalent>)typeof(ServiceRecord).GetField("talents", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(record)!);
            Assert.False(record.IsIntact(0, ServiceRecord.Genesis));
        }
    }

    [Fact]
    public void The_name_that_was_meant_is_proved_and_no_other_and_an_erased_one_still_verifies()
    {
        var record = Record();
        var served = record.Talents[0];
        Assert.True(served.Proves("李晓芳"));
        Assert.False(served.Proves("李小芳"));
        served.Erase();
        Assert.Equal((null, null), (served.TalentId, served.Salt));
        Assert.False(served.Proves("李晓芳"));
        Assert.True(record.IsIntact(0, ServiceRecord.Genesis));
    }

    [Fact]
    public void No_more_are_named_than_served()
    {
        var order = Claimed();
        Assert.Equal(RefusalReason.TalentsTooMany, order.Complete(Work(60, 7, 9), Cast.FirstMember, TestDistrict.Putuo, TestDistrict.Monday.AddHours(2)));
        Assert.Null(order.Complete(Work(120, 7, 9, 9), Cast.FirstMember, TestDistrict.Putuo, TestDistrict.Monday.AddHours(2)));
    }

    private static void Set(ServedTalent served, string property, object? value) => typeof(ServedTalent).GetProperty(property)!.SetValue(served, value);

    private static Completion Work(int minutes, params int[] talents) =>
        OrderBuilder.Work(TestDistrict.Monday.AddHours(2)) with { ServedFrom = TestDistrict.Monday.AddHours(1), Minutes = minutes, Talents = talents };

    private static ServiceOrder Claimed()
    {
        var order = OrderBuilder.Placed();
        Verbs.Try(order, OrderEventKind.Claimed, Cast.FirstMember, TestDistrict.Monday);
        return order;
    }

    private static ServiceRecord Record()
    {
        var order = Claimed();
        order.Complete(Work(120, 9, 7), Cast.FirstMember, TestDistrict.Putuo, TestDistrict.Monday.AddHours(2));
        var record = order.NewRecords[0];
        record.Attest(id => Names[id]);
        record.Seal(0, ServiceRecord.Genesis);
        return record;
    }
}
