using System.Globalization;

namespace Putuo.SocialOrgService.Web.Features.Shared.Desk;

/// <summary>Counts that stop at a hundred.</summary>
public static class Bounded
{
    private const int Most = 99;

    /// <summary>The count as people read it: 7, or 99+.</summary>
    public static string Show(int count) => count > Most ? $"{Most}+" : count.ToString(CultureInfo.InvariantCulture);
}
