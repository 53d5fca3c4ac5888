using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Web.Features.Workbench;

namespace Putuo.SocialOrgService.Web.Tests.Startup;

public sealed class CountedTextsTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Theory]
    [InlineData("1", "1 order waits for your answer.")]
    [InlineData("2", "2 orders wait for your answer.")]
    [InlineData("99+", "99+ orders wait for your answer.")]
    [InlineData(1, "1 order waits for your answer.")]
    [InlineData(0, "0 orders wait for your answer.")]
    public async Task English_agrees_with_the_number(object count, string expected)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        Assert.Equal(expected, await app.AskAsync(services =>
            Task.FromResult(services.GetRequiredService<IStringLocalizer<WorkbenchTexts>>()["LeadPending", count].Value)));
    }
}
