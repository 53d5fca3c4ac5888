using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Putuo.SocialOrgService.Browser.Tests.Visitors;

namespace Putuo.SocialOrgService.Browser.Tests.Scripts;

/// <summary>
/// Payloads that were typed into every field stay words wherever somebody sees them, in a browser that would run each of them: escaping
/// alone must do, the content security policy is left out.
/// </summary>
[Trait("Category", "Full")]
public sealed partial class StoredScriptTests(ScriptedPlatform platform) : IClassFixture<ScriptedPlatform>
{
    private static readonly bool IsFull = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("PT_FULL"));

    private static readonly (Role Role, string Path)[] Lists =
    [
        (Role.Nobody, "/"), (Role.Nobody, "/organizations"), (Role.Nobody, "/services"), (Role.Nobody, "/services/A"), (Role.Nobody, "/services/A06"),
        (Role.Nobody, "/services?q=x"), (Role.Nobody, "/offerings"), (Role.Nobody, "/projects"), (Role.Nobody, "/data"), (Role.Nobody, "/orders/new?q=x"),
        (Role.Resident, "/orders"), (Role.Resident, "/notices"), (Role.Resident, "/account"), (Role.Resident, "/account/looks"),
        (Role.Organization, "/workbench"), (Role.Organization, "/workbench/offerings"), (Role.Organization, "/workbench/pending"), (Role.Organization, "/workbench/accepted"),
        (Role.Organization, "/workbench/completed"), (Role.Organization, "/workbench/rejected"), (Role.Organization, "/workbench/pool"),
        (Role.Organization, "/workbench/pool?sort=due&text=svg"), (Role.Organization, "/ledger"), (Role.Organization, "/notices"),
        (Role.OtherOrganization, "/workbench"), (Role.OtherOrganization, "/workbench/pool"), (Role.OtherOrganization, "/workbench/rejected"),
        (Role.Community, "/community"), (Role.Community, "/triage"), (Role.Community, "/triage?group=nobody"), (Role.Community, "/community/comments"),
        (Role.Community, "/community/calls"), (Role.Community, "/community/callbacks"), (Role.Community, "/ledger"), (Role.Community, "/orders/new-for-resident"),
        (Role.Department, "/department"), (Role.Department, "/ledger"), (Role.Department, "/notices"),
        (Role.Administrator, "/administration"), (Role.Administrator, "/administration/looks"), (Role.Administrator, "/administration/exports"),
        (Role.Administrator, "/administration/organizations"), (Role.Administrator, "/administration/accounts"), (Role.Administrator, "/administration/health"),
        (Role.Administrator, "/administration/accounts/new"), (Role.Administrator, "/triage"), (Role.Administrator, "/ledger"),
    ];

    private readonly HashSet<(string Field, string Text)> unseen = [.. platform.Scripting.Typed];
    private readonly List<string> faults = [];

    [Fact]
    public async Task What_people_typed_stays_words_on_every_page_that_shows_it_to_whomever()
    {
        foreach (var role in new[] { Role.Nobody, Role.Resident, Role.Organization, Role.OtherOrganization, Role.Community, Role.Department, Role.Administrator })
        {
            await using var visitor = await platform.VisitAsync(role);
            visitor.Page.Dialog += (_, dialog) => faults.Add($"a dialog: {dialog.Message}");
            var shapes = new HashSet<string>();
            foreach (var (turn, path) in platform.Scripting.Orders.Where(page => page.Role == role).Select((page, turn) => (turn, page.Path)))
                await SeeAsync(visitor, path, isOpened: IsFull || turn % 6 == (int)role % 6);
            foreach (var (_, path) in Lists.Concat(platform.Scripting.Places).Where(page => page.Role == role))
                await SeeAsync(visitor, path, isOpened: IsFull || shapes.Add(ShapeOf(path)));
            if (role == Role.Community)
                await OpenContactsAsync(visitor);
            faults.AddRange(visitor.Faults);
        }

        Assert.True(faults.Count == 0, $"{faults.Count}:\n{string.Join('\n', faults.Distinct().Take(60))}");
        var missing = unseen.GroupBy(text => text.Field).Select(group => $"{group.Key}: {group.Count()}, such as {group.First().Text}").ToList();
        Assert.True(missing.Count == 0, $"no page shows\n{string.Join('\n', missing)}");
    }

    [Fact]
    public async Task With_its_policy_on_a_browser_finds_nothing_to_forbid()
    {
        foreach (var role in new[] { Role.Nobody, Role.Resident, Role.Organization, Role.Community, Role.Department, Role.Administrator })
        {
            await using var visitor = await platform.VisitAsync(role, isUnguarded: false);
            foreach (var path in Lists.Concat(platform.Scripting.Orders).Concat(platform.Scripting.Places).Where(page => page.Role == role).Select(page => page.Path).DistinctBy(ShapeOf))
                await visitor.GoAsync(path);
            faults.AddRange(visitor.Faults);
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct()));
    }

    [Theory]
    [InlineData(Role.Organization)]
    [InlineData(Role.Administrator)]
    public async Task A_workbook_holds_formulas_and_scripts_as_texts(Role role)
    {
        await using var visitor = await platform.VisitAsync(role);
        var answer = await visitor.Page.Context.APIRequest.GetAsync($"{platform.Address}ledger/export.xlsx");
        Assert.Equal(200, answer.Status);
        using var workbook = new ZipArchive(new MemoryStream(await answer.BodyAsync()));
        Assert.DoesNotContain(workbook.Entries, part => part.FullName.Contains("external", StringComparison.OrdinalIgnoreCase) || part.FullName.Contains("vba", StringComparison.OrdinalIgnoreCase));
        using var sheet = workbook.Entries.Single(part => part.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal)).Open();
        var cells = XDocument.Load(sheet).Descendants().Where(element => element.Name.LocalName == "c").ToList();
        Assert.DoesNotContain(cells.Descendants(), element => element.Name.LocalName is "f" or "hyperlink");
        var texts = cells.Where(cell => cell.Attribute("t")?.Value is "str" or "inlineStr").Select(cell => Texts.Bare(Coded().Replace(cell.Value, code => $"{(char)Convert.ToInt32(code.Groups[1].Value, 16)}"))).ToHashSet();
        var typed = platform.Scripting.Typed.Where(text => text.Field is "Description" or "CorrectedDescription").Select(text => Texts.Bare(text.Text)).ToList();
        Assert.NotEmpty(typed);
        Assert.All(typed, text => Assert.Contains(text, texts));
    }

    private static string ShapeOf(string path) => Changing().Replace(path, "*");

    private async Task SeeAsync(Visitor visitor, string path, bool isOpened)
    {
        for (var pages = 0; pages < 12; pages++)
        {
            var sight = isOpened ? await OpenedAsync(visitor, path) : await Sight.OfAsync(visitor.Page, path);
            Note(path, sight);
            var next = await visitor.Page.EvaluateAsync<string?>("() => document.querySelector('.pager a[rel=next]')?.getAttribute('href') ?? null");
            if (!isOpened || next is null)
                return;
            path = next;
        }
    }

    private static async Task<Sight> OpenedAsync(Visitor visitor, string path)
    {
        var status = await visitor.GoAsync(path);
        var sight = await Sight.OfAsync(visitor.Page);
        return new Sight { Faults = sight.Faults, Text = sight.Text, Status = status };
    }

    private void Note(string path, Sight sight)
    {
        if (sight.Status != 200)
            faults.Add($"{path}: {sight.Status}");
        faults.AddRange(sight.Faults.Select(fault => $"{path}: {fault}"));
        var text = Texts.Bare(sight.Text);
        unseen.RemoveWhere(typed => text.Contains(Texts.Bare(typed.Text), StringComparison.Ordinal));
    }

    /// <summary>The worker opens every contact and every request to be called.</summary>
    private async Task OpenContactsAsync(Visitor worker)
    {
        await worker.GoAsync("/prefs");
        var fields = new Dictionary<string, string> { ["form-token"] = await worker.Page.Locator("[name=form-token]").First.InputValueAsync(), ["Reason"] = "核对上门时间" };
        foreach (var address in platform.Scripting.Contacts.Select(number => $"/orders/{number}/contact")
            .Concat(platform.Scripting.Callbacks.Select(id => $"/community/callbacks/{id}/number")))
            Note(address, await Sight.OfAsync(worker.Page, address, fields));
    }

    /// <summary>A sign as a workbook writes one that XML may not hold.</summary>
    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.NonBacktracking)]
    private static partial Regex Coded();

    [GeneratedRegex(@"(?<=[/=])([A-Z]{1,3}-[\w-]+|\d+|[\w.-]{30,})(?=[/?&]|$)", RegexOptions.None, 1000)]
    private static partial Regex Changing();
}
