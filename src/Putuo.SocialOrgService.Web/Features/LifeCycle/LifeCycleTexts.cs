namespace Putuo.SocialOrgService.Web.Features.LifeCycle;

/// <summary>Texts of filings and of the annual check.</summary>
public sealed class LifeCycleTexts;
