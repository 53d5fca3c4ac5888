namespace Putuo.SocialOrgService.Data.Talents;

/// <summary>What a talent has served.</summary>
/// <param name="Minutes">How long, in minutes.</param>
/// <param name="Orders">In how many confirmed orders.</param>
public sealed record TalentService(int Minutes, int Orders)
{
    /// <summary>Nothing yet.</summary>
    public static readonly TalentService None = new(0, 0);
}
