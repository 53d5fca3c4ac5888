namespace Putuo.SocialOrgService.Web.Features.Orders.Resubmissions;

/// <summary>Words of submitting again.</summary>
public sealed class ResubmissionsTexts;
