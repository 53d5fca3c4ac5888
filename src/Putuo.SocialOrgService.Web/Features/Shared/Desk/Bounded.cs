using System.Globalization;

namespace Putuo.SocialOrgService.Web.Features.Shared.Desk;

/// <summary>Counts that stop somewhere.</summary>
public static class Bounded
{
    private const int Most = 99;

    /// <summary>The count as people read it: 7, or 99+.</summary>
    public static string Show(int count) => Show(count, Most);

    /// <summary>The count up to a number of one's own: 7, or 20+.</summary>
    public static string Show(int count, int most) => count > most ? $"{most}+" : count.ToString(CultureInfo.InvariantCulture);
}
