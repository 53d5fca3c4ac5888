namespace Putuo.SocialOrgService.Web.Commands;

/// <summary>All commands: <c>dotnet run --project … -- name options</c>. What each does is the text About-name of <see cref="CommandsTexts"/>.</summary>
public static class CommandList
{
    /// <summary>The commands in the order of the help.</summary>
    public static IReadOnlyList<CommandEntry> All { get; } =
    [
        new("create-administrator", "--phone 13800000000 --name … [--password-file …]", typeof(CreateAdministrator)),
        new("verify-ledger", "", typeof(VerifyLedger)),
        new("recount-figures", "[--write]", typeof(RecountFigures)),
        new(CheckDistrict.Name, "<folder>", typeof(CheckDistrict)) { NeedsDatabase = false },
        new("export-district", "<folder>", typeof(ExportDistrict)),
        new("renew-forms", "<folder or file>", typeof(RenewForms)),
    ];
}

/// <summary>A command as the help names it.</summary>
/// <param name="Name">What to type.</param>
/// <param name="Options">Its options.</param>
/// <param name="Type">The class that does it.</param>
public sealed record CommandEntry(string Name, string Options, Type Type)
{
    /// <summary>Whether the database is brought up to date before it runs; without it nothing but files is touched.</summary>
    public bool NeedsDatabase { get; init; } = true;
}
