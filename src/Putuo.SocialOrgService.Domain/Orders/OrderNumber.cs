using System.Globalization;

namespace Putuo.SocialOrgService.Domain.Orders;

/// <summary>
/// The number people say on the telephone, PT-2209-0181: month of placing and the order's id. It is computed, so it needs
/// no counter and finds the order by its key; it is no secret, every page asks who may see the order.
/// </summary>
public static class OrderNumber
{
    /// <summary>China's one official time, not the pack's zone: a number never changes with a setting.</summary>
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>The number of an order.</summary>
    public static string Of(DateTime placedAtUtc, long id) => string.Create(CultureInfo.InvariantCulture,
        $"PT-{TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(placedAtUtc, DateTimeKind.Utc), Zone):yyMM}-{id:0000}");

    /// <summary>Reads the id out of a number, forgiving case and spaces.</summary>
    /// <returns>False when the text is no order number; whether the month fits is for <see cref="Fits"/>.</returns>
    public static bool TryParse(string? text, out long id)
    {
        id = 0;
        var parts = (text ?? "").Trim().ToUpperInvariant().Split('-');
        return parts is ["PT", { Length: 4 }, { Length: >= 4 and <= 18 }]
            && parts[1].All(char.IsAsciiDigit)
            && long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out id)
            && id > 0;
    }

    /// <summary>Whether a text is the number of just this order.</summary>
    public static bool Fits(string text, DateTime placedAtUtc, long id) =>
        string.Equals(text.Trim(), Of(placedAtUtc, id), StringComparison.OrdinalIgnoreCase);
}
