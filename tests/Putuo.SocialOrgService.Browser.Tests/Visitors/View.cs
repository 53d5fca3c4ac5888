namespace Putuo.SocialOrgService.Browser.Tests.Visitors;

/// <summary>How a visitor sees the site.</summary>
/// <param name="Width">The width of the window in px.</param>
/// <param name="Elder">In elder mode.</param>
/// <param name="HighContrast">In high contrast.</param>
/// <param name="English">In English.</param>
/// <param name="Scripts">With JavaScript.</param>
public sealed record View(int Width = 1280, bool Elder = false, bool HighContrast = false, bool English = false, bool Scripts = true)
{
    /// <summary>1280 px wide, nothing switched on.</summary>
    public static View Normal { get; } = new();

    /// <summary>Elder mode on a phone.</summary>
    public static View ElderPhone { get; } = new(360, Elder: true);

    /// <summary>High contrast, 1280 px wide.</summary>
    public static View Contrast { get; } = new(HighContrast: true);

    /// <summary>Whether every page is looked at in every view (PT_FULL), and not in one of them.</summary>
    public static bool LooksAtAll { get; } = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("PT_FULL"));

    /// <summary>The views that pages are looked at in: three, and with PT_FULL the three modes at the other width too.</summary>
    public static IReadOnlyList<View> Looks { get; } = LooksAtAll
        ? [Normal, ElderPhone, Contrast, new(360), new(Elder: true), new(360, HighContrast: true)]
        : [Normal, ElderPhone, Contrast];

    /// <summary>The smallest control in px.</summary>
    public int Tap => Elder ? 60 : 44;

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Width}{(Elder ? " elder" : "")}{(HighContrast ? " high contrast" : "")}{(English ? " English" : "")}{(Scripts ? "" : " without JavaScript")}";
}
