namespace Putuo.SocialOrgService.Web.Features.Triage;

/// <summary>Words of triage.</summary>
public sealed class TriageTexts;
