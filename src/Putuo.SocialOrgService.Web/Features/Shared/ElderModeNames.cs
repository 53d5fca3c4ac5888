namespace Putuo.SocialOrgService.Web.Features.Shared;

/// <summary>Names that people know the elder mode by (T/TAF 114-2022); every search open to visitors answers them with the switch.</summary>
public static class ElderModeNames
{
    private static readonly string[] All = ["长辈", "亲情版", "关爱版", "关怀版", "老年版", "大字", "适老化版", "elder mode", "large print"];

    /// <summary>Whether somebody who looks for this looks for the elder mode.</summary>
    public static bool AreIn(string? query) => query is not null && All.Any(name => query.Contains(name, StringComparison.OrdinalIgnoreCase));
}
