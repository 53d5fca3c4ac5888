using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders;

/// <summary>The form of one step of an order, filled in by one person.</summary>
internal sealed class OrderForms(PlatformApp app, OrderResult order, HttpClient client, string address, IHtmlDocument page)
{
    /// <summary>Opens the form of a new order that was brought to a stage.</summary>
    public static async Task<OrderForms> OpenAsync(PlatformApp app, string path, Stage stage, Kind kind) =>
        await OpenAsync(app, path, await app.AskAsync(services => app.People.OrderAsync(services, stage)), kind);

    /// <summary>Opens the form of an order.</summary>
    public static async Task<OrderForms> OpenAsync(PlatformApp app, string path, OrderResult order, Kind kind)
    {
        var client = (await app.SignInAsync(Cast.PhoneOf(kind))).Http;
        var address = $"/orders/{order.Number}/{path}";
        return new OrderForms(app, order, client, address, await client.ReadAsync(address));
    }

    /// <summary>The order.</summary>
    public OrderResult Order => order;

    /// <summary>The form.</summary>
    public IHtmlDocument Page => page;

    /// <summary>What the form says.</summary>
    public string Text => page.QuerySelector("main")!.TextContent;

    /// <summary>Sends the form with something wrong and reads it again.</summary>
    /// <param name="field">Where something is wrong.</param>
    /// <param name="typed">What is typed.</param>
    /// <returns>The form with what was typed, and what is said at that field.</returns>
    public async Task<(IHtmlDocument Form, string Said)> WrongAsync(string field, params (string Name, string Value)[] typed)
    {
        var answer = await client.SendAsync(page, address, typed);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var form = await answer.PageAsync();
        Assert.Equal("#" + field, Assert.Single(form.QuerySelectorAll(".error-summary a")).GetAttribute("href"));
        foreach (var (name, value) in typed.Where(t => t.Value.Length > 0))
            Assert.Contains(form.QuerySelectorAll($"[name={name}]"), control => Holds(control, value));
        return (form, form.QuerySelector($"#{field}-error")!.TextContent);
    }

    /// <summary>Sends the form as it should be, twice: it is done once, and both answers are the same.</summary>
    /// <param name="kind">The event.</param>
    /// <param name="typed">What is typed.</param>
    /// <returns>Where it leads.</returns>
    public async Task<string> DoneAsync(OrderEventKind kind, params (string Name, string Value)[] typed)
    {
        var before = await CountAsync(kind);
        var answer = await client.SendAsync(page, address, typed);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, (await answer.PageAsync()).QuerySelector("main")?.TextContent);
        var again = await client.SendAsync(page, address, typed);
        Assert.Equal(answer.Headers.Location, again.Headers.Location);
        Assert.Equal(before + 1, await CountAsync(kind));
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>A page as the one who filled in the form sees it.</summary>
    public Task<IHtmlDocument> ReadAsync(string other) => client.ReadAsync(other);

    /// <summary>The order's page as its requester sees it.</summary>
    public async Task<IHtmlDocument> TrackAsync() => await (await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA))).PageAsync($"/orders/{order.Number}");

    private Task<int> CountAsync(OrderEventKind kind) => app.AskAsync(services =>
        services.GetRequiredService<PlatformDbContext>().OrderEvents.CountAsync(e => e.OrderId == order.OrderId && e.Kind == kind));

    private static bool Holds(AngleSharp.Dom.IElement control, string value) => control switch
    {
        IHtmlTextAreaElement area => area.Value == value,
        IHtmlInputElement { Type: "radio" or "checkbox" } choice => choice.IsChecked && choice.Value == value,
        IHtmlInputElement input => input.Value == value,
        _ => false,
    };
}
