namespace Putuo.SocialOrgService.Web.Features.Shared;

/// <summary>Texts that several features say: navigation, framework messages, errors, components.</summary>
public sealed class SharedTexts;
