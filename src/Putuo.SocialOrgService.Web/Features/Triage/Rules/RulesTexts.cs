namespace Putuo.SocialOrgService.Web.Features.Triage.Rules;

/// <summary>Words of the triage rules.</summary>
public sealed class RulesTexts;
