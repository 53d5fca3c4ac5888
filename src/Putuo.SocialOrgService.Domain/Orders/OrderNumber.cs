using System.Globalization;

namespace Putuo.SocialOrgService.Domain.Orders;

/// <summary>
/// The number people say on the telephone, PT-2209-0181: month of placing and the order's id. It is computed, so it needs
/// no counter and finds the order by its key; it is no secret, every page asks who may see the order.
/// </summary>
public readonly record struct OrderNumber
{
    /// <summary>China's one official time, not the pack's zone: a number never changes with a setting.</summary>
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private readonly string? month;

    private OrderNumber(long id, string? month)
    {
        Id = id;
        this.month = month;
    }

    /// <summary>The order's id.</summary>
    public long Id { get; }

    /// <summary>An id that the platform itself knows, without the month that people say.</summary>
    public static implicit operator OrderNumber(long id) => new(id, null);

    /// <summary>The number of an order.</summary>
    public static string Of(DateTime placedAtUtc, long id) => string.Create(CultureInfo.InvariantCulture, $"PT-{MonthOf(placedAtUtc)}-{id:0000}");

    /// <summary>Reads a number, forgiving case and spaces.</summary>
    /// <returns>False when the text is no order number; whether the month is the order's is for <see cref="Names"/>.</returns>
    public static bool TryParse(string? text, out OrderNumber number)
    {
        number = default;
        var parts = (text ?? "").Trim().ToUpperInvariant().Split('-');
        if (parts is not ["PT", { Length: 4 }, { Length: >= 4 and <= 18 }]
            || !parts[1].All(char.IsAsciiDigit)
            || !long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || id <= 0)
            return false;
        number = new OrderNumber(id, parts[1]);
        return true;
    }

    /// <summary>Whether this is the number of just this order.</summary>
    public bool Names(DateTime placedAtUtc, long id) => id == Id && (month is null || month == MonthOf(placedAtUtc));

    private static string MonthOf(DateTime placedAtUtc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(placedAtUtc, DateTimeKind.Utc), Zone)
        .ToString("yyMM", CultureInfo.InvariantCulture);
}
