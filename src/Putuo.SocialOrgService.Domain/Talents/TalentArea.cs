namespace Putuo.SocialOrgService.Domain.Talents;

/// <summary>An area a talent serves in: a community, a street or the whole district.</summary>
public sealed class TalentArea
{
    /// <summary>The talent.</summary>
    public int TalentId { get; private set; }

    /// <summary>The area.</summary>
    public required int AreaId { get; init; }
}
