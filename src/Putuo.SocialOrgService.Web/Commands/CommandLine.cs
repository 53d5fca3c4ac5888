namespace Putuo.SocialOrgService.Web.Commands;

/// <summary>The words after <c>dotnet run --project … --</c>, or after the program itself, with or without that mark: a command, what it is done to and its options (<c>--phone 13800000000</c>).</summary>
public sealed class CommandLine
{
    private readonly Dictionary<string, string> options = new(StringComparer.Ordinal);

    private readonly List<string> subjects = [];

    private CommandLine(string name) => Name = name;

    /// <summary>The command.</summary>
    public string Name { get; }

    /// <summary>The words that are no options: what it is done to.</summary>
    public IReadOnlyList<string> Subjects => subjects;

    /// <summary>An option's value; null if it was not given.</summary>
    public string? this[string option] => options.GetValueOrDefault(option);

    /// <summary>Reads the words; null when they name no command and the server is to run.</summary>
    public static CommandLine? Read(IReadOnlyList<string> words)
    {
        if (words.Count > 0 && words[0] == "--")
            words = [.. words.Skip(1)];
        if (words.Count == 0 || words[0] is not ("--help" or "-h") && words[0].StartsWith('-'))
            return null;
        var line = new CommandLine(words[0].TrimStart('-') is "h" ? "help" : words[0].TrimStart('-'));
        for (var at = 1; at < words.Count; at++)
        {
            var word = words[at];
            if (!word.StartsWith("--", StringComparison.Ordinal))
            {
                line.subjects.Add(word);
                continue;
            }
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
                line.options[word[2..equals]] = word[(equals + 1)..];
            else if (at + 1 < words.Count && !words[at + 1].StartsWith("--", StringComparison.Ordinal))
                line.options[word[2..]] = words[++at];
            else
                line.options[word[2..]] = "";
        }
        return line;
    }
}
