using CsCheck;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Orders;
using static Putuo.SocialOrgService.Domain.Orders.OrderEventKind;

namespace Putuo.SocialOrgService.Domain.Tests.Orders;

public sealed class ContactTests
{
    [Theory]
    [InlineData("张阿姨", "张**")]
    [InlineData(" 欧阳修 ", "欧**")]
    [InlineData("𠮷田", "𠮷**")]
    [InlineData("   ", "")]
    [InlineData("", "")]
    public void A_name_shows_its_first_character_only(string name, string shown) => Assert.Equal(shown, Contact.MaskName(name));

    [Theory]
    [InlineData("13800000000", "138****0000")]
    [InlineData("05801234567", "0580****567")]
    [InlineData("1234567", "****4567")]
    [InlineData("1234", "****")]
    [InlineData("", "****")]
    public void A_number_shows_its_ends_only(string phone, string shown) => Assert.Equal(shown, Contact.MaskPhone(phone));

    [Fact]
    public void A_mask_of_anything_is_short_and_hides_three_digits_or_more() => Gen.String[7, 60].Sample(text =>
    {
        Assert.InRange(Contact.MaskName(text).Length, 0, 4);
        var phone = string.Concat(text.Select(c => (char)('0' + (c % 10))));
        Assert.True(Contact.MaskPhone(phone).Count(char.IsAsciiDigit) <= phone.Length - 3);
    });

    [Theory]
    [InlineData("", "13800000000", null)]
    [InlineData("张阿姨", " ", null)]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一", "13800000000", null)]
    [InlineData("张阿姨", "138000000001380000000", null)]
    public void An_order_without_somebody_to_call_is_not_placed(string name, string phone, string? address) => Assert.Equal(
        RefusalReason.ContactMissing,
        ServiceOrder.Place(
            OrderBuilder.Request() with { Contact = new Contact(name, phone, address) }, Cast.Requester, TestDistrict.Putuo, true, TestDistrict.Monday).Refusal);

    [Fact]
    public void The_provider_sees_the_contact_from_the_claim_until_three_days_after_completion()
    {
        var order = OrderBuilder.Placed();
        Assert.Equal(RefusalReason.NotAllowed, Look(order, Cast.FirstMember));
        Verbs.Try(order, Claimed, Cast.FirstMember, TestDistrict.Monday);
        Assert.Null(Look(order, Cast.FirstMember));
        Assert.Equal(RefusalReason.NotAllowed, Look(order, Cast.SecondMember));
        Verbs.Try(order, OrderEventKind.Completed, Cast.FirstMember, TestDistrict.Monday);
        Assert.Null(Look(order, Cast.FirstMember, days: 3));
        Assert.Equal(RefusalReason.TermOver, Look(order, Cast.FirstMember, days: 4));
        Verbs.Try(order, Reopened, Cast.Requester, TestDistrict.Monday.AddDays(5));
        Assert.Null(Look(order, Cast.FirstMember, days: 5));
    }

    [Theory]
    [InlineData(Released)]
    [InlineData(CalledOff)]
    [InlineData(TakenBack)]
    public void Access_ends_at_once_when_the_order_leaves_the_provider(OrderEventKind kind)
    {
        var order = OrderBuilder.Placed();
        Verbs.Try(order, Claimed, Cast.FirstMember, TestDistrict.Monday);
        var who = kind switch { Released => Cast.FirstMember, CalledOff => Cast.Requester, _ => Cast.Administrator };
        Assert.Null(Verbs.Try(order, kind, who, TestDistrict.Monday));
        Assert.NotNull(Look(order, Cast.FirstMember));
    }

    [Fact]
    public void Only_the_provider_and_the_requester_look_without_a_reason()
    {
        var order = OrderBuilder.Placed();
        Verbs.Try(order, Claimed, Cast.FirstMember, TestDistrict.Monday);
        var free = Cast.Everybody.Where(p => order.WhyNoContact(p.Actor, null, TestDistrict.Putuo, TestDistrict.Monday) is null).Select(p => p.Name);
        var withReason = Cast.Everybody.Where(p => order.WhyNoContact(p.Actor, "核实地址", TestDistrict.Putuo, TestDistrict.Monday) is null).Select(p => p.Name);
        Assert.Equal([nameof(Cast.Requester), nameof(Cast.FirstOwner), nameof(Cast.FirstMember)], free);
        Assert.Equal(
            [nameof(Cast.Requester), nameof(Cast.Worker), nameof(Cast.Administrator), nameof(Cast.FirstOwner), nameof(Cast.FirstMember)], withReason);
    }

    [Fact]
    public void A_telephone_in_the_need_is_read_by_whoever_asked_and_by_nobody_who_speaks_for_them()
    {
        const string need = "灯坏了，请打13987654321", blanked = "灯坏了，请打***********";
        foreach (var asked in new[] { Cast.Requester, Cast.Worker, Cast.ThirdStaff })
        {
            var order = OrderBuilder.Placed(asked, OrderBuilder.Request() with { Need = need });
            Verbs.Try(order, Claimed, Cast.FirstMember, TestDistrict.Monday);
            var readers = Cast.Everybody.Where(p => order.SightOf(p.Actor, fits: true) >= OrderSight.Office)
                .ToLookup(p => order.NeedFor(order.SightOf(p.Actor, fits: true)!.Value, p.Actor), p => p.Actor);
            Actor[] whole = asked == Cast.Worker ? [] : [asked];
            Assert.Equal(whole, readers[need]);
            Assert.Contains(Cast.Worker, readers[blanked]);
            Assert.Contains(Cast.FirstMember, readers[blanked]);
        }
    }

    private static RefusalReason? Look(ServiceOrder order, Actor actor, int days = 0) =>
        order.WhyNoContact(actor, null, TestDistrict.Putuo, TestDistrict.Monday.AddDays(days));
}
