using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Putuo.SocialOrgService.Web.Tests.House;

/// <summary>The repository as a reader finds it: its files, without what a build or a run adds.</summary>
internal static class House
{
    public const string Name = "Putuo.SocialOrgService";

    private static readonly string[] NotOurs =
        [".git", ".vs", ".idea", "bin", "obj", "lib", "node_modules", "artifacts", "TestResults", "App_Data"];

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<SourceFile> Files { get; } =
        [.. Walk(new DirectoryInfo(Root)).Select(file => new SourceFile(file)).OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>Our own code and pages, in a folder and of certain kinds, without the migrations that a tool writes.</summary>
    public static IEnumerable<SourceFile> Code(string folder, params string[] kinds) => Files.Where(file =>
        file.IsUnder(folder) && kinds.Contains(file.Kind) && !file.Path.Contains("/Migrations/", StringComparison.Ordinal));

    /// <summary>The folders that stand directly in a folder and hold a file.</summary>
    public static IReadOnlyList<string> Rooms(string folder) => [.. Files
        .Where(file => file.IsUnder(folder))
        .Select(file => file.Path[(folder.Length + 1)..].Split('/'))
        .Where(parts => parts.Length > 1)
        .Select(parts => parts[0])
        .Distinct()];

    public static XDocument Project(string folder) => XDocument.Load(System.IO.Path.Combine(Root, folder, System.IO.Path.GetFileName(folder) + ".csproj"));

    /// <summary>Every line of the files that matches, as "path:line: text".</summary>
    public static IEnumerable<string> Lines(IEnumerable<SourceFile> files, Regex unwanted) => files.SelectMany(file => file.Lines
        .Select((line, index) => (line, index))
        .Where(row => unwanted.IsMatch(row.line))
        .Select(row => $"{file.Path}:{row.index + 1}: {row.line.Trim()}"));

    /// <summary>Fails with all offences at once, one a line.</summary>
    public static void Clean(IEnumerable<string> offences)
    {
        var all = offences.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, Name + ".sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside of the repository.");
        }

        return folder.FullName;
    }

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) =>
        folder.EnumerateFiles().Where(file => file.Name != ".git").Concat(folder.EnumerateDirectories().Where(inner => !NotOurs.Contains(inner.Name)).SelectMany(Walk));
}
