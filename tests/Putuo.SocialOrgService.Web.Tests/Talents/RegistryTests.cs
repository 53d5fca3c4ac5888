using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Talents;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Talents;

/// <summary>An organization enters who serves for it, everybody finds them without their names, and whoever takes the consent back is gone at once.</summary>
public sealed class RegistryTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task What_is_missing_is_said_at_its_field_and_what_was_typed_stays()
    {
        var owner = await app.SignInAsync(Cast.PhoneOf(Kind.Owner));
        var page = await PlatformClient.ReadAsync(await owner.PostAsync("/workbench/talents/new", new() { ["Name"] = "王", ["Skills"] = "会舟山话" }));
        foreach (var (field, said) in new[] { ("Name", "至少2个字"), ("Fields", "专长领域"), ("Areas", "服务区域"), ("ConsentWay", "怎么同意") })
            Assert.Contains(said, page.QuerySelector($"#{field}-error")!.TextContent);
        Assert.Equal(("王", "会舟山话"), (page.QuerySelector("#Name")!.GetAttribute("value"), page.QuerySelector("#Skills")!.TextContent.Trim()));

        var unsigned = Typed("王桂英");
        unsigned.Remove("SignedOn");
        Assert.Contains("签字日期", (await PlatformClient.ReadAsync(await owner.PostAsync("/workbench/talents/new", unsigned))).QuerySelector("#SignedOn-error")!.TextContent);
    }

    [Fact]
    public async Task Who_is_entered_twice_by_one_form_stands_once_masked_for_all_others_and_is_gone_with_the_consent_at_once()
    {
        var owner = await app.SignInAsync(Cast.PhoneOf(Kind.Owner));
        var typed = Typed("欧海棠");
        var first = (await owner.PostAsync("/workbench/talents/new", typed)).Headers.Location!.OriginalString;
        Assert.Equal(first, (await owner.PostAsync("/workbench/talents/new", typed)).Headers.Location!.OriginalString);
        var address = first.Split('?')[0];
        var id = address.Split('/')[^1];
        Assert.Equal("欧海棠", (await owner.PageAsync(address)).QuerySelector("h1")!.TextContent);
        Assert.Contains(first.Split('?')[0], Links(await owner.PageAsync("/workbench/talents")));

        var wrong = await PlatformClient.ReadAsync(await owner.PostAsync($"{address}/certificates", new() { ["Kind"] = "Other" }));
        Assert.Contains("证书名称", wrong.QuerySelector("#CertificateName-error")!.TextContent);
        await owner.PostAsync($"{address}/certificates", new() { ["Kind"] = "ElderCarer" });

        var visitor = app.Visitor();
        var found = await visitor.PageAsync("/talents");
        var card = found.QuerySelectorAll(".org-card").Single(card => card.QuerySelector("h2 a")!.GetAttribute("href") == $"/talents/{id}");
        Assert.Contains("欧**", card.TextContent);
        Assert.Contains("养老护理员", card.TextContent);
        Assert.Empty((await visitor.PageAsync("/talents?q=海棠")).QuerySelectorAll(".org-card"));
        Assert.Single((await (await app.SignInAsync(Cast.PhoneOf(Kind.Department))).PageAsync("/talents?q=海棠")).QuerySelectorAll(".org-card"));
        foreach (var kind in Enum.GetValues<Kind>().Where(kind => kind is not (Kind.Owner or Kind.Member)))
        {
            var client = kind == Kind.Visitor ? visitor : await app.SignInAsync(Cast.PhoneOf(kind));
            foreach (var path in new[] { "/talents", $"/talents/{id}", $"/organizations/{app.People.OrganizationId}", "/workbench/talents", "/account/talents" })
                Assert.DoesNotContain("海棠", await (await client.GetAsync(path)).Content.ReadAsStringAsync());
        }

        Assert.Equal("/workbench/talents?done=withdrawn", (await owner.PostAsync($"{address}/withdrawal")).Headers.Location!.OriginalString);
        Assert.DoesNotContain($"/talents/{id}", Links(await visitor.PageAsync("/talents")));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/talents/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task A_form_opened_before_a_colleague_changed_the_entry_says_so_and_keeps_what_was_typed()
    {
        var id = await app.AskAsync(services => app.People.TalentAsync(services, "蓝小溪"));
        var (owner, member) = (await app.SignInAsync(Cast.PhoneOf(Kind.Owner)), await app.SignInAsync(Cast.PhoneOf(Kind.Member)));
        var seen = (await owner.PageAsync($"/workbench/talents/{id}/edit")).QuerySelector("input[name=Seen]")!.GetAttribute("value")!;
        var mine = Typed("蓝小溪");
        (mine["Skills"], mine["Seen"]) = ("会修船", seen);
        Assert.Equal(HttpStatusCode.Redirect, (await member.PostAsync($"/workbench/talents/{id}/edit", mine)).StatusCode);
        mine["Skills"] = "会开船";
        using var answer = await owner.PostAsync($"/workbench/talents/{id}/edit", mine);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await PlatformClient.ReadAsync(answer);
        Assert.Contains("同事刚刚改过", page.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal("会开船", page.QuerySelector("#Skills")!.TextContent.Trim());
        mine["Seen"] = page.QuerySelector("input[name=Seen]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Redirect, (await owner.PostAsync($"/workbench/talents/{id}/edit", mine)).StatusCode);
    }

    [Fact]
    public async Task Whoever_has_the_code_agrees_in_the_own_account_and_takes_it_back_there()
    {
        var owner = await app.SignInAsync(Cast.PhoneOf(Kind.Owner));
        var typed = Typed("司南燕");
        typed["ConsentWay"] = "Account";
        var address = (await owner.PostAsync("/workbench/talents/new", typed)).Headers.Location!.OriginalString.Split('?')[0];
        var id = address.Split('/')[^1];
        var visitor = app.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/talents/{id}")).StatusCode);
        var form = new Dictionary<string, string> { ["once"] = $"{Guid.NewGuid()}" };
        var code = (await PlatformClient.ReadAsync(await owner.PostAsync($"{address}/code", form))).QuerySelector(".one-time")!.TextContent;
        Assert.Equal(code, (await PlatformClient.ReadAsync(await owner.PostAsync($"{address}/code", form))).QuerySelector(".one-time")!.TextContent);

        var person = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentB));
        Assert.NotNull((await person.PageAsync("/account")).QuerySelector("a[href='/account/talents']"));
        var unready = await PlatformClient.ReadAsync(await person.PostAsync("/account/talents", new() { ["Code"] = code }));
        Assert.Contains("同意后才能入库", unready.QuerySelector("#Agree-error")!.TextContent);
        var wrong = await PlatformClient.ReadAsync(await person.PostAsync("/account/talents", new() { ["Code"] = "2222-2222-2222-2222", ["Agree"] = "true" }));
        Assert.Contains("没有这个码", wrong.QuerySelector("#Code-error")!.TextContent);
        var agreed = await person.PostAsync("/account/talents", new() { ["Code"] = code.ToUpperInvariant(), ["Agree"] = "true", ["IsNamePublic"] = "true" });
        Assert.Equal("/account/talents?done=agreed", agreed.Headers.Location!.OriginalString);
        Assert.Contains("司南燕", (await person.PageAsync("/account/talents")).QuerySelector("main")!.TextContent);
        Assert.Equal("司南燕", (await visitor.PageAsync($"/talents/{id}")).QuerySelector("h1")!.TextContent);

        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA))).PostAsync($"/account/talents/{id}/withdrawal")).StatusCode);
        Assert.Equal("/account/talents?done=withdrawn", (await person.PostAsync($"/account/talents/{id}/withdrawal")).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/talents/{id}")).StatusCode);
        Assert.DoesNotContain("司南燕", (await person.PageAsync("/account/talents")).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task A_completion_names_who_served_and_the_record_its_print_and_its_table_show_the_surname_until_it_is_erased()
    {
        var id = await app.AskAsync(services => app.People.TalentAsync(services, "钟灵毓"));
        var order = await app.AskAsync(services => app.People.OrderAsync(services, Stage.Accepted));
        var member = await app.SignInAsync(Cast.PhoneOf(Kind.Member));
        var box = (await member.PageAsync($"/orders/{order.Number}/completion")).QuerySelector($"input[name=Talents][value='{id}']")!;
        Assert.Contains("钟灵毓", box.Closest("label")!.TextContent);
        Assert.Null(await app.AskAsync(async services => (await services.GetRequiredService<OrderDesk>()
            .CompleteAsync(app.People[Kind.Member], order.OrderId, Cast.Work(services) with { Talents = [id] })).Refusal));
        var number = (await member.PageAsync("/ledger")).QuerySelectorAll("a[href^='/ledger/TZ-']").First().TextContent.Trim();
        var link = (await member.PageAsync($"/ledger/{number}")).QuerySelector($".sheet a[href='/workbench/talents/{id}']")!;
        Assert.Equal("钟**", link.TextContent);
        var corrected = await member.PageAsync($"/orders/{order.Number}/correction");
        Assert.True(((IHtmlInputElement)corrected.QuerySelector($"input[name=Talents][value='{id}']")!).IsChecked);

        foreach (var kind in new[] { Kind.Department, Kind.Worker, Kind.Administrator })
        {
            var office = await app.SignInAsync(Cast.PhoneOf(kind));
            Assert.Contains("钟**", (await office.PageAsync($"/ledger/{number}")).QuerySelector(".sheet")!.TextContent);
            using var sheet = new System.IO.Compression.ZipArchive(await (await office.GetAsync("/ledger/export.xlsx")).Content.ReadAsStreamAsync());
            var text = string.Concat(sheet.Entries.Select(entry => new StreamReader(entry.Open()).ReadToEnd()));
            Assert.Contains("钟**", text);
            Assert.DoesNotContain("灵毓", text);
        }

        var administrator = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        Assert.Equal("/talents?done=withdrawn", (await administrator.PostAsync($"/talents/{id}/withdrawal")).Headers.Location!.OriginalString);
        Assert.Contains("已依法删除", (await administrator.PageAsync($"/ledger/{number}")).QuerySelector(".sheet")!.TextContent);
        Assert.Null((await member.PageAsync($"/orders/{order.Number}/correction")).QuerySelector($"input[name=Talents][value='{id}']"));
    }

    private Dictionary<string, string> Typed(string name) => new()
    {
        ["Once"] = $"{Guid.NewGuid()}",
        ["Name"] = name,
        ["Fields"] = "A",
        ["Areas"] = $"{app.People.Community.Id}",
        ["Times"] = nameof(Availability.Weekdays),
        ["ConsentWay"] = nameof(ConsentWay.Paper),
        ["SignedOn"] = "2022-03-01",
    };

    private static IEnumerable<string?> Links(IHtmlDocument page) => page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href"));
}
