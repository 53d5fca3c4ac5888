using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Tests.Hosting;
using Putuo.SocialOrgService.Web.Commands;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Commands;

public sealed class DistrictCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pt-pack-");

    private static string Putuo => Path.Combine(WebProcess.SourceFolder, "Districts", "putuo");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_pack_is_checked_and_every_fault_has_its_file_and_line()
    {
        await using var platform = new PlatformApp();
        var (code, said) = await RunAsync(platform, "check-district", Putuo);
        Assert.Equal((0, true), (code, said.Contains("没有问题：94个区域", StringComparison.Ordinal)));
        foreach (var file in Directory.GetFiles(Putuo, "*.json"))
            File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
        Spoil("areas.json", "\"parent\": 1201,", "\"parent\": 99,");
        Spoil("departments.json", "\"nameEn\": \"Justice Bureau\"", "\"nameEng\": \"Justice Bureau\"");
        (code, said) = await RunAsync(platform, "check-district", folder.FullName);
        Assert.Equal(1, code);
        Assert.Contains("areas.json:33, areas[30].parent: no area 99 stands above this line", said);
        Assert.Contains("departments.json:4, departments[1].nameEng: is not known here", said);
        Assert.Contains("departments.json:4, departments[1].nameEn: is missing or empty", said);
        Assert.Contains("triage.json要等上面的问题改好后才能核对", said);
        File.Delete(Path.Combine(folder.FullName, "triage.json"));
        Assert.DoesNotContain("triage.json", (await RunAsync(platform, "check-district", folder.FullName)).Said);
        Assert.Equal(1, (await RunAsync(platform, "check-district")).Code);
    }

    [Fact]
    public async Task The_district_is_written_out_and_what_was_written_is_in_order()
    {
        await using var platform = new PlatformApp();
        var to = Path.Combine(folder.FullName, "out");
        Assert.Equal(0, (await RunAsync(platform, "export-district", to)).Code);
        Assert.Equal(
            ["areas.json", "calendar.json", "categories.json", "departments.json", "district.json", "forms.json", "triage.json"],
            Directory.GetFiles(to).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(0, (await RunAsync(platform, "check-district", to)).Code);
        Assert.Equal(1, (await RunAsync(platform, "export-district", to)).Code);
    }

    private void Spoil(string file, string text, string by)
    {
        var name = Path.Combine(folder.FullName, file);
        var content = File.ReadAllText(name);
        Assert.Contains(text, content);
        var at = content.IndexOf(text, StringComparison.Ordinal);
        File.WriteAllText(name, content[..at] + by + content[(at + text.Length)..]);
    }

    private static async Task<(int Code, string Said)> RunAsync(PlatformApp platform, params string[] words)
    {
        var entry = CommandList.All.Single(entry => entry.Name == words[0]);
        using var said = new StringWriter();
        await using var scope = platform.Services.CreateAsyncScope();
        var command = (ICommand)ActivatorUtilities.CreateInstance(scope.ServiceProvider, entry.Type);
        return (await command.RunAsync(CommandLine.Read(words)!, said, TestContext.Current.CancellationToken), said.ToString());
    }
}
