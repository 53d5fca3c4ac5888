using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders;

/// <summary>A number that somebody wrote into a text is no way around the contact's own button.</summary>
public sealed class DigitsTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    private const string Number = "13987654321", Need = "请打13987654321，门口密码8866，送一份饭";

    [Fact]
    public async Task Who_is_asked_and_has_not_claimed_reads_no_digit_of_the_need()
    {
        var order = await AddressedAsync();
        var member = await app.SignInAsync(Cast.PhoneOf(Kind.Member));
        foreach (var address in new[] { $"/orders/{order.Number}", "/workbench", "/workbench/pending", $"/orders/{order.Number}/decline" })
        {
            var text = (await member.PageAsync(address)).Body!.TextContent;
            Assert.Contains("门口密码****", text);
            Assert.DoesNotContain(Number, text);
        }
    }

    [Fact]
    public async Task Who_has_claimed_reads_the_door_code_and_the_telephone_only_behind_its_button()
    {
        var order = await AddressedAsync();
        await app.ClaimAsync(order);
        var text = (await (await app.SignInAsync(Cast.PhoneOf(Kind.Member))).PageAsync($"/orders/{order.Number}")).Body!.TextContent;
        Assert.Contains("门口密码8866", text);
        Assert.DoesNotContain(Number, text);
        Assert.Contains(Number, (await (await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA))).PageAsync($"/orders/{order.Number}")).Body!.TextContent);
    }

    [Fact]
    public async Task A_telephone_in_a_comment_stands_on_no_page_of_staff()
    {
        var order = await app.CompleteAsync();
        await app.AskAsync(services => services.GetRequiredService<OrderDesk>()
            .RateAsync(app.People[Kind.ResidentA], order.OrderId, 5, $"很好，下次打我{Number}"));
        foreach (var (kind, address) in new[]
        {
            (Kind.Department, $"/orders/{order.Number}"), (Kind.Worker, $"/orders/{order.Number}"), (Kind.Member, $"/orders/{order.Number}"),
            (Kind.Member, "/workbench/completed"), (Kind.Member, "/workbench?stage=Completed"),
        })
        {
            var text = (await (await app.SignInAsync(Cast.PhoneOf(kind))).PageAsync(address)).Body!.TextContent;
            Assert.Contains("很好，下次打我***********", text);
            Assert.DoesNotContain(Number, text);
        }
    }

    [Fact]
    public async Task The_community_of_a_caller_reads_the_telephone_only_behind_its_button_and_sends_the_need_again_as_it_was()
    {
        var order = await app.AskAsync(services =>
            services.GetRequiredService<OrderDesk>().PlaceAsync(app.People[Kind.Worker], app.Request(Need)));
        await app.AskAsync(services => services.GetRequiredService<OrderDesk>().WithdrawAsync(app.People[Kind.Worker], order.OrderId, null));
        var form = await OrderForms.OpenAsync(app, "resubmission", order, Kind.Worker);
        Assert.Null(form.Page.QuerySelector("[name=Need]"));
        Assert.DoesNotContain(Number, form.Text);
        await form.DoneAsync(OrderEventKind.Resubmitted);
        Assert.DoesNotContain(Number, (await form.TrackAsync()).Body!.TextContent);
        Assert.Equal(Need, await app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().Orders.Where(o => o.Id == order.OrderId).Select(o => o.Need).SingleAsync()));
    }

    private Task<OrderResult> AddressedAsync() => app.AskAsync(services => services.GetRequiredService<OrderDesk>().PlaceAsync(
        app.People[Kind.ResidentA],
        new NewOrder
        {
            CategoryCode = Cast.Category,
            Need = Need,
            CommunityId = app.People.Community.Id,
            OrganizationId = app.People.OrganizationId,
            Contact = new Contact(OrderMaking.Name, OrderMaking.Phone, "海印路1号"),
            ConsentVersion = "1",
        }));
}
