using System.Globalization;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.LifeCycle;

/// <summary>What kind of answer a field takes.</summary>
public enum FieldType
{
    /// <summary>A line.</summary>
    Text = 1,

    /// <summary>Some sentences.</summary>
    LongText = 2,

    /// <summary>A whole number, not below zero.</summary>
    Number = 3,

    /// <summary>An amount in yuan, at most two decimals.</summary>
    Money = 4,

    /// <summary>A day.</summary>
    Date = 5,

    /// <summary>One of the <see cref="FormField.Choices"/>.</summary>
    Choice = 6,

    /// <summary>Yes or no.</summary>
    YesNo = 7,
}

/// <summary>What is wrong with an answer.</summary>
public enum FieldFaultKind
{
    /// <summary>It is needed.</summary>
    Missing = 1,

    /// <summary>It has too many characters.</summary>
    TooLong,

    /// <summary>It is no whole number.</summary>
    NotANumber,

    /// <summary>It is no amount of money.</summary>
    NotMoney,

    /// <summary>It is no day.</summary>
    NotADay,

    /// <summary>It is below <see cref="FormField.Min"/>.</summary>
    TooSmall,

    /// <summary>It is above <see cref="FormField.Max"/>.</summary>
    TooLarge,

    /// <summary>The day has not come yet.</summary>
    InFuture,

    /// <summary>It is none of the choices.</summary>
    Unknown,

    /// <summary>A paper is needed.</summary>
    PaperMissing,

    /// <summary>It has a remark and is as it was.</summary>
    Uncorrected,
}

/// <summary>A fault of a form, at its field or paper.</summary>
/// <param name="Key">The field or paper.</param>
/// <param name="Kind">What is wrong.</param>
public sealed record FieldFault(string Key, FieldFaultKind Kind);

/// <summary>One of the answers to choose from.</summary>
/// <param name="Value">What is kept.</param>
/// <param name="Label">The Chinese label.</param>
/// <param name="LabelEn">The label for readers of English.</param>
public sealed record FormChoice(string Value, string Label, string LabelEn);

/// <summary>One question of a form.</summary>
public sealed record FormField
{
    /// <summary>The answer of a yes-or-no field.</summary>
    public const string Yes = "yes", No = "no";

    /// <summary>The most characters of a line and of some sentences, where the form does not say.</summary>
    public const int MostText = 100, MostLongText = 1000;

    /// <summary>Its name in the data, unique among the form's fields and papers.</summary>
    public required string Key { get; init; }

    /// <summary>The Chinese label.</summary>
    public required string Label { get; init; }

    /// <summary>The label for readers of English.</summary>
    public required string LabelEn { get; init; }

    /// <summary>What to know before answering; may be empty.</summary>
    public string Hint { get; init; } = "";

    /// <summary>The same in English.</summary>
    public string HintEn { get; init; } = "";

    /// <summary>The kind of answer.</summary>
    public required FieldType Type { get; init; }

    /// <summary>Whether it must be answered.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The most characters; 0 for what its type allows.</summary>
    public int Most { get; init; }

    /// <summary>The least number, or yuan.</summary>
    public int? Min { get; init; }

    /// <summary>The greatest number, or yuan.</summary>
    public int? Max { get; init; }

    /// <summary>Whether a day may not lie in the future.</summary>
    public bool IsPast { get; init; }

    /// <summary>What there is to choose from.</summary>
    public IReadOnlyList<FormChoice> Choices { get; init; } = [];

    /// <summary>Which fact that the platform knows fills it in.</summary>
    public Prefill Prefill { get; init; }

    /// <summary>The most characters that are kept.</summary>
    public int Limit => Most > 0 ? Most : Type == FieldType.LongText ? MostLongText : MostText;

    /// <summary>Reads what was typed.</summary>
    /// <param name="typed">The answer as typed; null or blank for none.</param>
    /// <param name="today">Today in the district.</param>
    /// <returns>The answer in its plain form, or what is wrong with it; an empty answer of a field that need not be answered is right.</returns>
    public (string Value, FieldFaultKind? Fault) Read(string? typed, DateOnly today)
    {
        if (PlainText.OrNull(typed) is not { } text)
            return ("", IsRequired ? FieldFaultKind.Missing : null);
        if (text.Length > Limit)
            return (text, FieldFaultKind.TooLong);
        return Type switch
        {
            FieldType.Number => ReadNumber(text),
            FieldType.Money => ReadMoney(text),
            FieldType.Date => ReadDay(text, today),
            FieldType.Choice => (text, Choices.Any(choice => choice.Value == text) ? null : FieldFaultKind.Unknown),
            FieldType.YesNo => (text, text is Yes or No ? null : FieldFaultKind.Unknown),
            _ => (text, null),
        };
    }

    private (string Value, FieldFaultKind? Fault) ReadNumber(string text) =>
        long.TryParse(Narrow(text), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
            ? (number.ToString(CultureInfo.InvariantCulture), Bound(number))
            : (text, FieldFaultKind.NotANumber);

    private (string Value, FieldFaultKind? Fault) ReadMoney(string text) =>
        decimal.TryParse(Narrow(text).TrimEnd('元'), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan)
            && decimal.Round(yuan, 2) == yuan
            ? (yuan.ToString("0.##", CultureInfo.InvariantCulture), Bound(yuan))
            : (text, FieldFaultKind.NotMoney);

    private (string Value, FieldFaultKind? Fault) ReadDay(string text, DateOnly today) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (text, IsPast && day > today ? FieldFaultKind.InFuture : null)
            : (text, FieldFaultKind.NotADay);

    private FieldFaultKind? Bound(decimal amount) =>
        amount < (Min ?? 0) ? FieldFaultKind.TooSmall : amount > (Max ?? int.MaxValue) ? FieldFaultKind.TooLarge : null;

    /// <summary>Full-width figures and signs, as a Chinese keyboard types them, in their narrow form; a minus is no sign of an amount.</summary>
    private static string Narrow(string text) =>
        string.Concat(text.Where(sign => sign != ' ').Select(sign => sign is >= '\uFF10' and <= '\uFF19' or '\uFF0C' or '\uFF0E' ? (char)(sign - 0xFEE0) : sign));
}
