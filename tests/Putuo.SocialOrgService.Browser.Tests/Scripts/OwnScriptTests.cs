using Microsoft.Playwright;
using Putuo.SocialOrgService.Browser.Tests.Loop;
using Putuo.SocialOrgService.Browser.Tests.Visitors;
using static Microsoft.Playwright.Assertions;

namespace Putuo.SocialOrgService.Browser.Tests.Scripts;

/// <summary>What the site's own scripts put into a page, of files, of drafts and of answers, is words too.</summary>
[Trait("Category", "Full")]
public sealed class OwnScriptTests(DemonstrationPlatform platform)
{
    private static readonly string[] Names =
        ["<svg onload=x()>.jpg", "<img src=x onerror=x()>.png", "\"><svg onload=x()>.jpg", "' onfocus=x() autofocus '.jpg", "{0}{1}.jpg", "$&$`$'.jpg", "javascript:x().jpg", "&lt;svg onload=x()&gt;.jpg"];

    [Fact]
    public async Task Names_of_files_are_words_before_they_are_sent_and_after_they_are_refused()
    {
        await using var visitor = await ArriveAsync();
        await visitor.Page.Locator("[name=Photos]").SetInputFilesAsync(Names.Take(5).Select((name, place) => new FilePayload { Name = name, MimeType = "image/jpeg", Buffer = [(byte)place, 1, 2, 3] }));
        await Expect(visitor.Page.Locator(".upload-list li span")).ToHaveTextAsync(Names.Take(5));
        await ExpectCleanAsync(visitor);
        await visitor.Page.Locator("form[action='/orders/new/need'] .actions .btn-first").ClickAsync();
        foreach (var name in Names.Take(5))
            await Expect(visitor.Page.Locator("#Photos-error")).ToContainTextAsync(name.Replace("\"", "%22", StringComparison.Ordinal));
        await ExpectCleanAsync(visitor);

        await visitor.Page.Locator("[name=Photos]").SetInputFilesAsync(Names.Concat(Names.Select(name => "2" + name)).Select(name => new FilePayload { Name = name, MimeType = "image/jpeg", Buffer = new byte[name.Length] }));
        foreach (var name in Names.Skip(5))
            await Expect(visitor.Page.Locator(".upload-state")).ToContainTextAsync(name);
        await ExpectCleanAsync(visitor);
    }

    [Fact]
    public async Task A_draft_that_the_browser_kept_comes_back_as_words()
    {
        await using var visitor = await ArriveAsync();
        var text = new Texts("Draft", 900)[3];
        await visitor.Page.Locator("[name=Need]").FillAsync(text);
        await visitor.GoAsync("/orders/new/need");
        await Expect(visitor.Page.Locator("[name=Need]")).ToHaveValueAsync(text.ReplaceLineEndings("\n"));
        await ExpectCleanAsync(visitor);
    }

    [Fact]
    public async Task What_is_typed_elsewhere_meanwhile_comes_into_an_open_page_as_words_and_the_message_says_nothing_of_it()
    {
        var address = await platform.CopyAsync();
        await using var resident = await VisitAsync(address, Role.Resident);
        await using var worker = await VisitAsync(address, Role.Community);
        var number = await resident.PlaceAsync("<svg onload=x()> 想请人擦窗", await resident.PictureAsync());
        var messages = new List<string>();
        resident.Page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => messages.Add(frame.Text ?? "");
        await resident.GoAsync($"/orders/{number}");
        await WatchedAsync(resident, messages);
        const string reason = "\"><img src=x onerror=x()></textarea><svg onload=x()>";
        await worker.GoAsync($"/orders/{number}/refusal");
        await worker.Page.Locator("[name=Reason]").FillAsync(reason);
        await worker.Page.Locator($"form[action='/orders/{number}/refusal'] .actions .btn").First.ClickAsync();
        await Expect(resident.Page.Locator("#order-timeline")).ToContainTextAsync(reason);
        await ExpectCleanAsync(resident);
        Assert.Contains(messages, message => message.Contains("changed", StringComparison.Ordinal));
        Assert.DoesNotContain(messages, message => message.Contains('<', StringComparison.Ordinal) || message.Contains("svg", StringComparison.Ordinal));
    }

    private static async Task WatchedAsync(Visitor visitor, List<string> messages)
    {
        for (var tries = 0; tries < 100 && !messages.Any(IsWatching); tries++)
            await Task.Delay(50);
        Assert.Contains(messages, IsWatching);
        Assert.NotNull(visitor.Page);

        static bool IsWatching(string message) => message.Contains("\"result\":true", StringComparison.Ordinal) || message.Contains("\"result\":false", StringComparison.Ordinal);
    }

    private static async Task ExpectCleanAsync(Visitor visitor)
    {
        Assert.Empty((await Sight.OfAsync(visitor.Page)).Faults);
        visitor.ExpectNoFaults();
    }

    private async Task<Visitor> VisitAsync(Uri address, Role role)
    {
        var visitor = await platform.VisitUnguardedAsync(address);
        await visitor.Page.AddInitScriptAsync(Sight.Trap);
        await visitor.SignInAsync(role);
        return visitor;
    }

    /// <summary>A visitor in the need step.</summary>
    private async Task<Visitor> ArriveAsync()
    {
        var visitor = await platform.VisitUnguardedAsync(await platform.ScribbleAsync());
        await visitor.Page.AddInitScriptAsync(Sight.Trap);
        await visitor.GoAsync($"/orders/new?category={OrderSteps.Category[..1]}");
        await visitor.Page.Locator($"button[name=Category][value={OrderSteps.Category}]").ClickAsync();
        return visitor;
    }
}
