using System.Globalization;

namespace Putuo.SocialOrgService.Web.Features.Shared;

/// <summary>How this visitor sees the site: elder mode, contrast, text size, big cursor, language. Read from cookies that hold nothing else.</summary>
/// <param name="Mode"><c>normal</c> or <c>elder</c>.</param>
/// <param name="Contrast"><c>normal</c> or <c>high</c>.</param>
/// <param name="Scale">The text size in per cent: 100, 125, 150 or 188.</param>
/// <param name="Cursor"><c>normal</c> or <c>big</c>.</param>
/// <param name="Culture">The language shown: <c>zh-CN</c> or <c>en</c>.</param>
public sealed record ViewPreferences(string Mode, string Contrast, int Scale, string Cursor, string Culture)
{
    /// <summary>The names of the cookies.</summary>
    public const string ModeCookie = "pt.mode", ContrastCookie = "pt.contrast", ScaleCookie = "pt.scale", CursorCookie = "pt.cursor", StepsCookie = "pt.steps";

    private static readonly object Key = new();

    /// <summary>The text sizes to choose from, in per cent.</summary>
    public static IReadOnlyList<int> Scales { get; } = [100, 125, 150, 188];

    /// <summary>Whether elder mode (长辈模式) is on.</summary>
    public bool IsElder => Mode == "elder";

    /// <summary>Whether high contrast is on.</summary>
    public bool IsHighContrast => Contrast == "high";

    /// <summary>Whether the reader reads English.</summary>
    public bool IsEnglish => Culture == "en";

    /// <summary>Whether a member of staff wants to see the list of first steps no more.</summary>
    public bool HidesFirstSteps { get; init; }

    /// <summary>All that changes the look of a page, apart from the language.</summary>
    public string CacheKey => $"{Mode[0]}{Contrast[0]}{Cursor[0]}{Scale}";

    /// <summary>The preferences of a request, read once.</summary>
    public static ViewPreferences Of(HttpContext context)
    {
        if (context.Items[Key] is ViewPreferences known)
            return known;
        var cookies = context.Request.Cookies;
        var preferences = new ViewPreferences(
            AskedMode(context.Request) ?? KeptMode(context.Request),
            cookies[ContrastCookie] == "high" ? "high" : "normal",
            int.TryParse(cookies[ScaleCookie], NumberStyles.None, CultureInfo.InvariantCulture, out var scale) && Scales.Contains(scale) ? scale : 100,
            cookies[CursorCookie] == "big" ? "big" : "normal",
            CultureInfo.CurrentUICulture.Name == "en" ? "en" : "zh-CN") { HidesFirstSteps = cookies[StepsCookie] == "hidden" };
        context.Items[Key] = preferences;
        return preferences;
    }

    /// <summary>The mode that the address asks for, if it names a known one.</summary>
    public static string? AskedMode(HttpRequest request) =>
        request.Query["mode"].ToString() is "elder" or "normal" ? request.Query["mode"].ToString() : null;

    /// <summary>The mode kept in the cookie.</summary>
    public static string KeptMode(HttpRequest request) => request.Cookies[ModeCookie] == "elder" ? "elder" : "normal";
}
