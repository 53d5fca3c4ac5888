namespace Putuo.SocialOrgService.Domain.Areas;

/// <summary>The unit of a term.</summary>
public enum TermUnit
{
    /// <summary>Clock hours (h): run day and night.</summary>
    ClockHours = 1,

    /// <summary>Working hours (wh): run only inside the district's office hours.</summary>
    WorkingHours = 2,

    /// <summary>Working days (wd): end at the close of the n-th working day after the start.</summary>
    WorkingDays = 3,
}

/// <summary>A span that somebody has for something, written as 24h, 8wh or 3wd in a district pack.</summary>
/// <param name="Amount">How many units; always positive.</param>
/// <param name="Unit">The unit counted.</param>
public readonly record struct Term(int Amount, TermUnit Unit)
{
    /// <summary>Reads 24h, 8wh, 3wd.</summary>
    /// <exception cref="FormatException">The text is none of these.</exception>
    public static Term Parse(string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        if (digits == 0 || !int.TryParse(text.AsSpan(0, digits), out var amount) || amount <= 0)
            throw new FormatException($"'{text}' is not a term: write 24h, 8wh or 3wd.");
        return new Term(amount, text[digits..] switch
        {
            "h" => TermUnit.ClockHours,
            "wh" => TermUnit.WorkingHours,
            "wd" => TermUnit.WorkingDays,
            var unit => throw new FormatException($"'{unit}' is not a unit of a term: h, wh or wd."),
        });
    }

    /// <summary>The form a district pack writes.</summary>
    public override string ToString() => Amount + Unit switch
    {
        TermUnit.ClockHours => "h",
        TermUnit.WorkingHours => "wh",
        _ => "wd",
    };
}
