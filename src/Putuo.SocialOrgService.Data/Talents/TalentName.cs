namespace Putuo.SocialOrgService.Data.Talents;

/// <summary>A talent's full name, encrypted. It is gone with the consent.</summary>
public sealed class TalentName
{
    /// <summary>The entry.</summary>
    public int TalentId { get; set; }

    /// <summary>The sealed name.</summary>
    public byte[] NameCipher { get; set; } = [];
}
