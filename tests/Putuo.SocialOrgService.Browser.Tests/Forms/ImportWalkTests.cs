using Microsoft.Playwright;
using Putuo.SocialOrgService.Browser.Tests.Visitors;
using Putuo.SocialOrgService.Tests.Imports;
using static Microsoft.Playwright.Assertions;

namespace Putuo.SocialOrgService.Browser.Tests.Forms;

/// <summary>An administrator's file: told what is wrong, corrected, taken in while the page follows; in both languages, with and without JavaScript.</summary>
public sealed class ImportWalkTests(DemonstrationPlatform platform)
{
    private const string Kind = "/administration/imports/organizations";

    [Theory]
    [InlineData(false, Traits = ["Category", "Full"])]
    [InlineData(true)]
    public async Task A_file_is_checked_corrected_and_taken_in(bool english)
    {
        var address = await platform.CopyAsync();
        await using var administrator = await platform.VisitAsync(address, new View(english ? 360 : 1280, English: english, Scripts: !english));
        await administrator.SignInAsync(Role.Administrator);
        var page = administrator.Page;
        var row = Rows.Organization(901);
        string[] wrong = [.. row[..2], row[2][..17], .. row[3..]];
        await CheckAsync(administrator, Sheets.Xlsx(Rows.OrganizationHeader, wrong));
        await Expect(page.Locator("#faults + .table-scroll tbody tr, #faults ~ .table-scroll tbody tr").First).ToContainTextAsync(english ? "It has 18 characters, not 17." : "应有18位，现在是17位。");
        await Expect(page.Locator("form[action$='/start']")).ToHaveCountAsync(0);

        await CheckAsync(administrator, Sheets.Xlsx(Rows.OrganizationHeader, row));
        await page.Locator("form[action$='/start'] button").ClickAsync();
        for (var tries = 0; english && tries < 100 && await page.Locator("#import .notice-done").CountAsync() == 0; tries++)
        {
            await Task.Delay(200);
            await page.ReloadAsync();
        }
        await Expect(page.Locator("#import .notice-done")).ToContainTextAsync(english ? "1 new" : "新增1条", new() { Timeout = 40_000 });
        await administrator.GoAsync("/administration/imports");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(2);
        Assert.Empty(administrator.Faults);
    }

    private static async Task CheckAsync(Visitor administrator, byte[] file)
    {
        await administrator.GoAsync(Kind);
        await administrator.Page.Locator("[name=File]").SetInputFilesAsync(new FilePayload { Name = "组织.xlsx", MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = file });
        await administrator.Page.Locator($"form[action='{Kind}'] .actions button").ClickAsync();
        await administrator.ExpectAtAsync("/administration/imports/runs/");
    }
}
