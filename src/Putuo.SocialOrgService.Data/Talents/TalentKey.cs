namespace Putuo.SocialOrgService.Data.Talents;

/// <summary>A keyed digest by which a talent is found: of a part of the name or of the first letters of its pinyin.</summary>
public sealed class TalentKey
{
    /// <summary>The entry.</summary>
    public int TalentId { get; set; }

    /// <summary>The digest; nobody makes a name of it without the field key.</summary>
    public byte[] Key { get; set; } = [];
}
