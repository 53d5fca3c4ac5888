namespace Putuo.SocialOrgService.Domain.Talents;

/// <summary>A field of expertise (专长领域) of a talent: a category of the first level.</summary>
public sealed class TalentField
{
    /// <summary>The talent.</summary>
    public int TalentId { get; private set; }

    /// <summary>The first level's code, A to Z.</summary>
    public required string CategoryCode { get; init; }
}
