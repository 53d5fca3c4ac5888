using System.Globalization;
using System.Reflection;
using Putuo.SocialOrgService.Data.Information;

namespace Putuo.SocialOrgService.Web.Features.Help;

/// <summary>
/// The help pages of single tasks, the words explained and the residents' guide: Markdown files of the folder <c>Help</c>, one for each
/// language, kept in the assembly. The first line is the title.
/// </summary>
public sealed class HelpBook
{
    private const string Folder = "Help/", Ending = ".md";

    private readonly Dictionary<(string Name, string Culture), HelpPage> pages = [];

    /// <summary>Reads all files.</summary>
    public HelpBook()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var file in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(file)!);
            var parts = file[Folder.Length..^Ending.Length].Split('.');
            var title = reader.ReadLine()!.TrimStart('#', ' ');
            pages[(parts[0], parts[1])] = new HelpPage(parts[0], title, ArticleMarkup.HtmlOf(reader.ReadToEnd()));
        }
    }

    /// <summary>Who does what: the groups of the overview with their tasks, in the order of use.</summary>
    public static IReadOnlyList<(string Group, IReadOnlyList<string> Tasks)> Groups { get; } =
    [
        ("Residents", ["order", "confirm", "change", "phone", "relative", "complain"]),
        ("Organizations", ["join", "claim", "complete", "offer", "talents", "annual-check"]),
        ("Communities", ["order-for-resident", "triage", "community-demand", "posters"]),
        ("Areas", ["area-desk"]),
        ("Hotline", ["hotline"]),
        ("Departments", ["transfer", "bundle", "decide", "publish"]),
        ("Administrators", ["staff", "registry", "import", "district", "triage-rules", "handle-complaints"]),
    ];

    /// <summary>The names of the pages that are no task.</summary>
    public const string Glossary = "glossary", Guide = "guide";

    /// <summary>A page in the reader's language; null if there is none of this name.</summary>
    public HelpPage? Find(string name) => pages.GetValueOrDefault((name, CultureInfo.CurrentUICulture.Name == "en" ? "en" : "zh-CN"));

    /// <summary>A task of the overview in the reader's language; null for others.</summary>
    public HelpPage? FindTask(string name) => Groups.Any(group => group.Tasks.Contains(name)) ? Find(name) : null;
}

/// <summary>A help page.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Title">Its title.</param>
/// <param name="Html">Its text as safe HTML.</param>
public sealed record HelpPage(string Name, string Title, string Html);
