namespace Putuo.SocialOrgService.Domain.Talents;

/// <summary>The consent of talents. Its text stands on /privacy/consent; whoever changes it raises the version.</summary>
public static class TalentConsent
{
    /// <summary>The version recorded with every consent: year and month from which the text holds.</summary>
    public const string Version = "2022-02";
}
