using System.Text.Json;

namespace Putuo.SocialOrgService.Data.Districts;

/// <summary>On which line each place of a JSON text begins: the DOM forgets it, and whoever mends a pack needs it.</summary>
internal sealed class PackLines
{
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);

    /// <summary>Reads the lines of a text that is known to be JSON.</summary>
    public static PackLines Of(ReadOnlySpan<byte> json)
    {
        var found = new PackLines();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var (line, counted) = (1, 0);
        reader.Read();
        found.Walk(ref reader, json, "", ref line, ref counted);
        return found;
    }

    /// <summary>The line of a place, or of the nearest one around it that is there; null without any.</summary>
    public int? At(string place)
    {
        for (var at = place; ;)
        {
            if (lines.TryGetValue(at, out var line))
                return line;
            if (at.Length == 0)
                return null;
            at = at[..Math.Max(0, at.LastIndexOfAny(['.', '[']))];
        }
    }

    private void Walk(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, string place, ref int line, ref int counted)
    {
        lines.TryAdd(place, LineOf(reader, json, ref line, ref counted));
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
                Walk(ref reader, json, $"{place}[{index}]", ref line, ref counted);
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var name = place.Length == 0 ? reader.GetString()! : $"{place}.{reader.GetString()}";
                lines[name] = LineOf(reader, json, ref line, ref counted);
                reader.Read();
                Walk(ref reader, json, name, ref line, ref counted);
            }
        }
    }

    private static int LineOf(in Utf8JsonReader reader, ReadOnlySpan<byte> json, ref int line, ref int counted)
    {
        var start = (int)reader.TokenStartIndex;
        line += json[counted..start].Count((byte)'\n');
        counted = start;
        return line;
    }
}
