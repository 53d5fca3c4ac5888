namespace Putuo.SocialOrgService.Web.Tests.House;

/// <summary>A file of the repository. <see cref="Path"/> is relative to its root and has forward slashes.</summary>
internal sealed class SourceFile(FileInfo file)
{
    private readonly Lazy<string> text = new(() => File.ReadAllText(file.FullName));

    public string Path { get; } = System.IO.Path.GetRelativePath(House.Root, file.FullName).Replace('\\', '/');

    public string Name => file.Name;

    /// <summary>The extension without its dot: cs, cshtml, resx.</summary>
    public string Kind => file.Extension.TrimStart('.');

    public string Text => text.Value;

    public string[] Lines => Text.TrimEnd('\n').Split('\n');

    public bool IsUnder(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);
}
