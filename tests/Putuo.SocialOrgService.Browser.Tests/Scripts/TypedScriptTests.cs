using Putuo.SocialOrgService.Browser.Tests.Loop;
using Putuo.SocialOrgService.Browser.Tests.Pages;
using Putuo.SocialOrgService.Browser.Tests.Visitors;

namespace Putuo.SocialOrgService.Browser.Tests.Scripts;

/// <summary>Payloads that come back with their form, because something else in it was wrong or it had expired, stand in it as words.</summary>
[Trait("Category", "Full")]
public sealed class TypedScriptTests(DemonstrationPlatform platform)
{
    private const string Token = "form-token";

    /// <summary>A page that stays when what is sent in the background decides about an order.</summary>
    private const string Still = "/help";

    /// <summary>The forms of a page that text can be typed into: their fields as they stand, and which of them are typed.</summary>
    private const string ReadForms = """
        async path => {
          const answer = await fetch(path, { headers: { Accept: "text/html" } });
          const page = new DOMParser().parseFromString(await answer.text(), "text/html");
          const typed = "textarea, input:not([type=hidden], [type=radio], [type=checkbox], [type=file], [type=date], [type=time], [type=number])";
          return [...page.querySelectorAll("main form")].filter(form => form.querySelector(typed)).map(form => ({
            action: form.getAttribute("action") ?? path,
            isPost: form.method === "post",
            fields: [...new FormData(form)].filter(([, value]) => typeof value === "string"),
            typed: [...form.querySelectorAll(typed)].map(field => field.name),
          }));
        }
        """;

    private const string Submit = """
        ([action, texts]) => {
          const form = [...document.querySelectorAll("main form")].find(form => form.getAttribute("action") === action);
          if (!form) return;
          for (const field of form.querySelectorAll("textarea, input:not([type=hidden], [type=radio], [type=checkbox], [type=file], [type=date], [type=time], [type=number])"))
            field.value = texts[field.localName === "textarea" ? 0 : 1];
          window.left = true;
          HTMLFormElement.prototype.submit.call(form);
        }
        """;

