using Microsoft.Playwright;
using Putuo.SocialOrgService.Browser.Tests.Loop;
using Putuo.SocialOrgService.Browser.Tests.Visitors;
using static Microsoft.Playwright.Assertions;

namespace Putuo.SocialOrgService.Browser.Tests.Forms;

/// <summary>What was typed and not sent comes back to whoever typed it, and to nobody else at the same computer.</summary>
[Trait("Category", "Full")]
public sealed class DraftTests(DemonstrationPlatform platform)
{
    private const string Words = "想请人陪着去医院，自己走路不稳。";

    /// <summary>Whether the device keeps nothing any more, within five seconds.</summary>
    private const string KeepsNothing = """
        async () => {
          const keeps = () => Object.keys(localStorage).some(key => key.startsWith("pt.draft."));
          for (let wait = 0; wait < 100 && keeps(); wait++) await new Promise(next => setTimeout(next, 50));
          return !keeps();
        }
        """;

    [Fact]
    public async Task A_need_comes_back_to_its_reader_and_goes_with_signing_out_or_with_somebody_else()
    {
        await using var visitor = await platform.VisitAsync(await platform.ScribbleAsync());
        await BeginAsync(visitor, Words);
        await visitor.SignInAsync(Role.Resident);
        await BeginAsync(visitor);
        await ExpectNeedAsync(visitor, Words);

        await visitor.Page.Context.ClearCookiesAsync();
        await BeginAsync(visitor);
        await ExpectNeedAsync(visitor, "");
        await visitor.SignInAsync(Role.Resident);
        await BeginAsync(visitor);
        await ExpectNeedAsync(visitor, Words);

        await visitor.Page.Context.ClearCookiesAsync();
        await visitor.SignInAsync(Role.Community);
        Assert.True(await visitor.Page.EvaluateAsync<bool>(KeepsNothing));

        await visitor.Page.Context.ClearCookiesAsync();
        await visitor.SignInAsync(Role.Resident);
        await BeginAsync(visitor, Words);
        await visitor.Page.Locator("form[action='/account/sign-out'] button").ClickAsync();
        await Expect(visitor.Page.Locator("form[action='/account/sign-out']")).ToHaveCountAsync(0);
        Assert.True(await visitor.Page.EvaluateAsync<bool>(KeepsNothing));
        visitor.ExpectNoFaults();
    }

    /// <summary>Opens the step that asks for the need, and types it.</summary>
    private static async Task BeginAsync(Visitor visitor, string? need = null)
    {
        await visitor.GoAsync($"/orders/new?category={OrderSteps.Category[..1]}");
        await visitor.Page.Locator($"button[name=Category][value={OrderSteps.Category}]").ClickAsync();
        if (need is null)
            return;
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await visitor.Page.Locator("[name=Need]").FillAsync(need);
    }

    /// <summary>A page that has settled shows these words.</summary>
    private static async Task ExpectNeedAsync(Visitor visitor, string words)
    {
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Expect(visitor.Page.Locator("[name=Need]")).ToHaveValueAsync(words);
    }
}
