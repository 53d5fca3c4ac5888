namespace Putuo.SocialOrgService.Web.Features.Complaints;

/// <summary>Words of complaints.</summary>
public sealed class ComplaintsTexts;
