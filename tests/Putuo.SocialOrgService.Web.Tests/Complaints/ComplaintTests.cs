using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Data.Complaints;
using Putuo.SocialOrgService.Domain.Complaints;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Complaints;

/// <summary>Complaints, each step from the page of its actor.</summary>
public sealed class ComplaintTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    private const string Words = "金丝雀说约好九点上门等到十一点", Name = "佟阿婆", Phone = "13677770001";

    [Fact]
    public async Task Without_an_account_number_and_code_are_shown_once_and_open_the_answer()
    {
        var visitor = app.Visitor();
        var form = await visitor.PageAsync($"/complaints/new?organization={app.People.OrganizationId}");
        Assert.Equal("Organization", form.QuerySelector("input[name=About][checked]")!.GetAttribute("value"));
        Assert.Equal($"{app.People.OrganizationId}", form.QuerySelector<IHtmlSelectElement>("#Organization")!.Value);
        Assert.Null(form.QuerySelector("#Anonymous"));
        var fields = Fields(("once", $"{Guid.NewGuid()}"));
        var sent = await visitor.PostAsync("/complaints/new", fields);
        Assert.Equal((HttpStatusCode.OK, true), (sent.StatusCode, sent.Headers.CacheControl!.NoStore));
        var (number, code) = Receipt(await PlatformClient.ReadAsync(sent));
        Assert.Equal((number, code), Receipt(await PlatformClient.ReadAsync(await visitor.PostAsync("/complaints/new", fields))));

        Assert.DoesNotContain(Words, (await visitor.PageAsync($"/complaints/{number}")).QuerySelector("main")!.TextContent);
        var shown = await visitor.PostAsync($"/complaints/{number}", new() { ["Code"] = code });
        Assert.True(shown.Headers.CacheControl!.NoStore);
        var page = await PlatformClient.ReadAsync(shown);
        Assert.Contains(Words, page.QuerySelector("main")!.TextContent);
        Assert.Contains("已收到", page.QuerySelector(".steps .is-now")!.TextContent);
        page = await PlatformClient.ReadAsync(await visitor.PostAsync("/complaints", new() { ["Number"] = number.ToLowerInvariant(), ["Code"] = code }));
        Assert.Contains(Words, page.QuerySelector("main")!.TextContent);
        page = await PlatformClient.ReadAsync(await visitor.PostAsync($"/complaints/{number}/withdrawal", new() { ["Code"] = code }));
        Assert.Contains("已撤回", page.QuerySelector(".page-head")!.TextContent);
    }

    [Fact]
    public async Task Five_wrong_codes_lock_and_say_so_at_the_field()
    {
        var visitor = app.Visitor();
        var (number, code) = Receipt(await PlatformClient.ReadAsync(await visitor.PostAsync("/complaints/new", Fields(("once", $"{Guid.NewGuid()}")))));
        for (var i = 0; i < ComplaintBook.MostFaults; i++)
        {
            var wrong = await visitor.PostAsync($"/complaints/{number}", new() { ["Code"] = "AAAAA-AAAAA" });
            Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
            Assert.Contains("对不上", (await PlatformClient.ReadAsync(wrong)).QuerySelector("#Code-error")!.TextContent);
        }

        using var locked = await visitor.PostAsync($"/complaints/{number}", new() { ["Code"] = code });
        Assert.Equal(HttpStatusCode.TooManyRequests, locked.StatusCode);
        Assert.Contains("24小时后", (await PlatformClient.ReadAsync(locked)).QuerySelector("#Code-error")!.TextContent);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_everything_typed_is_kept()
    {
        var visitor = app.Visitor();
        var answer = await visitor.PostAsync("/complaints/new", new() { ["About"] = "Order", ["Order"] = "PT-1", ["Text"] = "没来", ["Phone"] = "12345", ["Wish"] = "请道歉", ["once"] = $"{Guid.NewGuid()}" });
        var page = await PlatformClient.ReadAsync(answer);
        Assert.Equal(["#Order", "#Text", "#Phone"], page.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")));
        Assert.Equal(("PT-1", "12345", "没来", "请道歉"), (
            page.QuerySelector("#Order")!.GetAttribute("value"), page.QuerySelector("#Phone")!.GetAttribute("value"),
            page.QuerySelector("#Text")!.TextContent.Trim(), page.QuerySelector("#Wish")!.TextContent.Trim()));
        Assert.NotNull(page.QuerySelector("input[name=About][value=Order][checked]"));
        page = await PlatformClient.ReadAsync(await visitor.PostAsync("/complaints/new", new() { ["About"] = "Office", ["Text"] = Words }));
        Assert.Equal(["#Office"], page.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")));
        page = await PlatformClient.ReadAsync(await visitor.PostAsync("/complaints/new", []));
        Assert.Equal(["#About", "#Text"], page.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")));
        page = await PlatformClient.ReadAsync(await visitor.PostAsync("/complaints/new", new() { ["About"] = "Order", ["Order"] = " ", ["Text"] = Words }));
        Assert.Contains("请填订单号", page.QuerySelector("#Order-error")!.TextContent);
        page = await PlatformClient.ReadAsync(await visitor.PostAsync("/complaints/new", new() { ["About"] = "Order", ["Order"] = "PT-2209-999999", ["Text"] = Words }));
        Assert.Equal("PT-2209-999999", page.QuerySelector(".has-error #Order")!.GetAttribute("value"));
    }

    [Fact]
    public async Task From_the_order_to_the_answer_nobody_of_the_provider_meets_the_name_the_number_or_the_words()
    {
        var order = await app.AskAsync(services => app.People.OrderAsync(services, Stage.Accepted));
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        var link = (await resident.PageAsync($"/orders/{order.Number}")).QuerySelector($"a[href='/complaints/new?order={order.Number}']");
        Assert.NotNull(link);
        var filed = await resident.PostAsync("/complaints/new", new()
        {
            ["About"] = "Order", ["Order"] = order.Number, ["Text"] = Words, ["Name"] = Name, ["Phone"] = Phone, ["once"] = $"{Guid.NewGuid()}",
        });
        var address = filed.Headers.Location!.ToString().Split('?')[0];
        var id = address.Split('/')[^1];
        Assert.StartsWith("/account/complaints/", address, StringComparison.Ordinal);

        var administrator = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        var desk = $"/complaints/desk/{id}";
        Assert.Contains(ComplaintNumber.Of(long.Parse(id)), (await administrator.PageAsync("/notices")).QuerySelector("#inbox")!.TextContent);
        Assert.Contains(order.Number, (await administrator.PageAsync("/complaints/desk")).QuerySelector("main table")!.TextContent);
        Assert.EndsWith("done=taken", (await administrator.PostAsync(desk + "/taking")).Headers.Location!.ToString());
        var page = await administrator.PageAsync(desk);
        Assert.Contains(Words, page.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain(Phone, page.QuerySelector("main")!.TextContent);
        Assert.Contains(Phone, (await PlatformClient.ReadAsync(await administrator.PostAsync(desk + "/contact"))).QuerySelector("main")!.TextContent);
        Assert.Contains("您的投诉", (await resident.PageAsync("/account/looks")).QuerySelector("table")!.TextContent);
        page = await PlatformClient.ReadAsync(await administrator.PostAsync(desk + "/question", new() { ["Question"] = "" }));
        Assert.NotNull(page.QuerySelector("#Question-error"));
        await administrator.PostAsync(desk + "/question", new() { ["Question"] = "当天是谁上门的？", ["NamesOrder"] = "false" });

        var owner = await app.SignInAsync(Cast.PhoneOf(Kind.Owner));
        var statement = $"/workbench/complaints/{id}";
        var rail = (await owner.PageAsync("/workbench")).QuerySelector("nav.rail a[href='/workbench/complaints']");
        Assert.Contains("1", rail!.TextContent);
        page = await owner.PageAsync(statement);
        Assert.Contains("当天是谁上门的？", page.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain(order.Number, page.QuerySelector("main")!.TextContent);
        foreach (var kind in new[] { Kind.Owner, Kind.Member, Kind.OtherOrganization, Kind.Worker })
        {
            var reader = await app.SignInAsync(Cast.PhoneOf(kind));
            foreach (var place in new[] { statement, "/workbench/complaints", "/workbench", "/notices", desk, address, $"/orders/{order.Number}", $"/complaints/{ComplaintNumber.Of(long.Parse(id))}", "/account/complaints" })
            {
                using var answer = await reader.GetAsync(place);
                var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
                Assert.DoesNotContain(Words, text, StringComparison.Ordinal);
                Assert.DoesNotContain(Phone, text, StringComparison.Ordinal);
                Assert.DoesNotContain(Name[..1], text, StringComparison.Ordinal);
            }
        }

        Assert.EndsWith("done=stated", (await owner.PostAsync(statement + "/statement", new() { ["Statement"] = "当天护理员病了，没有通知到。" })).Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Conflict, (await owner.PostAsync(statement + "/statement", new() { ["Statement"] = "再补充几句话。" })).StatusCode);
        Assert.Null((await owner.PageAsync("/workbench")).QuerySelector("nav.rail a[href='/workbench/complaints']"));
        Assert.EndsWith("done=answered", (await administrator.PostAsync(desk + "/answer", new() { ["Answer"] = "已要求他们提前告知，并向您道歉。" })).Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Conflict, (await administrator.PostAsync(desk + "/answer", new() { ["Answer"] = "另一份答复来得晚了。" })).StatusCode);

        page = await resident.PageAsync(address);
        Assert.Contains("已要求他们提前告知", page.QuerySelector(".card-accent")!.TextContent);
        Assert.DoesNotContain("护理员病了", page.QuerySelector("main")!.TextContent);
        Assert.EndsWith("done=reopened", (await resident.PostAsync(address + "/reopening", new() { ["ReopenReason"] = "还是没有人来" })).Headers.Location!.ToString());
        Assert.Contains("重新办理", (await administrator.PageAsync(desk)).QuerySelector(".page-head")!.TextContent);
        Assert.EndsWith("done=answered", (await administrator.PostAsync(desk + "/answer", new() { ["Answer"] = "已经换了一家来做。" })).Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Conflict, (await resident.PostAsync(address + "/reopening", new() { ["ReopenReason"] = "还是没有人来" })).StatusCode);
    }

    [Fact]
    public async Task Whoever_left_only_a_number_waits_on_the_desk_for_the_call_until_it_is_noted()
    {
        var visitor = app.Visitor();
        var sent = await PlatformClient.ReadAsync(await visitor.PostAsync("/complaints/new", new(Fields(("once", $"{Guid.NewGuid()}"))) { ["Phone"] = "13677770009" }));
        var (number, code) = Receipt(sent);
        var administrator = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        var desk = (await administrator.PageAsync("/complaints/desk")).QuerySelectorAll("main table a").Single(link => link.TextContent == number).GetAttribute("href")!;
        Assert.Null((await administrator.PageAsync(desk)).QuerySelector($"form[action='{desk}/call']"));
        await administrator.PostAsync(desk + "/taking");
        await administrator.PostAsync(desk + "/answer", new() { ["Answer"] = "已要求他们提前告知。" });
        Assert.Contains("待电话告知", (await administrator.PageAsync("/complaints/desk")).QuerySelectorAll("main tr").Single(row => row.TextContent.Contains(number)).TextContent);
        var page = await administrator.PageAsync(desk);
        Assert.NotNull(page.QuerySelector($"form[action='{desk}/call']"));
        Assert.DoesNotContain("13677770009", page.QuerySelector("main")!.TextContent);
        Assert.EndsWith("done=told", (await administrator.PostAsync(desk + "/call", new() { ["CallNote"] = "打了三次没人接" })).Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Conflict, (await administrator.PostAsync(desk + "/call", new() { ["CallNote"] = "又打了一次" })).StatusCode);
        Assert.Contains("打了三次没人接", (await administrator.PageAsync(desk)).QuerySelector(".timeline")!.TextContent);
        Assert.DoesNotContain((await administrator.PageAsync("/complaints/desk")).QuerySelectorAll("main tr"), row => row.TextContent.Contains(number));
        page = await PlatformClient.ReadAsync(await visitor.PostAsync($"/complaints/{number}", new() { ["Code"] = code }));
        Assert.Contains("已要求他们提前告知", page.QuerySelector("main")!.TextContent);
        Assert.Contains("电话告知", page.QuerySelector(".timeline")!.TextContent);
        Assert.DoesNotContain("没人接", page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Signed_in_somebody_may_keep_the_account_out_of_it()
    {
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentB));
        var page = await PlatformClient.ReadAsync(await resident.PostAsync("/complaints/new", Fields(("Anonymous", "true"), ("once", $"{Guid.NewGuid()}"))));
        var (number, _) = Receipt(page);
        Assert.True(ComplaintNumber.TryParse(number, out var id));
        Assert.Null(await app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().Complaints.Where(c => c.Id == id).Select(c => c.ComplainantUserId).SingleAsync()));
        Assert.DoesNotContain(number, (await resident.PageAsync("/account/complaints")).QuerySelector("main")!.TextContent);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/help")]
    [InlineData("/help/sitemap")]
    public async Task Everybody_finds_the_way(string address) => Assert.NotEmpty((await app.Visitor().PageAsync(address)).QuerySelectorAll("a[href='/complaints']"));

    private static (string Number, string Code) Receipt(IDocument page) =>
        (page.QuerySelector(".summary strong.num")!.TextContent.Trim(), page.QuerySelector(".one-time")!.TextContent.Trim());

    private Dictionary<string, string> Fields(params (string Name, string Value)[] more)
    {
        var fields = new Dictionary<string, string> { ["About"] = "Organization", ["Organization"] = $"{app.People.OrganizationId}", ["Text"] = Words };
        foreach (var (name, value) in more)
            fields[name] = value;
        return fields;
    }
}
