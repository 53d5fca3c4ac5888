using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Putuo.SocialOrgService.Web.Tests.Startup;

/// <summary>
/// The platform in process over a SQLite file of its own, without demonstration data and without background surprises; a busy machine is waited for. Use it as
/// <c>IClassFixture&lt;PlatformApp&gt;</c>; <see cref="People"/> has one account of each kind, <see cref="SignInAsync"/> signs in by the real page.
/// </summary>
public class PlatformApp : WebApplicationFactory<Program>, IAsyncLifetime
{
    private const string DatabaseFile = "platform.db";

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"pt-web-{Guid.NewGuid():N}");

    /// <summary>The accounts and organizations of the tests, made when the host starts.</summary>
    internal Cast People { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        _ = Services;
        if (IsPlain)
            Template.KeepOf(Path.Combine(folder, DatabaseFile));
        await using var scope = Services.CreateAsyncScope();
        People = await Cast.MakeAsync(scope.ServiceProvider, NameOf);
    }

    /// <summary>A client that keeps cookies, follows no redirect and calls over https.</summary>
    public PlatformClient Visitor() => new(CreateClient(new WebApplicationFactoryClientOptions
    {
        BaseAddress = new Uri("https://localhost"),
        AllowAutoRedirect = false,
        HandleCookies = true,
    }));

    /// <summary>A client that sends the cookies it is told to, and keeps none.</summary>
    public HttpClient Copy() => CreateClient(new WebApplicationFactoryClientOptions
    {
        BaseAddress = new Uri("https://localhost"),
        AllowAutoRedirect = false,
        HandleCookies = false,
    });

    /// <summary>A client signed in by the real page.</summary>
    public async Task<PlatformClient> SignInAsync(string phone, string password = Cast.Password)
    {
        var client = Visitor();
        var answer = await client.PostAsync("/account/sign-in", new() { ["Phone"] = phone, ["Password"] = password });
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    /// <summary>Does something with the host's services in a scope of their own.</summary>
    public async Task<T> AskAsync<T>(Func<IServiceProvider, Task<T>> ask)
    {
        await using var scope = Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What an account of the tests is called.</summary>
    protected virtual string NameOf(Kind kind) => kind switch
    {
        Kind.Administrator => "管理员",
        Kind.ResidentA or Kind.ResidentB => "居民",
        _ => "工作人员",
    };

    /// <summary>Another kind of app may have another district or database.</summary>
    private bool IsPlain => GetType() == typeof(PlatformApp);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        Directory.CreateDirectory(folder);
        if (IsPlain)
            Template.CopyTo(Path.Combine(folder, DatabaseFile));
        builder.UseEnvironment("Test");
        builder.UseSetting("Files:Data", folder);
        builder.UseSetting("Database:Connection", $"Data Source={Path.Combine(folder, DatabaseFile)};Default Timeout=60");
        builder.ConfigureServices(services => services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 100));
        builder.UseSetting("Fields:Key", Convert.ToBase64String(Enumerable.Range(1, 32).Select(number => (byte)number).ToArray()));
    }
}

/// <summary>A visitor's browser without JavaScript: forms carry their token, pages are read as HTML.</summary>
public sealed class PlatformClient(HttpClient http)
{
    private string? token;

    public HttpClient Http => http;

    public Task<HttpResponseMessage> GetAsync(string address) => http.GetAsync(address);

    /// <summary>Fetches a page and reads it.</summary>
    public async Task<IHtmlDocument> PageAsync(string address) => await ReadAsync(await http.GetAsync(address));

    /// <summary>Sends a form with its antiforgery token.</summary>
    public Task<HttpResponseMessage> PostAsync(string address, Dictionary<string, string>? fields = null) =>
        SendAsync(address, [.. (fields ?? []).Select(field => (field.Key, field.Value))]);

    /// <summary>Sends a form with its antiforgery token; a field may stand more than once.</summary>
    public async Task<HttpResponseMessage> SendAsync(string address, params IEnumerable<(string Name, string Value)> fields)
    {
        token ??= await TokenAsync();
        var sent = fields.Append(("form-token", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2));
        var answer = await http.PostAsync(address, new FormUrlEncodedContent(sent));
        if (answer.Headers.Contains("Set-Cookie"))
        {
            token = null;
        }

        return answer;
    }

    /// <summary>Reads an answer as a page.</summary>
    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer)
    {
        var content = await answer.Content.ReadAsStringAsync();
        return (IHtmlDocument)await BrowsingContext.New(Configuration.Default).OpenAsync(page => page.Content(content));
    }

    /// <summary>A token for a form of one's own.</summary>
    public async Task<string> TokenAsync() =>
        (await PageAsync("/prefs")).QuerySelector<IHtmlInputElement>("input[name=form-token]")!.Value;
}
