using System.Text;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Web.Features.Accounts;

namespace Putuo.SocialOrgService.Web.Commands;

/// <summary>
/// Makes an administrator, the first one for example. The password is read from a file, from the standard input, or asked for
/// without being shown; it is never an option of the command line, which others on the machine can see.
/// </summary>
public sealed class CreateAdministrator(AccountBook accounts, District district, AccountErrors errors, IStringLocalizer<CommandsTexts> texts) : ICommand
{
    private const int LongestName = 20;

    /// <inheritdoc/>
    public async Task<int> RunAsync(CommandLine line, TextWriter console, CancellationToken cancel)
    {
        if (!Telephone.TryNormalise(line["phone"], district.Settings.AreaCode, out var phone))
            return await FailAsync(console, texts["PhoneNeeded"]);
        if (line["name"]?.Trim() is not { Length: > 0 and <= LongestName } name)
            return await FailAsync(console, texts["NameNeeded", LongestName]);
        if (line["password-file"] is { } missing && !File.Exists(missing))
            return await FailAsync(console, texts["NoPasswordFile", missing]);
        var password = await PasswordAsync(line, console, cancel);
        var result = await accounts.CreateAdministratorAsync(name, phone, password, cancel);
        if (!result.IsDone)
            return await FailAsync(console, string.Join(Environment.NewLine, result.Errors.Select(errors.Words)));
        await console.WriteLineAsync(texts["AdministratorCreated"].Value);
        return 0;
    }

    private async Task<string> PasswordAsync(CommandLine line, TextWriter console, CancellationToken cancel)
    {
        if (line["password-file"] is { } file)
            return (await File.ReadAllTextAsync(file, cancel)).TrimEnd('\r', '\n');
        if (Console.IsInputRedirected)
            return await Console.In.ReadLineAsync(cancel) ?? "";
        await console.WriteAsync(texts["AskPassword", PasswordRules.Shortest]);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
                typed.Length = Math.Max(0, typed.Length - 1);
            else if (key.KeyChar != '\0')
                typed.Append(key.KeyChar);
        }
        await console.WriteLineAsync();
        return typed.ToString();
    }

    private static async Task<int> FailAsync(TextWriter console, string why)
    {
        await console.WriteLineAsync(why);
        return 1;
    }
}
