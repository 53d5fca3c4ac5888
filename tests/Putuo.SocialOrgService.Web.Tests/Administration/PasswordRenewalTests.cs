using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Administration;

/// <summary>A one-time password for somebody who forgot the own one, handed over by the administrator or the community.</summary>
public sealed class PasswordRenewalTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Theory]
    [InlineData(Kind.Administrator)]
    [InlineData(Kind.Worker)]
    public async Task Each_renewal_stands_once_in_the_log_with_both_accounts_whoever_hands_the_password_over(Kind kind)
    {
        const string password = "k7m2-9x4c-pq3d-t8wf";
        var log = new Lines();
        var user = (await BookAsync(book => book.RegisterAsync("王大爷", $"1331000000{(int)kind % 10}", app.People.Community.Id, Cast.Password, "1"), log)).UserId!.Value;
        Assert.Empty(log);
        for (var again = 0; again < 2; again++)
            Assert.True((await BookAsync(book => book.RenewPasswordAsync(app.People[kind], user, password), log)).IsDone);
        var line = Assert.Single(log);
        Assert.Contains($"{app.People[kind].UserId}", line);
        Assert.Contains($"{user}", line);
        Assert.DoesNotContain(password, line);
    }

    [Fact]
    public async Task An_administrator_changes_the_own_password_on_the_own_page_alone()
    {
        var administrator = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        var answer = await administrator.PostAsync($"/administration/accounts/{app.People[Kind.Administrator].UserId}/password", new() { ["once"] = $"{Guid.NewGuid()}" });
        var page = await PlatformClient.ReadAsync(answer);
        Assert.Null(page.QuerySelector("main code"));
        Assert.Contains("自己的密码", page.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync("/administration")).StatusCode);
        await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
    }

    private Task<AccountResult> BookAsync(Func<AccountBook, Task<AccountResult>> change, Lines log) =>
        app.AskAsync(services => change(ActivatorUtilities.CreateInstance<AccountBook>(services, log)));

    /// <summary>What the book writes into the log.</summary>
    private sealed class Lines : List<string>, ILogger<AccountBook>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Add(formatter(state, exception));
    }
}
