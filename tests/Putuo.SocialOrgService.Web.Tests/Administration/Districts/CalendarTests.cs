using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Administration.Districts;

public sealed class CalendarTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task A_year_is_written_line_by_line_and_read_back()
    {
        var administrator = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        var saved = await administrator.PostAsync("/administration/district/calendar/2020", new()
        {
            ["Holidays"] = "元旦 2020-01-01 2020-01-03\n清明节 2020/4/3 2020/4/5\nNational  Day 2020-10-01 2020-10-07\nMay 1 2020-05-01", ["WorkedWeekends"] = "2020-01-19，2020-02-01", ["Seen"] = "0",
        });
        Assert.Equal("/administration/district/calendar/2020?done=changed", saved.Headers.Location!.ToString());
        var page = await administrator.PageAsync("/administration/district/calendar/2020");
        Assert.Equal("元旦 2020-01-01 2020-01-03\n清明节 2020-04-03 2020-04-05\nMay 1 2020-05-01\nNational Day 2020-10-01 2020-10-07", ((IHtmlTextAreaElement)page.QuerySelector("#Holidays")!).Value);
        Assert.Contains("2020", (await administrator.PageAsync("/administration/district/calendar")).QuerySelector("main ul")!.TextContent);
    }

    [Fact]
    public async Task Office_hours_are_written_line_by_line_and_what_cannot_stand_is_named()
    {
        const string place = "/administration/district/calendar/hours";
        var administrator = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        var page = await administrator.PageAsync(place);
        var former = Typed(page);
        foreach (var (typed, said) in new[] { ("上午\n13:00-17:00", "“上午”看不懂"), ("8:30-12:00\n11:30-17:00", "“11:30-17:00”要先开门后关门"), ("", "请填写") })
        {
            var answer = await PlatformClient.ReadAsync(await administrator.PostAsync(place, new() { ["OfficeHours"] = typed, ["Seen"] = "0" }));
            Assert.Contains(said, answer.QuerySelector(".error-summary a[href='#OfficeHours']")!.TextContent);
            Assert.Equal(typed, Typed(answer));
        }
        Assert.Equal(place + "?done=changed", (await administrator.PostAsync(place, new() { ["OfficeHours"] = "8：30至12:00\n13:30~17:30", ["Seen"] = "0" })).Headers.Location!.ToString());
        page = await administrator.PageAsync(place);
        Assert.Equal("08:30-12:00\n13:30-17:30", Typed(page));
        Assert.Contains("08:30-12:00", (await administrator.PageAsync("/administration/district/calendar")).QuerySelector("main")!.TextContent);
        await administrator.PostAsync(place, new() { ["OfficeHours"] = former, ["Seen"] = page.QuerySelector("[name=Seen]")!.GetAttribute("value")! });

        static string Typed(IDocument document) => ((IHtmlTextAreaElement)document.QuerySelector("#OfficeHours")!).Value;
    }

    [Theory]
    [InlineData("元旦 一月一日", "", "#Holidays", "“元旦 一月一日”看不懂")]
    [InlineData("元旦 2021-13-01 2021-01-03", "", "#Holidays", "“元旦 2021-13-01 2021-01-03”看不懂")]
    [InlineData("元旦 2021-01-03 2021-01-01", "", "#Holidays", "“元旦”的最后一天要在第一天之后")]
    [InlineData("元旦 2019-01-01", "", "#Holidays", "“元旦”不在这一年")]
    [InlineData("", "2021-02-08", "#WorkedWeekends", "2021-02-08不是星期六或星期日")]
    [InlineData("春节 2021-02-06 2021-02-08", "2021-02-07", "#WorkedWeekends", "2021-02-07又放假又上班")]
    public async Task A_line_that_cannot_stand_is_named_and_nothing_typed_is_lost(string holidays, string worked, string field, string said)
    {
        var administrator = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        var answer = await administrator.PostAsync("/administration/district/calendar/2021", new() { ["Holidays"] = holidays, ["WorkedWeekends"] = worked });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await PlatformClient.ReadAsync(answer);
        var link = page.QuerySelector(".error-summary a")!;
        Assert.Equal(field, link.GetAttribute("href"));
        Assert.Contains(said, link.TextContent);
        Assert.Equal((holidays, worked), (((IHtmlTextAreaElement)page.QuerySelector("#Holidays")!).Value, ((IHtmlTextAreaElement)page.QuerySelector("#WorkedWeekends")!).Value));
    }
}
