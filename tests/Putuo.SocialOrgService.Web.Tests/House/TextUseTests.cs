using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Putuo.SocialOrgService.Web.Tests.House;

/// <summary>Every text is said somewhere: what no page asks for is translated in vain.</summary>
public sealed class TextUseTests
{
    private static readonly Regex Literal = new(@"""([\w-]+)""|nameof\((?:\w+\.)*(\w+)\)");
    private static readonly Regex Named = new(@"IStringLocalizer<(?:\w+\.)*(?<texts>\w+)>\s+(?<name>\w+)");

    /// <summary>Fragments of keys that are put together where no localizer is named: PlatformCommands, AccountErrors, LocalisedValidationMessages.</summary>
    private static readonly (string Texts, string Begin)[] PutTogetherElsewhere = [("CommandsTexts", "About-"), ("AccountsTexts", "Password"), ("SharedTexts", "Annotation")];

    [Fact]
    public void Every_text_is_asked_for()
    {
        var code = House.Code("src", "cs", "cshtml").ToList();
        var composed = code.SelectMany(Composed).ToLookup(key => key.Texts, key => key.Key);
        House.Clean(
            from file in House.Code("src", "resx")
            where !file.Name.EndsWith(".en.resx", StringComparison.Ordinal)
            let texts = Path.GetFileNameWithoutExtension(file.Name)
            let asked = code.Where(source => MayAsk(source, file, texts)).SelectMany(Literals).ToHashSet()
            from key in XDocument.Parse(file.Text.TrimStart('\uFEFF')).Descendants("data").Select(data => data.Attribute("name")!.Value)
            where !asked.Contains(key)
                && !composed[texts].Any(pattern => pattern.IsMatch(key))
                && !PutTogetherElsewhere.Any(begin => begin.Texts == texts && key.StartsWith(begin.Begin, StringComparison.Ordinal))
            select $"{file.Path}: nobody asks for {key}");
    }

    /// <summary>A feature's texts are asked for in its folder and where they are named; those of Shared everywhere; refusals of accounts are named by the data.</summary>
    private static bool MayAsk(SourceFile source, SourceFile texts, string name) =>
        name == "SharedTexts"
        || source.IsUnder(Path.GetDirectoryName(texts.Path)!)
        || source.IsUnder($"src/{House.Name}.Data/Accounts")
        || Regex.IsMatch(source.Text, $@"\b{name}\b");

    private static IEnumerable<string> Literals(SourceFile source) =>
        Literal.Matches(source.Text).Select(match => match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value);

    /// <summary>Keys put together of pieces: <c>T["Why" + scene]</c>, <c>T[$"{why}Title"]</c>, <c>T[wrong + "Hint"]</c>.</summary>
    private static IEnumerable<(string Texts, Regex Key)> Composed(SourceFile source)
    {
        var named = Named.Matches(source.Text).Select(match => (Texts: match.Groups["texts"].Value, Name: match.Groups["name"].Value)).ToHashSet();
        if (source.Kind == "cshtml")
            named.Add(("SharedTexts", "Shared"));
        return
            from localizer in named
            from key in Asked(source.Text, localizer.Name)
            where key.Contains('+') || key.Contains("$\"")
            from pattern in Patterns(key)
            select (localizer.Texts, pattern);
    }

    private static IEnumerable<Regex> Patterns(string key)
    {
        var begins = Literal.Matches(key.Split('+')[0]).Select(match => match.Groups[1].Value).Where(begin => begin.Length > 0).ToList();
        if (Regex.Match(key, @"^\s*\$""([\w-]+)\{") is { Success: true } interpolated)
            begins.Add(interpolated.Groups[1].Value);
        return begins.Count > 0
            ? begins.Select(begin => new Regex("^" + Regex.Escape(begin)))
            : Regex.Matches(key, @"[}""]([\w-]+)""\s*$").Select(end => new Regex(Regex.Escape(end.Groups[1].Value) + "$"));
    }

    /// <summary>What stands in the brackets after a localizer's name, without the arguments of the text.</summary>
    private static IEnumerable<string> Asked(string text, string name)
    {
        foreach (var begin in Regex.Matches(text, $@"(?<![\w.]){name}\[").Select(match => match.Index + match.Length))
        {
            var (depth, quoted, end) = (0, false, begin);
            for (; end < text.Length && (quoted || depth > 0 || text[end] is not (']' or ',')); end++)
            {
                if (text[end] == '"')
                    quoted = !quoted;
                else if (!quoted)
                    depth += text[end] is '(' or '[' or '{' ? 1 : text[end] is ')' or ']' or '}' ? -1 : 0;
            }
            yield return text[begin..end];
        }
    }
}
