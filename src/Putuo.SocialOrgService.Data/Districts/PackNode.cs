using System.Text.Json;
using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Data.Districts;

/// <summary>
/// One object of a district pack's file, read property by property. What is wrong is added to the list of
/// faults with file, place and what to write; reading goes on, so that an author sees all faults at once.
/// </summary>
internal sealed class PackNode(PackFile file, string path, JsonElement element)
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    private readonly HashSet<string> asked = [];

    public static PackNode Open(string folder, string name, List<string> faults)
    {
        var file = new PackFile(name, null, faults);
        try
        {
            var json = File.ReadAllBytes(Path.Combine(folder, name)).AsMemory();
            if (json.Span.StartsWith(Mark))
                json = json[Mark.Length..];
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return new PackNode(file with { Lines = PackLines.Of(json.Span) }, "", document.RootElement.Clone());
            file.Fault("", "write one object { … }", 1);
        }
        catch (JsonException e)
        {
            file.Fault("", "is not JSON: check commas and quotation marks there", e.LineNumber + 1);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            file.Fault("", "cannot be read: the pack needs district.json, areas.json, departments.json, categories.json, forms.json and calendar.json");
        }
        return new PackNode(file, "", default);
    }

    public void Fault(string name, string whatToWrite) =>
        file.Fault(path.Length == 0 ? name : name.Length == 0 ? path : $"{path}.{name}", whatToWrite);

    /// <summary>Faults what breaks a rule of the domain. A missing text was told of when it was read.</summary>
    public void Faults(IEnumerable<DistrictFault> faults)
    {
        foreach (var fault in faults.Where(fault => fault.Kind != DistrictFaultKind.Missing))
            Fault(PackWords.NameOf(fault.Field), PackWords.Of(fault));
    }

    /// <summary>Whether the property stands there, be it as null.</summary>
    public bool Says(string name)
    {
        asked.Add(name);
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out _);
    }

    public bool Has(string name)
    {
        return Says(name) && element.GetProperty(name).ValueKind != JsonValueKind.Null;
    }

    public string Text(string name)
    {
        var text = Text(name, "");
        if (text.Length == 0 && (!Has(name) || element.GetProperty(name).ValueKind == JsonValueKind.String))
            Fault(name, "is missing or empty: write a text");
        return text;
    }

    public string Text(string name, string otherwise)
    {
        if (!Has(name))
            return otherwise;
        var value = element.GetProperty(name);
        if (value.ValueKind == JsonValueKind.String)
            return value.GetString()!.Trim();
        Fault(name, "write a text in quotation marks");
        return otherwise;
    }

    public int Number(string name, int? otherwise = null)
    {
        if (!Has(name) && otherwise is { } number)
            return number;
        if (Has(name) && element.GetProperty(name).ValueKind == JsonValueKind.Number
            && element.GetProperty(name).TryGetInt32(out var value) && value > 0)
            return value;
        Fault(name, "write a whole number above 0, without quotation marks");
        return otherwise ?? 0;
    }

    public bool Flag(string name, bool otherwise = false)
    {
        if (!Has(name))
            return otherwise;
        var value = element.GetProperty(name);
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return value.GetBoolean();
        Fault(name, "write true or false, without quotation marks");
        return otherwise;
    }

    public TEnum Choice<TEnum>(string name, TEnum otherwise)
        where TEnum : struct, Enum
    {
        var text = Text(name);
        if (Enum.GetNames<TEnum>().Contains(text, StringComparer.Ordinal))
            return Enum.Parse<TEnum>(text);
        if (text.Length > 0)
            Fault(name, $"'{text}' is unknown: write one of {string.Join(", ", Enum.GetNames<TEnum>())}");
        return otherwise;
    }

    public IReadOnlyList<TEnum> Choices<TEnum>(string name)
        where TEnum : struct, Enum
    {
        var found = new List<TEnum>();
        foreach (var text in Texts(name))
        {
            if (Enum.GetNames<TEnum>().Contains(text, StringComparer.Ordinal))
                found.Add(Enum.Parse<TEnum>(text));
            else
                Fault(name, $"'{text}' is unknown: write some of {string.Join(", ", Enum.GetNames<TEnum>())}");
        }
        return found;
    }

    public Term Term(string name)
    {
        var text = Text(name);
        try
        {
            if (text.Length > 0)
                return Domain.Areas.Term.Parse(text);
        }
        catch (FormatException)
        {
            Fault(name, $"'{text}' is not a term: write 24h (clock hours), 8wh (working hours) or 3wd (working days)");
        }
        return new Term(1, TermUnit.WorkingDays);
    }

    public TTime Time<TTime>(string name, string form)
        where TTime : struct, ISpanParsable<TTime>
    {
        var text = Text(name);
        if (TTime.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var time))
            return time;
        if (text.Length > 0)
            Fault(name, $"'{text}' cannot be read: write {form}");
        return default;
    }

    public IReadOnlyList<string> Texts(string name)
    {
        var found = new List<string>();
        foreach (var (index, item) in Items(name))
        {
            if (item.ValueKind == JsonValueKind.String && item.GetString()!.Trim() is { Length: > 0 } text)
                found.Add(text);
            else
                Fault($"{name}[{index}]", "write a text in quotation marks");
        }
        return found;
    }

    public IReadOnlyList<PackNode> Nodes(string name)
    {
        var found = new List<PackNode>();
        foreach (var (index, item) in Items(name))
        {
            if (item.ValueKind == JsonValueKind.Object)
                found.Add(Below($"{name}[{index}]", item));
            else
                Fault($"{name}[{index}]", "write an object { … }");
        }
        return found;
    }

    public PackNode Node(string name)
    {
        if (Has(name) && element.GetProperty(name) is { ValueKind: JsonValueKind.Object } value)
            return Below(name, value);
        Fault(name, "is missing: write an object { … }");
        return Below(name, default);
    }

    /// <summary>Faults each property that nobody asked for, most often a slip of the pen.</summary>
    public void NothingElse()
    {
        if (element.ValueKind != JsonValueKind.Object)
            return;
        foreach (var property in element.EnumerateObject().Where(p => !asked.Contains(p.Name)))
            Fault(property.Name, $"is not known here: write one of {string.Join(", ", asked.Order(StringComparer.Ordinal))}, or take it out");
    }

    private PackNode Below(string name, JsonElement value) =>
        new(file, path.Length == 0 ? name : $"{path}.{name}", value);

    private IEnumerable<(int Index, JsonElement Item)> Items(string name)
    {
        if (!Has(name))
            return [];
        var value = element.GetProperty(name);
        if (value.ValueKind == JsonValueKind.Array)
            return value.EnumerateArray().Select((item, index) => (index, item));
        Fault(name, "write a list [ … ]");
        return [];
    }
}