    private static readonly bool IsFull = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("PT_FULL"));

    private static readonly Texts Long = new("Typed", 500), Short = new("Short", 20);

    private readonly List<string> faults = [];

    [Theory]
    [InlineData(Role.Nobody)]
    [InlineData(Role.Resident)]
    [InlineData(Role.Organization)]
    [InlineData(Role.Community)]
    [InlineData(Role.Department)]
    [InlineData(Role.Administrator)]
    public async Task A_form_that_comes_back_holds_what_was_typed_as_words(Role role)
    {
        var address = await platform.ScribbleAsync();
        await using var visitor = await ArriveAsync(address, role);
        var done = new HashSet<string>();
        var echoed = 0;
        foreach (var path in await SiteMap.OwnPagesAsync(platform, role))
        {
            foreach (var form in await visitor.Page.EvaluateAsync<Form[]>(ReadForms, path))
            {
                if (!done.Add(SiteMap.ShapeOf(form.Action)))
                    continue;
                for (var turn = 0; turn < (IsFull ? Math.Max(Long.Count, Short.Count) : 4); turn++)
                    echoed += await SendAsync(visitor, form, turn, isExpired: turn == 1);
                await OpenAsync(visitor, path, form);
            }
        }

        // What was sent before may have moved an order on: the page of a step that it waits for no more says so (409).
        faults.AddRange(visitor.Faults.Where(fault => !(fault.StartsWith("409: ", StringComparison.Ordinal) && fault.Contains("/orders/", StringComparison.Ordinal))));
        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct().Take(40)));
        Assert.True(role == Role.Department || echoed > 0, "nothing that was typed came back");
    }

    [Fact]
    public async Task A_need_on_its_way_stands_in_every_step_as_words()
    {
        await using var visitor = await ArriveAsync(await platform.ScribbleAsync(), Role.Nobody);
        await visitor.GoAsync($"/orders/new?category={OrderSteps.Category[..1]}");
        await visitor.Page.Locator($"button[name=Category][value={OrderSteps.Category}]").ClickAsync();
        var form = (await visitor.Page.EvaluateAsync<Form[]>(ReadForms, "/orders/new/need")).Single(form => form.Action == "/orders/new/need");
        var community = await visitor.Page.Locator("[name=CommunityId] option").Nth(1).GetAttributeAsync("value");
        Texts need = new("Need", 1000), address = new("Address", 80);
        for (var turn = 0; turn < (IsFull ? Short.Count : 32); turn++)
        {
            var fields = form.FieldsWith(("Need", need[turn]), ("Name", Short[turn * 7]), ("Address", address[turn * 3]), ("Phone", "13800000001"), ("CommunityId", community!), ("Consent", "true"));
            var check = await Sight.OfAsync(visitor.Page, "/orders/new/need", fields);
            Note("need step", check);
            Assert.True(check.Address.EndsWith("/orders/new/check", StringComparison.Ordinal), $"{turn}: {check.Text}");
            var text = Texts.Bare(check.Text);
            Assert.All(new[] { need[turn], Short[turn * 7], address[turn * 3] }, typed => Assert.Contains(Texts.Bare(typed), text));
            if (turn % 8 != 0)
                continue;
            foreach (var step in new[] { "/orders/new/check", "/orders/new/need" })
            {
                await visitor.GoAsync(step);
                Note(step, await Sight.OfAsync(visitor.Page));
            }
        }

        faults.AddRange(visitor.Faults);
        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct().Take(40)));
    }

    private async Task<Visitor> ArriveAsync(Uri address, Role role)
    {
        var visitor = await platform.VisitUnguardedAsync(address);
        await visitor.Page.AddInitScriptAsync(Sight.Trap);
        visitor.Page.Dialog += (_, dialog) => faults.Add($"a dialog: {dialog.Message}");
        if (role != Role.Nobody)
            await visitor.SignInAsync(role);
        await visitor.GoAsync(Still);
        return visitor;
    }

    /// <summary>Sends a form in the background with a payload in each field that is typed into.</summary>
    /// <returns>How many of them the answer shows.</returns>
    private async Task<int> SendAsync(Visitor visitor, Form form, int turn, bool isExpired)
    {
        var typed = form.Typed.Select((name, place) => (Name: name, Text: name is "Reason" or "Need" or "Description" or "Comment" ? Long[turn + place] : Short[(turn * 11) + place])).ToList();
        var fields = form.FieldsWith([.. typed, .. isExpired ? new[] { (Token, "old") } : []]);
        var sight = form.IsPost
            ? await Sight.OfAsync(visitor.Page, form.Action, fields)
            : await Sight.OfAsync(visitor.Page, $"{form.Action}?{string.Join('&', fields.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"))}");
        Note(form.Action, sight);
        var text = Texts.Bare(sight.Text);
        return typed.Count(field => text.Contains(Texts.Bare(field.Text), StringComparison.Ordinal));
    }

    /// <summary>Sends it once as a browser does, if it was not used up by being sent before, and looks at what is open then.</summary>
    private async Task OpenAsync(Visitor visitor, string path, Form form)
    {
        await visitor.GoAsync(path);
        await visitor.Page.EvaluateAsync(Submit, new object[] { form.Action, new[] { Long[2], "\"><svg onload=x()>" } });
        await visitor.Page.WaitForFunctionAsync("() => !window.left && document.readyState === 'complete'");
        Note($"{form.Action}, opened", await Sight.OfAsync(visitor.Page));
        await visitor.GoAsync(Still);
    }

    private void Note(string where, Sight sight)
    {
        if (sight.Status >= 500)
            faults.Add($"{where}: {sight.Status}");
        faults.AddRange(sight.Faults.Select(fault => $"{where}: {fault}"));
    }

    private sealed record Form
    {
        public string Action { get; init; } = "";

        public bool IsPost { get; init; }

        public string[][] Fields { get; init; } = [];

        public string[] Typed { get; init; } = [];

        /// <summary>The form with some fields typed over; a null sign, which makes a whole form unreadable, is left out.</summary>
        public Dictionary<string, string> FieldsWith(params (string Name, string Value)[] typed)
        {
            var fields = Fields.GroupBy(field => field[0]).ToDictionary(group => group.Key, group => group.First()[1]);
            foreach (var (name, value) in typed)
                fields[name] = value.Replace("\0", "", StringComparison.Ordinal);
            return fields;
        }
    }
}
