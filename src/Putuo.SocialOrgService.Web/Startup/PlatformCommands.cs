using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Web.Background;
using Putuo.SocialOrgService.Web.Commands;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>How a command of <see cref="CommandList"/> runs in the place of the server.</summary>
public static class PlatformCommands
{
    private const int Unknown = 2;

    /// <summary>Runs a command, as a rule once the database is up to date; without a known name it lists them.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunCommandAsync(this WebApplication app, CommandLine line, TextWriter console, CancellationToken cancel = default)
    {
        if (CommandList.All.FirstOrDefault(entry => entry.Name == line.Name) is not { } asked)
        {
            var texts = app.Services.GetRequiredService<IStringLocalizer<CommandsTexts>>();
            await console.WriteLineAsync(texts["Help"].Value);
            foreach (var (name, options, _) in CommandList.All)
                await console.WriteLineAsync($"  {name} {options}{Environment.NewLine}      {texts["About-" + name]}");
            return line.Name == "help" ? 0 : Unknown;
        }
        if (asked.NeedsDatabase)
            await app.Services.GetServices<IHostedService>().OfType<PlatformStart>().Single().StartAsync(cancel);
        await using var scope = app.Services.CreateAsyncScope();
        return await ((ICommand)ActivatorUtilities.CreateInstance(scope.ServiceProvider, asked.Type)).RunAsync(line, console, cancel);
    }
}
