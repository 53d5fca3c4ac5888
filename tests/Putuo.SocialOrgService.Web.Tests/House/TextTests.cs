using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Putuo.SocialOrgService.Web.Tests.House;

/// <summary>Both languages say everything, and each speaks its own.</summary>
public sealed class TextTests
{
    private static readonly Regex Placeholder = new(@"\{\d+");
    private static readonly Regex Chinese = new(@"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]");

    /// <summary>Half-width punctuation in a Chinese text; the colon of a clock time is none.</summary>
    private static readonly Regex HalfWidth = new(@"[\u4e00-\u9fff][,;:?!]|[,;?!](?=[\d ]*[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff].*)\d,\d");

    /// <summary>The switch to the other language is written in that language.</summary>
    private static readonly string[] NamesOfLanguages = ["中文", "简体中文", "English"];

    [Fact]
    public void Both_languages_have_the_same_keys() => House.Clean(
        from pair in Pairs()
        from key in pair.Chinese.Keys.Except(pair.English.Keys).Select(key => $"{key} is missing in English")
            .Concat(pair.English.Keys.Except(pair.Chinese.Keys).Select(key => $"{key} is missing in Chinese"))
        select $"{pair.Path}: {key}");

    [Fact]
    public void No_text_is_empty() => House.Clean(
        Texts().Where(text => string.IsNullOrWhiteSpace(text.Value)).Select(text => $"{text.Path}: {text.Key}"));

    [Fact]
    public void Both_languages_have_the_same_placeholders() => House.Clean(
        from pair in Pairs()
        from key in pair.Chinese.Keys.Intersect(pair.English.Keys)
        where !Placeholders(pair.Chinese[key]).SetEquals(Placeholders(pair.English[key]))
        select $"{pair.Path}: {key}: {pair.Chinese[key]} / {pair.English[key]}");

    [Fact]
    public void English_texts_are_English() => House.Clean(
        from text in Texts()
        where text.IsEnglish && Chinese.IsMatch(text.Value) && !NamesOfLanguages.Contains(text.Value)
        select $"{text.Path}: {text.Key}: {text.Value}");

    [Fact]
    public void Chinese_texts_have_full_width_punctuation() => House.Clean(
        from text in Texts().Where(text => !text.IsEnglish).Concat(Content())
        where HalfWidth.IsMatch(text.Value)
        select $"{text.Path}: {text.Key}: {text.Value}");

    [Fact]
    public void No_text_shouts() => House.Clean(
        from text in Texts()
        where Regex.IsMatch(text.Value, "[!！]")
        select $"{text.Path}: {text.Key}: {text.Value}");

    private static HashSet<string> Placeholders(string text) => [.. Placeholder.Matches(text).Select(match => match.Value)];

    private static IEnumerable<Text> Texts() => House.Code("src", "resx").SelectMany(file =>
        Read(file).Select(row => new Text(file.Path, row.Key, row.Value, file.Name.EndsWith(".en.resx", StringComparison.Ordinal))));

    /// <summary>The Chinese texts of the district pack and the demonstration data.</summary>
    private static IEnumerable<Text> Content() =>
        from file in House.Code("src", "json")
        where file.Path.Contains("/Districts/", StringComparison.Ordinal)
        from text in Strings(JsonDocument.Parse(file.Text.TrimStart('\uFEFF')).RootElement, "")
        where Chinese.IsMatch(text.Value)
        select new Text(file.Path, text.Path, text.Value, false);

    private static IEnumerable<(string Path, string Value)> Strings(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.String => [(path, element.GetString()!)],
        JsonValueKind.Array => element.EnumerateArray().SelectMany((inner, index) => Strings(inner, $"{path}[{index}]")),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(inner => Strings(inner.Value, $"{path}.{inner.Name}")),
        _ => [],
    };

    private static IEnumerable<Pair> Pairs()
    {
        var files = House.Code("src", "resx").ToDictionary(file => file.Path);
        return files.Keys.Select(path => path.Replace(".en.resx", ".resx", StringComparison.Ordinal)).Distinct()
            .Select(path => new Pair(path, Read(files.GetValueOrDefault(path)), Read(files.GetValueOrDefault(Path.ChangeExtension(path, ".en.resx")))));
    }

    private static Dictionary<string, string> Read(SourceFile? file) => file is null ? [] : XDocument.Parse(file.Text.TrimStart('\uFEFF'))
        .Descendants("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")?.Value ?? "");

    private sealed record Text(string Path, string Key, string Value, bool IsEnglish);

    private sealed record Pair(string Path, Dictionary<string, string> Chinese, Dictionary<string, string> English);
}
