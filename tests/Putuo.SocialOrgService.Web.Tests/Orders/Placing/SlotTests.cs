using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders.Placing;

/// <summary>Ordering from an offering: the slot is chosen in the wizard, kept with the order and counted.</summary>
public sealed class SlotTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    private const string Check = "/orders/new/check";

    [Fact]
    public async Task A_resident_chooses_a_slot_and_reads_it_on_every_page_from_there_on()
    {
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        var form = await BeginAsync(resident, await OfferingAsync());
        Assert.Null(form.QuerySelector("[name=When]"));
        Assert.Equal("怎么称呼您", form.QuerySelector("label[for=Name]")!.TextContent);
        var slot = form.QuerySelector<IHtmlInputElement>("[name=Slot]")!;
        var words = slot.ParentElement!.QuerySelector("strong")!.TextContent.Trim();
        Assert.EndsWith("11:00–12:00", words);

        var missing = await PlatformClient.ReadAsync(await SendAsync(resident, ""));
        Assert.Equal("#Slot", Assert.Single(missing.QuerySelectorAll(".error-summary a")).GetAttribute("href"));
        Assert.Equal(Check, (await SendAsync(resident, slot.Value)).Headers.Location!.ToString());
        Assert.Contains(words, (await resident.PageAsync(Check)).QuerySelector("dl.summary")!.TextContent);
        var placed = (await resident.PostAsync(Check, new() { ["once"] = $"{Guid.NewGuid()}" })).Headers.Location!.ToString();
        var order = (await resident.PageAsync(placed.Replace("/placed", "", StringComparison.Ordinal))).QuerySelector("main")!.TextContent;
        Assert.Contains("11:00–12:00", order);
        var number = placed.Split('/')[2];
        var board = (await (await app.SignInAsync(Cast.PhoneOf(Kind.Owner))).PageAsync("/workbench")).QuerySelector($".ticket:has(a[href='/orders/{number}'])")!.TextContent;
        Assert.Contains("11:00–12:00", board);
        Assert.Contains("中午送餐", board);
    }

    [Fact]
    public async Task Whoever_comes_second_for_the_last_place_is_told_when_it_went_and_what_is_free_and_loses_nothing()
    {
        var (first, second) = (await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA)), await app.SignInAsync(Cast.PhoneOf(Kind.ResidentB)));
        var offering = await OfferingAsync(capacity: 1);
        var slot = (await BeginAsync(first, offering)).QuerySelector<IHtmlInputElement>("[name=Slot]")!.Value;
        await BeginAsync(second, offering);
        foreach (var resident in new[] { first, second })
            Assert.Equal(Check, (await SendAsync(resident, slot)).Headers.Location!.ToString());
        Assert.EndsWith("/placed", (await first.PostAsync(Check, new() { ["once"] = $"{Guid.NewGuid()}" })).Headers.Location!.ToString());

        var late = await second.PostAsync(Check, new() { ["once"] = $"{Guid.NewGuid()}" });
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var page = await PlatformClient.ReadAsync(late);
        Assert.Matches(@"11:00–12:00的最后一个名额，今天 \d+:\d\d被别人先约走了", page.QuerySelector("#Slot-error")!.TextContent);
        Assert.Equal("中午送一份饭，软一些。", page.QuerySelector("#Need")!.TextContent.Trim());
        var free = page.QuerySelectorAll<IHtmlInputElement>("[name=Slot]").Select(input => input.Value).ToList();
        Assert.DoesNotContain(free, key => key[..10] == slot[..10]);
        Assert.Contains("已约满", page.QuerySelector("main")!.TextContent);
        Assert.Equal(Check, (await SendAsync(second, free[^1])).Headers.Location!.ToString());
        Assert.EndsWith("/placed", (await second.PostAsync(Check, new() { ["once"] = $"{Guid.NewGuid()}" })).Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_community_worker_chooses_a_slot_for_a_caller()
    {
        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        var offering = await OfferingAsync(capacity: 1);
        Assert.Equal($"/orders/new-for-resident?offering={offering}", (await worker.GetAsync($"/orders/new?offering={offering}")).Headers.Location!.ToString());
        var form = await worker.PageAsync($"/orders/new-for-resident?offering={offering}");
        var slot = form.QuerySelector<IHtmlInputElement>("[name=Slot]")!.Value;
        var typed = new Dictionary<string, string>
        {
            ["Offering"] = $"{offering}", ["CategoryCode"] = Cast.Category, ["Phone"] = "13712345678", ["Name"] = "王阿姨", ["Need"] = "中午送饭到五楼，电梯坏了。", ["ConsentTold"] = "true", ["Slot"] = slot,
        };
        Assert.EndsWith("/placed", (await worker.PostAsync("/orders/new-for-resident", new(typed))).Headers.Location!.ToString());
        var order = await app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().Orders.AsNoTracking().SingleAsync(o => o.OfferingId == offering));
        Assert.Equal((ActingFor.RequesterByPhone, app.People.OrganizationId, true), (order.PlacedFor, order.AddressedOrganizationId!.Value, order.HeldWeek is not null));

        await RestAsync(offering, OfferingState.Paused);
        typed["Once"] = $"{Guid.NewGuid()}";
        var resting = await worker.PostAsync("/orders/new-for-resident", new(typed));
        Assert.Equal(HttpStatusCode.Conflict, resting.StatusCode);
        Assert.Equal("王阿姨", (await PlatformClient.ReadAsync(resting)).QuerySelector("#Name")!.GetAttribute("value"));
        await RestAsync(offering, OfferingState.Published);

        typed["Once"] = $"{Guid.NewGuid()}";
        var late = await PlatformClient.ReadAsync(await worker.PostAsync("/orders/new-for-resident", new(typed)));
        Assert.NotNull(late.QuerySelector("#Slot-error"));
        Assert.Equal("王阿姨", late.QuerySelector("#Name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_worker_chooses_an_offering_in_the_middle_of_a_call_and_keeps_what_was_typed()
    {
        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        var offering = await OfferingAsync(capacity: 2);
        var typed = new Dictionary<string, string> { ["Phone"] = "13712345678", ["Name"] = "王阿姨", ["Need"] = "中午送饭到五楼。", ["CategoryCode"] = Cast.Category, ["ConsentTold"] = "true" };
        var list = await ShownAsync();
        Assert.NotNull(list.QuerySelector($"button[name=Offering][value='{offering}']"));

        typed["Offering"] = $"{offering}";
        var chosen = await ShownAsync();
        Assert.NotEmpty(chosen.QuerySelectorAll("[name=Slot]"));
        Assert.Equal($"{offering}", chosen.QuerySelector("input[name=Offering]")!.GetAttribute("value"));

        typed["drop"] = "true";
        Assert.Null((await ShownAsync()).QuerySelector("[name=Offering]"));

        async Task<IDocument> ShownAsync()
        {
            var page = await PlatformClient.ReadAsync(await worker.PostAsync("/orders/new-for-resident/offerings", new(typed)));
            Assert.Equal(
                ("13712345678", "王阿姨", "中午送饭到五楼。", true),
                (page.QuerySelector("#Phone")!.GetAttribute("value"), page.QuerySelector("#Name")!.GetAttribute("value"), page.QuerySelector("#Need")!.TextContent.Trim(), page.QuerySelector("#ConsentTold")!.HasAttribute("checked")));
            return page;
        }
    }

    [Fact]
    public async Task A_withdrawn_order_is_sent_again_for_a_slot()
    {
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        var offering = await OfferingAsync(capacity: 2);
        var slot = (await BeginAsync(resident, offering)).QuerySelector<IHtmlInputElement>("[name=Slot]")!.Value;
        await SendAsync(resident, slot);
        var order = (await resident.PostAsync(Check, new() { ["once"] = $"{Guid.NewGuid()}" })).Headers.Location!.ToString().Replace("/placed", "", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await resident.PostAsync($"{order}/withdrawal", new() { ["Reason"] = "改天再约" })).StatusCode);
        var form = await resident.PageAsync($"{order}/resubmission");
        var again = form.QuerySelectorAll<IHtmlInputElement>("[name=Slot]").Last().Value;
        await RestAsync(offering, OfferingState.Paused);
        var resting = await resident.PostAsync($"{order}/resubmission", new() { ["Need"] = "中午送一份饭，软一些。", ["When"] = "Soon", ["Slot"] = again });
        Assert.Equal(HttpStatusCode.Conflict, resting.StatusCode);
        Assert.NotNull((await PlatformClient.ReadAsync(resting)).QuerySelector(".error-summary"));
        await RestAsync(offering, OfferingState.Published);
        Assert.Equal(HttpStatusCode.Redirect, (await resident.PostAsync($"{order}/resubmission", new() { ["Need"] = "中午送一份饭，软一些。", ["When"] = "Soon", ["Slot"] = again })).StatusCode);
        Assert.Contains("11:00–12:00", (await resident.PageAsync(order)).QuerySelector("main")!.TextContent);
    }

    private Task<int> OfferingAsync(int capacity = 50) => app.AskAsync(services => app.People.OfferingAsync(services, capacity: capacity));

    private Task RestAsync(int offering, OfferingState state) => app.AskAsync(services =>
        services.GetRequiredService<PlatformDbContext>().Offerings.Where(o => o.Id == offering).ExecuteUpdateAsync(o => o.SetProperty(x => x.State, state)));

    private static async Task<IHtmlDocument> BeginAsync(PlatformClient client, int offering)
    {
        Assert.Equal(NeedForms.Address, (await client.PostAsync("/orders/new", new() { ["Offering"] = $"{offering}" })).Headers.Location!.ToString());
        return await client.PageAsync(NeedForms.Address);
    }

    private Task<HttpResponseMessage> SendAsync(PlatformClient client, string slot) => client.PostAsync(
        NeedForms.Address, new(NeedForms.Typed(app, "中午送一份饭，软一些。").ToDictionary(field => field.Name, field => field.Value)) { ["Slot"] = slot });
}
