using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Data.Sqlite;

namespace Putuo.SocialOrgService.Web.Tests.Startup;

/// <summary>What a real installation writes while people use it and the database fails.</summary>
public sealed class LogTests : IDisposable
{
    private const string Name = "欧阳奶奶", Phone = "13957201234", Address = "海印路77号401室", Need = "想请人陪着去医院配药，膝盖不好走不远。";
    private const string Password = "海边的石头记得每一次潮水";

    private readonly Installation installation = new();

    public void Dispose() => installation.Dispose();

    [Fact]
    public async Task No_name_number_address_need_or_password_stands_in_the_logs_even_when_the_database_fails()
    {
        installation.Settings["Serilog__MinimumLevel__Default"] = "Debug";
        await using var platform = await installation.StartAsync();
        using var visitor = Installation.Visitor(platform);
        await GoesOnAsync(visitor, "/account/register", ("Name", Name), ("Phone", Phone), ("Password", Password), ("Consent", "true"));
        await visitor.GetAsync($"/orders/{Phone}?name={Uri.EscapeDataString(Name)}");
        await GoesOnAsync(visitor, "/orders/new", ("Category", "A01"));
        await GoesOnAsync(visitor, "/orders/new/need",
            ("Need", Need), ("When", "Soon"), ("Name", Name), ("Phone", Phone), ("Address", Address), ("Consent", "true"));
        using (var database = new SqliteConnection($"Data Source={Path.Combine(installation.Folder, "platform.db")};Pooling=False"))
        {
            database.Open();
            using var full = database.CreateCommand();
            full.CommandText = "CREATE TRIGGER full BEFORE INSERT ON \"OrderContacts\" BEGIN SELECT RAISE(ABORT, 'full'); END";
            full.ExecuteNonQuery();
        }
        using var refused = await visitor.SendAsync(await visitor.ReadAsync("/orders/new/check"), "/orders/new/check");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        await GoesOnAsync(visitor, "/account", "/account/sign-out");
        await visitor.SendAsync(await visitor.ReadAsync("/account/sign-in"), "/account/sign-in", ("Phone", Phone), ("Password", Password + "吗"));
        await Task.Delay(200);

        var log = platform.Output;
        foreach (var route in new[] { "account/register", "orders/new/need", "orders/new/check 503", "account/sign-in" })
            Assert.Contains(route, log, StringComparison.Ordinal);
        Assert.Contains("SqliteException", log, StringComparison.Ordinal);
        foreach (var late in new[] { "size limit could not be applied", "Unable to apply configured form options" })
            Assert.DoesNotContain(late, log, StringComparison.Ordinal);
        foreach (var secret in new[] { Name, Uri.EscapeDataString(Name), Phone, Address, Need, Password })
            Assert.DoesNotContain(secret, log, StringComparison.Ordinal);
    }

    private static Task GoesOnAsync(HttpClient visitor, string address, params (string Name, string Value)[] typed) =>
        GoesOnAsync(visitor, address, address, typed);

    /// <summary>Sends a form, in the first community where one is asked for, and expects to be led on.</summary>
    private static async Task GoesOnAsync(HttpClient visitor, string address, string action, params (string Name, string Value)[] typed)
    {
        var page = await visitor.ReadAsync(address);
        if (page.QuerySelector("select[name=CommunityId]")?.QuerySelectorAll("option").OfType<IHtmlOptionElement>().FirstOrDefault(o => o.Value.Length > 0) is { } first)
            typed = [.. typed, ("CommunityId", first.Value)];
        typed = [.. typed, ("form-token", page.QuerySelectorAll("input[name=form-token]").OfType<IHtmlInputElement>().First().Value)];
        using var answer = await visitor.SendAsync(page, action, typed);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{action}: {(int)answer.StatusCode} {(await answer.PageAsync()).QuerySelector(".error-summary")?.TextContent}");
    }
}
