using System.Buffers;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using SkiaSharp;

namespace Putuo.SocialOrgService.Web.Tests.Access.Canaries;

/// <summary>Everything that is looked for, and how it is found in a text, in an answer and in a picture.</summary>
internal sealed partial class Watchlist
{
    /// <summary>How far a channel of a JPEG may be from the colour that was drawn.</summary>
    private const int ColourFault = 14;

    private readonly IReadOnlyList<Canary> people;
    private readonly SearchValues<string> any;
    private readonly ILookup<char, (Canary Person, Mark Mark)> byFirst;

    public Watchlist(IReadOnlyList<Canary> people)
    {
        this.people = people;
        var marks = people.SelectMany(person => person.Marks.Select(mark => (person, mark))).ToList();
        any = SearchValues.Create([.. marks.Select(row => row.mark.Text).Distinct()], StringComparison.Ordinal);
        byFirst = marks.ToLookup(row => row.mark.Text[0]);
    }

    /// <summary>What stands in a text.</summary>
    public HashSet<(Canary Person, Datum Datum)> In(string text)
    {
        var found = new HashSet<(Canary, Datum)>();
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAny(any); at >= 0; at = rest.IndexOfAny(any))
        {
            rest = rest[at..];
            foreach (var (person, mark) in byFirst[rest[0]])
            {
                if (rest.StartsWith(mark.Text, StringComparison.Ordinal))
                    found.Add((person, mark.Datum));
            }

            rest = rest[1..];
        }

        return found;
    }

    /// <summary>What an answer tells: its headers, its text however it is written, the parts of a workbook, the colour and the bytes of a picture.</summary>
    public async Task<HashSet<(Canary Person, Datum Datum)>> InAsync(HttpResponseMessage answer)
    {
        var found = In(Uri.UnescapeDataString($"{answer.Headers}{answer.Content.Headers}".Replace('+', ' ')));
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        switch (answer.Content.Headers.ContentType?.MediaType)
        {
            case "image/jpeg":
                found.UnionWith(In(Encoding.UTF8.GetString(bytes)));
                found.UnionWith(Pictured(bytes));
                break;
            case { } type when type.EndsWith("spreadsheetml.sheet", StringComparison.Ordinal):
                found.UnionWith(In(Unzipped(bytes)));
                break;
            default:
                found.UnionWith(In(Plain(Encoding.UTF8.GetString(bytes))));
                break;
        }

        return found;
    }

    /// <summary>A text without the escapes of HTML and JSON.</summary>
    public static string Plain(string text)
    {
        if (text.Contains("&#", StringComparison.Ordinal))
            text = WebUtility.HtmlDecode(text);
        return text.Contains("\\u", StringComparison.Ordinal) ? Escape().Replace(text, found => $"{(char)Convert.ToInt32(found.Groups[1].Value, 16)}") : text;
    }

    private static string Unzipped(byte[] bytes)
    {
        using var workbook = new ZipArchive(new MemoryStream(bytes));
        var text = new StringBuilder();
        foreach (var entry in workbook.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            text.Append(entry.FullName).Append('\n').Append(Plain(reader.ReadToEnd())).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Whose picture it is, by its colour.</summary>
    private IEnumerable<(Canary Person, Datum Datum)> Pictured(byte[] bytes)
    {
        using var picture = SKBitmap.Decode(bytes);
        var seen = picture.GetPixel(picture.Width / 2, picture.Height / 2);
        foreach (var person in people.Where(person => person.Works is null))
        {
            if (Is(person.NeedColour))
                yield return (person, Datum.NeedPhoto);
            if (Is(person.ProofColour))
                yield return (person, Datum.ProofPhoto);
        }

        bool Is((byte Red, byte Green, byte Blue) colour) =>
            Math.Abs(seen.Red - colour.Red) + Math.Abs(seen.Green - colour.Green) + Math.Abs(seen.Blue - colour.Blue) < ColourFault;
    }

    [GeneratedRegex(@"\\u([0-9a-fA-F]{4})")]
    private static partial Regex Escape();
}
