using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Data.Imports.Sheets;
using Putuo.SocialOrgService.Domain.Imports;
using Putuo.SocialOrgService.Domain.Projects;
using Putuo.SocialOrgService.Domain.Talents;
using Putuo.SocialOrgService.Tests.Imports;
using Putuo.SocialOrgService.Web.Features.Administration.Imports;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Administration.Imports;

/// <summary>The administrator's way from a template to what it brought, without JavaScript.</summary>
public sealed class ImportPagesTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task A_file_may_say_what_pages_and_exports_say()
    {
        var words = await app.AskAsync(services => Task.FromResult(services.GetRequiredService<ImportWords>().Vocabulary()));
        Assert.Equal(CertificateKind.Electrician, words.ChoiceOf<CertificateKind>("电工作业证"));
        Assert.Equal(CertificateKind.Electrician, words.ChoiceOf<CertificateKind>("特种作业操作证（电工）"));
        Assert.Equal(CertificateKind.Mediator, words.ChoiceOf<CertificateKind>("People's mediator"));
        Assert.Equal(Availability.Weekends, words.ChoiceOf<Availability>("weekends and holidays"));
        Assert.Equal(ProjectState.InProgress, words.ChoiceOf<ProjectState>("In progress"));
        Assert.Equal(ProjectState.Published, words.ChoiceOf<ProjectState>("Open for bids"));
    }

    [Theory]
    [InlineData("zh-CN", "组织名称", "说明")]
    [InlineData("en", "Name", "Explanations")]
    public async Task Every_template_says_its_columns_in_the_readers_language_and_is_read_again_in_either(string culture, string first, string notes)
    {
        var administrator = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        var words = await app.AskAsync(services => Task.FromResult(services.GetRequiredService<ImportWords>().Vocabulary()));
        foreach (var kind in Enum.GetValues<ImportKind>())
        {
            foreach (var format in new[] { "xlsx", "csv" })
            {
                using var answer = await administrator.GetAsync($"/administration/imports/{kind.ToString().ToLowerInvariant()}/template.{format}?culture={culture}");
                var file = await answer.Content.ReadAsByteArrayAsync();
                var (rows, fault) = SheetFile.Read(file);
                Assert.Null(fault);
                Assert.Equal(ImportColumns.Of(kind).Select(column => (ImportField?)column.Field), rows[0].Cells.Select(words.FieldOf));
                if (kind == ImportKind.Organizations)
                    Assert.Equal(first, rows[0].Cells[0]);
                if (format == "csv")
                {
                    Assert.Equal(Encoding.UTF8.Preamble.ToArray(), file[..3]);
                    continue;
                }
                Assert.Contains(notes, await TextOfAsync(file, "xl/workbook.xml"));
                var numbers = await TextOfAsync(file, "xl/worksheets/sheet3.xml");
                Assert.All(words.District.Communities, community => Assert.Contains($">{community.Id}<", numbers));
            }
        }
    }

    [Fact]
    public async Task A_file_with_faults_is_told_row_by_row_then_corrected_and_imported_and_again_changes_nothing()
    {
        var administrator = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        string[] department = [.. Rows.Organization(801, department: await DepartmentAsync())];
        var wrong = (string[])[.. department];
        wrong[2] = Rows.Code(801)[..17];
        var page = await PlatformClient.ReadAsync(await SendAsync(administrator, "organizations", "照片.xlsx", [0xFF, 0xD8, 0xFF, 0xE0, 0, 1]));
        Assert.Contains("图片", page.QuerySelector("#File-error")!.TextContent);
        page = await PlatformClient.ReadAsync(await SendAsync(administrator, "organizations", "没有选.xlsx", null));
        Assert.Contains("请选择", page.QuerySelector("#File-error")!.TextContent);

        var checkedAt = (await SendAsync(administrator, "organizations", "组织.xlsx", Sheets.Xlsx(Rows.OrganizationHeader, wrong))).Headers.Location!.ToString();
        page = await administrator.PageAsync(checkedAt);
        var cells = page.QuerySelector("#faults ~ .table-scroll tbody tr")!.Children.Select(cell => cell.TextContent.Trim()).ToList();
        Assert.Equal(["2", "统一社会信用代码", wrong[2], "应有18位，现在是17位。"], cells);
        Assert.Null(page.QuerySelector($"form[action='{checkedAt}/start']"));
        Assert.Contains("渔港服务社801", page.QuerySelector("main")!.TextContent);

        checkedAt = (await SendAsync(administrator, "organizations", "组织.xlsx", Sheets.Xlsx(Rows.OrganizationHeader, department))).Headers.Location!.ToString();
        Assert.NotNull((await administrator.PageAsync(checkedAt)).QuerySelector($"form[action='{checkedAt}/start']"));
        for (var twice = 0; twice < 2; twice++)
            Assert.Equal(checkedAt, (await administrator.PostAsync(checkedAt + "/start")).Headers.Location!.ToString());
        page = await DoneAsync(administrator, checkedAt);
        Assert.Contains("新增1条", page.QuerySelector(".notice-done")!.TextContent);
        var id = await app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().Organizations.Where(o => o.CreditCode == department[2]).Select(o => o.Id).SingleAsync());
        Assert.Contains("渔港服务社801", (await app.Visitor().PageAsync($"/organizations/{id}")).QuerySelector("h1")!.TextContent);
        page = await administrator.PageAsync((await SendAsync(administrator, "organizations", "组织.csv", Sheets.Csv(Rows.OrganizationHeader, department))).Headers.Location!.ToString());
        Assert.Contains("完全一样", page.QuerySelector(".notice")!.TextContent);
        Assert.Null(page.QuerySelector("form[action$='/start']"));
        Assert.Equal(3, (await administrator.PageAsync("/administration/imports")).QuerySelectorAll("tbody tr").Count(row => row.TextContent.Contains("组织.")));
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task The_templates_own_example_of_an_organization_is_taken_in_with_what_it_has(string culture)
    {
        var administrator = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        var row = await app.AskAsync(services =>
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            var words = services.GetRequiredService<ImportWords>();
            return Task.FromResult(ImportColumns.Of(ImportKind.Organizations).Select(column => column.Field)
                .Where(field => field is not (ImportField.FilingNumber or ImportField.HostCode)).ToDictionary(words.Header, words.Example));
        });
        var checkedAt = (await SendAsync(administrator, "organizations", "例子.xlsx", Sheets.Xlsx([.. row.Keys], [.. row.Values]))).Headers.Location!.ToString();
        var page = await administrator.PageAsync(checkedAt);
        Assert.True(page.QuerySelector("#faults") is null, page.QuerySelector("main")!.TextContent);
        await administrator.PostAsync(checkedAt + "/start");
        await DoneAsync(administrator, checkedAt);
        var organization = await app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().Organizations.AsNoTracking().SingleAsync(o => o.CreditCode == "52100000MJ8756434T"));
        Assert.Equal(30, organization.Volunteers);
        var profile = (await app.Visitor().PageAsync($"/organizations/{organization.Id}")).QuerySelector("main")!.TextContent;
        Assert.All(new[] { organization.Venues!, organization.Equipment!, "约30人", organization.Funds! }, said => Assert.Contains(said, profile));
    }

    [Fact]
    public async Task Past_orders_stand_in_their_list_with_what_became_of_them_and_in_figures_by_choice()
    {
        var administrator = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        var row = Rows.Order(9);
        row[2] = Cast.Category;
        var (before, checkedAt) = (await PlacedAsync(), (await SendAsync(administrator, "orders", "历史.csv", Sheets.Csv(Rows.OrderHeader, row), isCounted: true)).Headers.Location!.ToString());
        await administrator.PostAsync(checkedAt + "/start");
        await DoneAsync(administrator, checkedAt);
        var history = await administrator.PageAsync("/administration/imports/history?import=" + checkedAt[(checkedAt.LastIndexOf('/') + 1)..]);
        var line = history.QuerySelector("tbody tr")!.TextContent;
        foreach (var words in new[] { "RX-00009", "96345热线", "2021年6月1日点单", "2021年6月3日办结", "导入", "计入统计" })
            Assert.Contains(words, line);
        using var taken = await administrator.GetAsync("/administration/imports/history/export.csv");
        Assert.Contains("RX-00009", await taken.Content.ReadAsStringAsync());
        Assert.Contains("历史订单", (await administrator.PageAsync("/administration/exports")).QuerySelector("main")!.TextContent);
        Assert.Equal(before + 1, await PlacedAsync());
        Assert.InRange((await StatementCount.OfAsync(administrator, "/administration/imports/history")).Count, 1, 4);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync("/administration/imports/1")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync("/administration/imports/orders/template.exe")).StatusCode);
    }

    private static async Task<HttpResponseMessage> SendAsync(PlatformClient client, string kind, string name, byte[]? file, bool isCounted = false)
    {
        var address = $"/administration/imports/{kind}";
        var content = new MultipartFormDataContent { { new StringContent(await client.TokenAsync()), "form-token" }, { new StringContent($"{Guid.NewGuid()}"), "Once" }, { new StringContent(isCounted ? "true" : "false"), "IsCounted" } };
        if (file is not null)
            content.Add(new ByteArrayContent(file), "File", name);
        return await client.Http.PostAsync(address, content);
    }

    private static async Task<IHtmlDocument> DoneAsync(PlatformClient client, string address)
    {
        for (var tries = 0; ; tries++)
        {
            var page = await client.PageAsync(address);
            if (page.QuerySelector("#import .notice-done[role=status], #import .notice-done") is not null)
                return page;
            Assert.True(tries < 300, page.QuerySelector("#import")!.TextContent);
            await Task.Delay(100);
        }
    }

    private Task<string> DepartmentAsync() => app.AskAsync(services => Task.FromResult(services.GetRequiredService<Domain.Areas.District>().Departments.First().Name));

    private Task<long> PlacedAsync() => app.AskAsync(async services => (await services.GetRequiredService<Data.Rankings.FigureBook>()
        .ReadAsync(services.GetRequiredService<Domain.Areas.District>().Root.Id)).Total(Domain.Rankings.Measure.Placed));

    private static async Task<string> TextOfAsync(byte[] workbook, string part)
    {
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(workbook));
        using var reader = new StreamReader(archive.GetEntry(part)!.Open());
        return await reader.ReadToEndAsync();
    }
}
