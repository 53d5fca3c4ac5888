namespace Putuo.SocialOrgService.Domain.Talents;

/// <summary>What an organization is told of a talent, without saying who it was.</summary>
public enum TalentNews
{
    /// <summary>The consent was taken back, by the person or by the administrator whom the person asked.</summary>
    Withdrawn = 1,
}
