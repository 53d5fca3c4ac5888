using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Putuo.SocialOrgService.Data.Districts;

/// <summary>Writes JSON as people keep it: what is short and holds no further objects stands on one line, so that an area or a holiday is a line.</summary>
internal static class PackText
{
    private const int Widest = 150;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of a file.</summary>
    public static string Of(JsonObject root)
    {
        var text = new StringBuilder();
        Write(text, root, 0);
        return text.Append('\n').ToString();
    }

    private static void Write(StringBuilder text, JsonNode? node, int depth)
    {
        var parts = Parts(node).ToList();
        if (depth > 0 && (parts.Count == 0 || (parts.TrueForAll(part => part.Value is not JsonObject) && Inline(node) is { Length: <= Widest })))
        {
            text.Append(Inline(node));
            return;
        }
        var (begin, end) = node is JsonArray ? ('[', ']') : ('{', '}');
        text.Append(begin);
        foreach (var (place, (name, value)) in parts.Index())
        {
            text.Append(place == 0 ? "\n" : ",\n").Append(' ', 2 * (depth + 1)).Append(name);
            Write(text, value, depth + 1);
        }
        text.Append('\n').Append(' ', 2 * depth).Append(end);
    }

    private static IEnumerable<(string Name, JsonNode? Value)> Parts(JsonNode? node) => node switch
    {
        JsonArray list => list.Select(item => ("", item)),
        JsonObject pairs => pairs.Select(pair => ($"\"{pair.Key}\": ", pair.Value)),
        _ => [],
    };

    private static string Inline(JsonNode? node) => node switch
    {
        JsonArray => $"[{string.Join(", ", Parts(node).Select(part => Inline(part.Value)))}]",
        JsonObject => $"{{{string.Join(", ", Parts(node).Select(part => part.Name + Inline(part.Value)))}}}",
        null => "null",
        _ => node.ToJsonString(Plain),
    };
}
