using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Tests.Startup;
using SkiaSharp;

namespace Putuo.SocialOrgService.Web.Tests.Orders.Completions;

public sealed class CompletionTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task A_completion_writes_its_record_and_shows_the_number()
    {
        var (client, address, page) = await WorkForms.OfAsync(platform);
        var done = await client.SendAsync(page, address, [("现场.jpg", WorkForms.Picture(SKEncodedImageFormat.Jpeg)), ("签收单.png", WorkForms.Picture(SKEncodedImageFormat.Png))], WorkForms.Typed(platform));
        Assert.True(done.StatusCode == HttpStatusCode.Redirect, (await done.PageAsync()).QuerySelector(".error-summary")?.TextContent);
        var result = await client.ReadAsync(done.Headers.Location!.OriginalString);
        var number = result.QuerySelector(".result-number a")!.TextContent;
        Assert.Matches("^TZ-O\\d{3}-\\d{4}$", number);

        var record = await client.ReadAsync("/ledger/" + number);
        Assert.Contains("陪同就诊并送回家中", record.QuerySelector(".sheet")!.TextContent);
        Assert.Equal(2, record.QuerySelectorAll(".sheet .photos img").Length);
        var photo = await client.GetAsync(record.QuerySelector(".sheet .photos img")!.GetAttribute("src"));
        Assert.Equal("image/jpeg", photo.Content.Headers.ContentType!.MediaType);

        var again = await client.SendAsync(page, address, [], WorkForms.Typed(platform));
        Assert.Equal(done.Headers.Location, again.Headers.Location);
    }

    [Fact]
    public async Task The_form_of_a_completed_order_leads_to_its_result_and_a_second_report_says_when_the_first_was()
    {
        var (client, address, page) = await WorkForms.OfAsync(platform);
        var done = await client.SendAsync(page, address, [("现场.jpg", WorkForms.Picture(SKEncodedImageFormat.Jpeg))], WorkForms.Typed(platform));
        var back = await client.GetAsync(address);
        Assert.Equal(done.Headers.Location, back.Headers.Location);

        var second = await client.SendAsync(page, address, [("现场.jpg", WorkForms.Picture(SKEncodedImageFormat.Jpeg))], [.. WorkForms.Typed(platform), ("once", $"{Guid.NewGuid()}")]);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var said = (await second.PageAsync()).QuerySelector("main")!.TextContent;
        Assert.Contains("今天", said);
        Assert.Matches("TZ-O\\d{3}-\\d{4}", said);
    }

    [Fact]
    public async Task A_department_that_accepted_a_transfer_reports_it_complete()
    {
        var order = await platform.WithDataAsync(db => db.Orders.AsNoTracking()
            .Where(o => o.Status == OrderStatus.Accepted && o.ProviderDepartmentId != null).OrderBy(o => o.Id).FirstAsync());
        var client = await platform.SignInAsync(ActorRole.DepartmentStaff, department: order.ProviderDepartmentId);
        var address = $"/orders/{order.Number}/completion";
        Assert.Contains(address, (await client.ReadAsync($"/orders/{order.Number}")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
        var done = await client.SendAsync(await client.ReadAsync(address), address, [("现场.jpg", WorkForms.Picture(SKEncodedImageFormat.Jpeg))], WorkForms.Typed(platform));
        Assert.True(done.StatusCode == HttpStatusCode.Redirect, (await done.PageAsync()).QuerySelector(".error-summary")?.TextContent);
        var result = await client.ReadAsync(done.Headers.Location!.OriginalString);
        Assert.StartsWith("TZ-D", result.QuerySelector(".result-number a")!.TextContent);
        Assert.Equal("/department", result.QuerySelector(".result .actions a")!.GetAttribute("href"));

        var other = await platform.WithDataAsync(db => db.RoleGrants.Where(g => g.Role == ActorRole.DepartmentStaff
            && g.DepartmentId != order.ProviderDepartmentId && g.DepartmentId != order.AnsweringDepartmentId && g.DepartmentId != order.LeadDepartmentId)
            .Select(g => g.DepartmentId).FirstAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await (await platform.SignInAsync(ActorRole.DepartmentStaff, department: other)).GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task A_service_before_the_order_was_placed_is_refused_at_its_day()
    {
        var (client, address, page) = await WorkForms.OfAsync(platform);
        var answer = await client.SendAsync(page, address, [("现场.jpg", WorkForms.Picture(SKEncodedImageFormat.Jpeg))],
            [.. WorkForms.Typed(platform).Where(t => t.Name != "Day"), ("Day", "2022-03-01")]);
        var fault = Assert.Single((await answer.PageAsync()).QuerySelectorAll(".error-summary a"));
        Assert.Equal("#Day", fault.GetAttribute("href"));
        Assert.Contains("不能早于点单", fault.TextContent);
    }

    [Fact]
    public async Task A_day_to_come_is_said_beside_what_else_is_wrong_and_only_that()
    {
        var (client, address, page) = await WorkForms.OfAsync(platform);
        var answer = await client.SendAsync(page, address, [], [.. WorkForms.Typed(platform).Where(t => t.Name is not ("Day" or "People")), ("Day", "2099-01-01"), ("People", "")]);
        var faults = (await answer.PageAsync()).QuerySelectorAll(".error-summary a").ToDictionary(a => a.GetAttribute("href")!, a => a.TextContent);
        Assert.Equal(["#Day", "#People", "#Photos"], faults.Keys);
        Assert.Contains("不能晚于现在", faults["#Day"]);
        Assert.DoesNotContain("点单", faults["#Day"]);
    }

    [Fact]
    public async Task Bad_files_are_refused_by_name_the_others_and_all_that_was_typed_are_kept()
    {
        var (client, address, page) = await WorkForms.OfAsync(platform);
        var good = WorkForms.Picture(SKEncodedImageFormat.Jpeg);
        byte[] polyglot = [.. "GIF89a/*"u8, .. "<html><script>alert(1)</script></html>"u8];
        var answer = await client.SendAsync(page, address,
        [
            ("好的照片.jpg", good),
            ("动图.gif", polyglot),
            ("网页.jpg", Encoding.UTF8.GetBytes("<html><body>不是照片</body></html>")),
            ("断了.png", WorkForms.Picture(SKEncodedImageFormat.Png)[..200]),
            ("太大.jpg", [.. good, .. new byte[10 * 1024 * 1024]]),
            ("像素太多.png", WorkForms.Picture(SKEncodedImageFormat.Png, 10_000, 6_000)),
            ("改了名字.txt", good),
        ], WorkForms.Typed(platform));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var shown = await answer.PageAsync();
        var said = string.Join('\n', shown.QuerySelectorAll(".error-summary li").Select(li => li.TextContent));
        foreach (var name in new[] { "动图.gif", "网页.jpg", "断了.png", "太大.jpg", "像素太多.png" })
            Assert.Contains(name, said);
        Assert.DoesNotContain("好的照片.jpg", said);
        Assert.Equal(said.Split('\n'), shown.QuerySelectorAll("#Photos-error p").Select(line => line.LastChild!.TextContent));
        Assert.Equal(2, shown.QuerySelectorAll(".staged img").Length);
        Assert.Equal("陪同就诊并送回家中，老人情绪稳定。", ((IHtmlTextAreaElement)shown.QuerySelector("#Description")!).Value);
        Assert.True(((IHtmlInputElement)shown.QuerySelector("input[name=Persons][value=fit]")!).IsChecked);
        Assert.Equal("3", ((IHtmlInputElement)shown.QuerySelector("#Staff")!).Value);

        var thumb = await client.GetAsync(shown.QuerySelector(".staged img")!.GetAttribute("src"));
        Assert.Equal(HttpStatusCode.OK, thumb.StatusCode);
        var stranger = await platform.SignInAsync(ActorRole.CommunityWorker);
        Assert.NotEqual(HttpStatusCode.OK, (await stranger.GetAsync(shown.QuerySelector(".staged img")!.GetAttribute("src"))).StatusCode);

        var name1 = shown.QuerySelector(".staged button")!.GetAttribute("value")!;
        var fewer = await (await client.SendAsync(shown, address, [], [.. WorkForms.Typed(platform), ("Remove", name1)])).PageAsync();
        Assert.Single(fewer.QuerySelectorAll(".staged img"));
        Assert.Null(fewer.QuerySelector(".error-summary"));
        Assert.Equal("3", ((IHtmlInputElement)fewer.QuerySelector("#Staff")!).Value);
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field()
    {
        var (client, address, page) = await WorkForms.OfAsync(platform);
        var answer = await client.SendAsync(page, address, [], ("Description", "短"), ("From", "11:00"), ("To", "10:00"), ("Staff", "两个"), ("People", "1.5"));
        var shown = await answer.PageAsync();
        var fields = shown.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Equal(["#Description", "#To", "#Staff", "#People", "#Photos", "#Persons"], fields);
        var said = shown.QuerySelectorAll(".error-summary a").Select(a => a.TextContent).ToList();
        Assert.Equal(said.Distinct(), said);
        Assert.Contains("例如2", said[2]);
        Assert.Contains("例如1", said[3]);
        Assert.Equal("两个", ((IHtmlInputElement)shown.QuerySelector("#Staff")!).Value);
        Assert.True(shown.QuerySelector($"form[action='{address}']")!.HasAttribute("novalidate"));
        Assert.DoesNotMatch("[A-Za-z]{4,}", shown.QuerySelector(".error-summary")!.TextContent.Replace("JPEG", "").Replace("WebP", ""));
    }
}
