namespace Putuo.SocialOrgService.Domain.People;

/// <summary>The consent to the use of personal data. The text stands on /privacy/consent; whoever changes it raises the version.</summary>
public static class Consent
{
    /// <summary>The version recorded with every account and every order: year and month from which the text holds.</summary>
    public const string Version = "2022-02";
}
