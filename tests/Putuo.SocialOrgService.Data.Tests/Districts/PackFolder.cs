namespace Putuo.SocialOrgService.Data.Tests.Districts;

/// <summary>A copy of a pack, Putuo's as a rule, in a temporary folder, to be spoiled by a test.</summary>
internal sealed class PackFolder : IDisposable
{
    public PackFolder(string? of = null)
    {
        Path = Directory.CreateTempSubdirectory("pack").FullName;
        foreach (var file in Directory.GetFiles(of ?? Putuo, "*.json"))
            File.Copy(file, System.IO.Path.Combine(Path, System.IO.Path.GetFileName(file)));
    }

    public static string Putuo { get; } = Find("src", "Putuo.SocialOrgService.Web", "Districts", "putuo");

    /// <summary>A district that does not exist.</summary>
    public static string Invented { get; } = Find("tests", "Shared", "Districts", "chenghu");

    public string Path { get; }

    public void Replace(string file, string text, string by)
    {
        var name = System.IO.Path.Combine(Path, file);
        var content = File.ReadAllText(name);
        Assert.Contains(text, content);
        var at = content.IndexOf(text, StringComparison.Ordinal);
        File.WriteAllText(name, content[..at] + by + content[(at + text.Length)..]);
    }

    public void Delete(string file) => File.Delete(System.IO.Path.Combine(Path, file));

    public void Dispose() => Directory.Delete(Path, true);

    private static string Find(params string[] below)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "Putuo.SocialOrgService.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return System.IO.Path.Combine([folder.FullName, .. below]);
    }
}
