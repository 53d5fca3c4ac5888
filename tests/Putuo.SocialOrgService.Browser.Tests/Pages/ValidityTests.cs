using System.Diagnostics;
using Putuo.SocialOrgService.Browser.Tests.Visitors;

namespace Putuo.SocialOrgService.Browser.Tests.Pages;

/// <summary>Every page, as the server sends it, is valid HTML for the html-validate package.</summary>
[Trait("Category", "Full")]
public sealed class ValidityTests(DemonstrationPlatform platform)
{
    private const string ReadPage = """async path => await (await fetch(path, { headers: { Accept: "text/html" } })).text()""";

    [Theory]
    [InlineData(Role.Nobody)]
    [InlineData(Role.Resident)]
    [InlineData(Role.Organization)]
    [InlineData(Role.Community)]
    [InlineData(Role.Department)]
    [InlineData(Role.Administrator)]
    public async Task Pages_are_valid_html(Role role)
    {
        var folder = Directory.CreateTempSubdirectory("pt-html-");
        await using var visitor = await platform.VisitAsync(role);
        await visitor.GoAsync("/");
        foreach (var path in await SiteMap.OwnPagesAsync(platform, role))
        {
            var name = path.Replace('/', '~').Replace('?', '!') + ".html";
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), await visitor.Page.EvaluateAsync<string>(ReadPage, path));
        }

        var (code, words) = await ValidateAsync(folder);
        folder.Delete(true);
        Assert.True(code == 0, words);
    }

    private static async Task<(int Code, string Words)> ValidateAsync(DirectoryInfo folder)
    {
        var project = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../.."));
        using var validator = Process.Start(new ProcessStartInfo(
            "node",
            ["node_modules/html-validate/bin/html-validate.mjs", "--config", ".htmlvalidate.json", "--formatter", "text", folder.FullName])
        {
            WorkingDirectory = project,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = validator.StandardError.ReadToEndAsync();
        var words = await validator.StandardOutput.ReadToEndAsync() + await errors;
        await validator.WaitForExitAsync();
        return (validator.ExitCode, words);
    }
}
