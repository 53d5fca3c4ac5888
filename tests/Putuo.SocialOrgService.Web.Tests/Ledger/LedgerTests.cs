using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Commands;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Ledger;

public sealed class LedgerTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task Each_role_reads_the_records_of_its_scope_alone()
    {
        var foreign = await platform.WithDataAsync(db => db.ServiceRecords.AsNoTracking().Where(r => r.OrganizationId != null)
            .OrderBy(r => r.Id).FirstAsync());
        var other = await platform.WithDataAsync(db => db.RoleGrants
            .Where(g => g.Role == ActorRole.OrganizationOwner && g.OrganizationId != foreign.OrganizationId).Select(g => g.OrganizationId).FirstAsync());
        var own = await platform.SignInAsync(ActorRole.OrganizationOwner, organization: foreign.OrganizationId);
        var stranger = await platform.SignInAsync(ActorRole.OrganizationOwner, organization: other);
        var administrator = await platform.SignInAsync(ActorRole.Administrator);
        Assert.Equal(HttpStatusCode.OK, (await own.GetAsync("/ledger/" + foreign.Number)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync("/ledger/" + foreign.Number)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync("/ledger/" + foreign.Number)).StatusCode);
        var page = await stranger.ReadAsync($"/ledger?organization={foreign.OrganizationId}");
        Assert.DoesNotContain(page.QuerySelectorAll("tbody th a"), a => a.TextContent.StartsWith($"TZ-{foreign.Chain}-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_English_ledger_names_its_providers_in_English()
    {
        var administrator = await platform.SignInAsync(ActorRole.Administrator);
        var record = await platform.WithDataAsync(db => db.ServiceRecords.Where(r => r.OrganizationId != null).OrderByDescending(r => r.Id)
            .Select(r => new { r.Number, Name = db.Organizations.Where(o => o.Id == r.OrganizationId).Select(o => o.NameEn).First() }).FirstAsync());
        administrator.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        foreach (var page in new[] { "/ledger", "/ledger/" + record.Number })
            Assert.Contains(record.Name, (await administrator.ReadAsync(page)).QuerySelector("tbody td bdi, .summary dd bdi")!.TextContent);
    }

    [Fact]
    public async Task The_log_of_exports_says_in_words_what_was_taken_out()
    {
        var administrator = await platform.SignInAsync(ActorRole.Administrator);
        var community = await platform.WithDataAsync(db => db.ServiceRecords.Select(r => r.CommunityId).FirstAsync());
        await administrator.GetAsync($"/ledger/export.xlsx?from=2022-08-01&community={community}");
        using var scope = platform.Services.CreateScope();
        var name = scope.ServiceProvider.GetRequiredService<District>().Area(community).Name;
        var log = await administrator.ReadAsync("/administration/exports");
        Assert.Contains($"2022年8月1日起，{name}", log.QuerySelector("tbody tr td[data-label='筛选条件']")!.TextContent);
        Assert.NotNull(log.QuerySelector(".rail a[href='/administration/exports']"));
    }

    [Theory]
    [InlineData("from=2022-08-01&to=2022-06-01")]
    [InlineData("category=Q99")]
    [InlineData("community=7")]
    [InlineData("from=gestern")]
    public async Task A_wrong_filter_exports_nothing_and_is_told_with_what_was_chosen_kept(string wrong)
    {
        var administrator = await platform.SignInAsync(ActorRole.Administrator);
        var exports = await platform.WithDataAsync(db => db.ExportLogs.CountAsync());
        var refused = await administrator.GetAsync($"/ledger/export.xlsx?{wrong}&organization=3");
        Assert.Equal((HttpStatusCode.BadRequest, "text/html"), (refused.StatusCode, refused.Content.Headers.ContentType?.MediaType));
        var page = await refused.Content.ReadAsStringAsync();
        Assert.Contains("没有导出", page);
        Assert.Matches("<option value=\"3\" selected", page);
        Assert.Equal(exports, await platform.WithDataAsync(db => db.ExportLogs.CountAsync()));
    }

    [Fact]
    public async Task The_log_of_exports_has_the_filter_that_was_applied()
    {
        var organization = await platform.WithDataAsync(db => db.RoleGrants
            .Where(g => g.Role == ActorRole.OrganizationOwner).Select(g => g.OrganizationId).FirstAsync());
        var owner = await platform.SignInAsync(ActorRole.OrganizationOwner, organization: organization);
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync("/ledger/export.xlsx?organization=999&category=A&before=7")).StatusCode);
        Assert.Equal("?category=A", await platform.WithDataAsync(db => db.ExportLogs.OrderByDescending(e => e.Id).Select(e => e.Filter).FirstAsync()));
    }

    [Fact]
    public async Task The_list_is_narrowed_and_paged()
    {
        var administrator = await platform.SignInAsync(ActorRole.Administrator);
        var first = await administrator.ReadAsync("/ledger");
        Assert.Equal(20, first.QuerySelectorAll("tbody tr").Length);
        var second = await administrator.ReadAsync(first.QuerySelector(".pager a[rel=next]")!.GetAttribute("href")!);
        Assert.Empty(Numbers(first).Intersect(Numbers(second)));
        var narrowed = await administrator.ReadAsync("/ledger?category=A&from=2022-06-01&to=2022-08-31");
        Assert.NotEmpty(Numbers(narrowed));
        Assert.All(narrowed.QuerySelectorAll("tbody tr"), row => Assert.Equal("A", row.GetAttribute("data-category")));
        var none = await administrator.ReadAsync("/ledger?from=2030-01-01");
        Assert.NotNull(none.QuerySelector(".empty"));
        foreach (var wrong in new[] { "from=2022-08-01&to=2022-06-01", "category=Q99", "community=7", "from=gestern" })
        {
            var told = await administrator.ReadAsync("/ledger?" + wrong);
            Assert.NotNull(told.QuerySelector(".notice-warn"));
            Assert.Equal(Numbers(first), Numbers(told));
        }
        Assert.Null(first.QuerySelector(".notice-warn"));
    }

    [Fact]
    public async Task An_export_holds_the_filtered_rows_as_text_without_contact_and_is_written_down()
    {
        var organization = await platform.WithDataAsync(db => db.ServiceRecords.Where(r => r.OrganizationId != null
            && db.RoleGrants.Any(g => g.OrganizationId == r.OrganizationId && g.Role == ActorRole.OrganizationOwner)).Select(r => r.OrganizationId!.Value).FirstAsync());
        var count = await platform.WithDataAsync(db => db.ServiceRecords.CountAsync(r => r.OrganizationId == organization));
        var client = await platform.SignInAsync(ActorRole.OrganizationOwner, organization: organization);
        var answer = await client.GetAsync("/ledger/export.xlsx");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var workbook = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        var sheet = await ReadAsync(workbook.Entries.Single(e => e.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal)));
        Assert.Equal(count + 1, sheet.Split("<x:row").Length - 1 + sheet.Split("<row").Length - 1);
        Assert.DoesNotContain("<f>", sheet);
        Assert.DoesNotContain("<x:f>", sheet);
        Assert.DoesNotMatch(@"(?<![.\d])1[3-9]\d{9}(?!\d)", sheet);
        var masked = await platform.WithDataAsync(db => db.ServiceRecords.Where(r => r.OrganizationId == organization).Join(db.OrderContacts, r => r.OrderId, c => c.OrderId, (r, c) => c.MaskedPhone).ToListAsync());
        Assert.All(masked.Where(phone => phone.Length > 0), phone => Assert.DoesNotContain(phone, sheet, StringComparison.Ordinal));
        Assert.Contains("autoFilter", sheet);
        Assert.Contains("customWidth", sheet);
        var serial = platform.WithDataAsync(db => db.ServiceRecords.Where(r => r.OrganizationId == organization).OrderByDescending(r => r.Id).Select(r => r.ServedFrom).FirstAsync());
        Assert.Contains((Math.Truncate((await serial).AddHours(8).ToOADate() * 1000) / 1000).ToString("0.###", System.Globalization.CultureInfo.InvariantCulture), sheet);
        var log = await platform.WithDataAsync(db => db.ExportLogs.OrderByDescending(e => e.Id).FirstAsync());
        Assert.Equal(("ledger", count), (log.What, log.Rows));
    }

    [Fact]
    public async Task A_tampered_record_is_found_by_its_number()
    {
        var said = new StringWriter();
        Assert.True(await VerifyLedger.RunAsync(platform.Services, said) == 0, said.ToString());
        Assert.Contains("intact", said.ToString());

        var victim = await platform.WithDataAsync(db => db.ServiceRecords.AsNoTracking().OrderBy(r => r.Chain).ThenBy(r => r.Sequence).Skip(5).FirstAsync());
        await platform.WithDataAsync(db => db.ServiceRecords.Where(r => r.Id == victim.Id)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.Minutes, x => x.Minutes + 60)));
        said = new StringWriter();
        Assert.Equal(1, await VerifyLedger.RunAsync(platform.Services, said));
        Assert.Contains(victim.Number, said.ToString());
        await platform.WithDataAsync(db => db.ServiceRecords.Where(r => r.Id == victim.Id)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.Minutes, x => x.Minutes - 60)));
        Assert.Equal(0, await VerifyLedger.RunAsync(platform.Services, TextWriter.Null));
    }

    [Fact]
    public async Task A_record_shows_full_dates_and_no_telephone_that_somebody_wrote_into_it()
    {
        var record = await platform.WithDataAsync(db => db.ServiceRecords.AsNoTracking()
            .Where(r => r.OrganizationId != null && r.IsLatest && db.Ratings.Any(x => x.OrderId == r.OrderId && x.Completion == r.Completion && x.Comment != null))
            .OrderByDescending(r => r.Id).FirstAsync());
        await platform.WithDataAsync(db => db.Database.ExecuteSqlAsync(
            $"UPDATE Ratings SET Comment = '找我女儿 139-1234-5678，3幢' WHERE OrderId = {record.OrderId}"));
        await platform.WithDataAsync(db => db.Database.ExecuteSqlAsync(
            $"UPDATE ServiceRecords SET Description = '按电话13912345678联系后上门' WHERE Id = {record.Id}"));
        var owner = await platform.SignInAsync(ActorRole.OrganizationOwner, organization: record.OrganizationId);
        var sheet = (await owner.ReadAsync("/ledger/" + record.Number)).QuerySelector(".record")!.TextContent;
        Assert.DoesNotMatch("今天|昨天|明天", sheet);
        Assert.Contains("2022年", sheet);
        Assert.Contains("3幢", sheet);
        var order = await platform.WithDataAsync(db => db.Orders.AsNoTracking().FirstAsync(o => o.Id == record.OrderId));
        var report = (await owner.ReadAsync("/orders/" + order.Number)).QuerySelector("#order-report")!.TextContent;
        foreach (var text in new[] { sheet, report })
        {
            Assert.Contains("***-****-****", text);
            Assert.Contains("按电话***********联系", text);
        }

        await platform.WithDataAsync(db => db.Database.ExecuteSqlAsync(
            $"UPDATE ServiceRecords SET Description = {record.Description} WHERE Id = {record.Id}"));
    }

    private static List<string> Numbers(AngleSharp.Html.Dom.IHtmlDocument page) => [.. page.QuerySelectorAll("tbody th a").Select(a => a.TextContent)];

    private static async Task<string> ReadAsync(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
