using System.Diagnostics;
using Putuo.SocialOrgService.Tests.Hosting;

namespace Putuo.SocialOrgService.Web.Tests.House;

public sealed class BuildTests
{
    [Fact]
    public async Task Without_Node_the_build_says_so_in_one_clear_line()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The PATH of the test has nothing but a Unix shell.");
        var empty = Directory.CreateTempSubdirectory("pt-no-node-");
        try
        {
            File.CreateSymbolicLink(Path.Combine(empty.FullName, "sh"), "/bin/sh");
            var build = new ProcessStartInfo(
                OnPath("dotnet"),
                ["msbuild", WebProcess.SourceFolder, "-t:FetchFrontEnd", $"-p:FrontEndFetched={Path.Combine(empty.FullName, "fetched")}", "-nologo", "-v:q", "-nodeReuse:false"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            build.Environment["PATH"] = empty.FullName;
            using var process = Process.Start(build)!;
            var output = (await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync())).Aggregate(string.Concat);
            await process.WaitForExitAsync();
            Assert.NotEqual(0, process.ExitCode);
            Assert.Contains("Node.js 20", Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        }
        finally
        {
            empty.Delete(recursive: true);
        }
    }

    private static string OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).First(File.Exists);
}
