using System.Globalization;

namespace Putuo.SocialOrgService.Domain.Complaints;

/// <summary>The number people say of a complaint: TS-0007. It is computed and no secret; every page asks who may see the complaint.</summary>
public static class ComplaintNumber
{
    private const string Prefix = "TS-";

    /// <summary>The number of a complaint.</summary>
    public static string Of(long id) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{id:0000}");

    /// <summary>Reads a number, forgiving case and spaces.</summary>
    public static bool TryParse(string? text, out long id)
    {
        var typed = (text ?? "").Trim().ToUpperInvariant();
        id = 0;
        return typed.StartsWith(Prefix, StringComparison.Ordinal) && typed.Length is >= 7 and <= 21
            && long.TryParse(typed.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out id) && id > 0;
    }
}
