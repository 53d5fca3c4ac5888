using System.Globalization;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Imports;

/// <summary>Whether something is so.</summary>
public enum YesNo
{
    /// <summary>是.</summary>
    Yes = 1,

    /// <summary>否.</summary>
    No,
}

/// <summary>One row of a sheet: reads its cells by their columns and collects what is wrong with them.</summary>
public sealed class ImportLine
{
    private const int MostShown = 40;

    private static readonly string[] DayForms = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd", "yyyy-M-d H:mm", "yyyy/M/d H:mm"];
    private static readonly char[] Separators = ['、', '，', ',', '；', ';', '\n'];

    private readonly IReadOnlyDictionary<ImportField, string> cells;
    private readonly ImportVocabulary words;
    private readonly List<ImportFault> faults = [];

    /// <summary>Takes a row and looks at what is missing or too long.</summary>
    /// <param name="kind">The template.</param>
    /// <param name="number">The row, as numbered in the file.</param>
    /// <param name="cells">What its cells say.</param>
    /// <param name="words">The words that they may say.</param>
    /// <param name="today">The local day.</param>
    public ImportLine(ImportKind kind, int number, IReadOnlyDictionary<ImportField, string> cells, ImportVocabulary words, DateOnly today)
    {
        (Number, this.cells, this.words, Today) = (number, cells, words, today);
        foreach (var column in ImportColumns.Of(kind))
        {
            if (Text(column.Field) is not { } text)
            {
                if (column.IsRequired)
                    Say(column.Field, ImportFaultKind.Missing);
            }
            else if (text.Length > column.Most)
            {
                Say(column.Field, ImportFaultKind.TooLong, $"{column.Most}");
            }
        }
    }

    /// <summary>The row, as numbered in the file.</summary>
    public int Number { get; }

    /// <summary>The local day.</summary>
    public DateOnly Today { get; }

    /// <summary>The district.</summary>
    public District District => words.District;

    /// <summary>What is wrong, a column at most once.</summary>
    public IReadOnlyList<ImportFault> Faults => faults;

    /// <summary>Says what is wrong with a column, unless something is said already.</summary>
    public void Say(ImportField field, ImportFaultKind kind, string more = "")
    {
        if (faults.Any(fault => fault.Field == field))
            return;
        var value = Text(field) ?? "";
        value = field == ImportField.Person && value.Length > 0 ? Contact.MaskName(value) : value.Length <= MostShown ? value : PlainText.Begin(value, MostShown - 1) + "…";
        faults.Add(new(Number, field, kind, value, more));
    }

    /// <summary>What a cell says; null for nothing.</summary>
    public string? Text(ImportField field) => PlainText.OrNull(cells.GetValueOrDefault(field));

    /// <summary>A credit code in its plain form; another number, of a filing for example, as it stands.</summary>
    public string? Code(ImportField field)
    {
        if (Text(field) is not { } text)
            return null;
        var plain = string.Concat(text.Select(sign => sign is >= '！' and <= '～' ? (char)(sign - '！' + '!') : sign).Where(sign => !char.IsWhiteSpace(sign) && sign != '-')).ToUpperInvariant();
        return plain.Length == UnifiedSocialCreditCode.Length && plain.All(char.IsAsciiLetterOrDigit) ? plain : text;
    }

    /// <summary>A day; null for none or a wrong one.</summary>
    public DateOnly? Day(ImportField field, bool mayBeAhead = false)
    {
        if (Text(field) is not { } text)
            return null;
        if (!DateTime.TryParseExact(text, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) || at.Year < 1900)
        {
            Say(field, ImportFaultKind.NotADay);
            return null;
        }
        var day = DateOnly.FromDateTime(at);
        if (day > Today && !mayBeAhead)
            Say(field, ImportFaultKind.InFuture);
        return day;
    }

    /// <summary>A whole number of a span; null for none or a wrong one.</summary>
    public int? Whole(ImportField field, int least, int most)
    {
        if (Text(field) is not { } text)
            return null;
        if (int.TryParse(text.TrimEnd('A', 'a', '星', '级', '人', '名'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Say(field, ImportFaultKind.NotANumber, $"{least}–{most}");
        return null;
    }

    /// <summary>An amount in yuan, in fen; null for none or a wrong one.</summary>
    public long? Fen(ImportField field)
    {
        if (Text(field) is not { } text)
            return null;
        if (decimal.TryParse(text.Replace(",", "", StringComparison.Ordinal).TrimStart('¥', '￥').TrimEnd('元'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan)
            && yuan <= 1_000_000_000m && decimal.Truncate(yuan * 100) == yuan * 100)
            return (long)(yuan * 100);
        Say(field, ImportFaultKind.NotAnAmount);
        return null;
    }

    /// <summary>A choice; null for none or a wrong one.</summary>
    public T? Choice<T>(ImportField field)
        where T : struct, Enum => Find(field, words.ChoiceOf<T>);

    /// <summary>Some choices; a wrong one is said and left out.</summary>
    public IReadOnlyList<T> Choices<T>(ImportField field)
        where T : struct, Enum => FindAll(field, words.ChoiceOf<T>);

    /// <summary>A department.</summary>
    public int? Department(ImportField field) => Find(field, words.DepartmentOf);

    /// <summary>An area of the levels that are asked for.</summary>
    public int? Area(ImportField field, params AreaLevel[] levels) =>
        Find<int>(field, word => words.AreaOf(word) is { } id && levels.Contains(District.Area(id).Level) ? id : null);

    /// <summary>Areas of any level but grids.</summary>
    public IReadOnlyList<int> Areas(ImportField field) => FindAll(field, words.AreaOf);

    /// <summary>A category that can be ordered.</summary>
    public string? Category(ImportField field) => FindText(field, word => District.CanBeOrdered(words.CategoryOf(word), out var category) ? category.Code : null);

    /// <summary>A category of the first level, as organizations serve.</summary>
    public string? TopCategory(ImportField field) => FindText(field, FieldOf);

    /// <summary>Categories of the first level, as organizations serve.</summary>
    public IReadOnlyList<string> TopCategories(ImportField field)
    {
        var found = Words(field).Select(word => (Word: word, Code: FieldOf(word))).ToList();
        if (found.Find(pair => pair.Code is null).Word is { } unknown)
            Say(field, ImportFaultKind.Unknown, unknown);
        return [.. found.Select(pair => pair.Code).OfType<string>().Distinct()];
    }

    private string? FieldOf(string word) => words.CategoryOf(word) is { } code && OrganizationEntry.FieldsIn(District).Any(top => top.Code == code) ? code : null;

    private T? Find<T>(ImportField field, Func<string, T?> find)
        where T : struct
    {
        if (Text(field) is not { } word)
            return null;
        if (find(word) is { } found)
            return found;
        Say(field, ImportFaultKind.Unknown);
        return null;
    }

    private string? FindText(ImportField field, Func<string, string?> find)
    {
        if (Text(field) is not { } word)
            return null;
        if (find(word) is { } found)
            return found;
        Say(field, ImportFaultKind.Unknown);
        return null;
    }

    private IReadOnlyList<T> FindAll<T>(ImportField field, Func<string, T?> find)
        where T : struct
    {
        var found = new List<T>();
        foreach (var word in Words(field))
        {
            if (find(word) is { } known)
                found.Add(known);
            else
                Say(field, ImportFaultKind.Unknown, word);
        }
        return [.. found.Distinct()];
    }

    private string[] Words(ImportField field) => (Text(field) ?? "").Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
