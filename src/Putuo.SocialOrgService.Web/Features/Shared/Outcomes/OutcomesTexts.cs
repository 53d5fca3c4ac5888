namespace Putuo.SocialOrgService.Web.Features.Shared.Outcomes;

/// <summary>What became of something asked for, in words.</summary>
public sealed class OutcomesTexts;
