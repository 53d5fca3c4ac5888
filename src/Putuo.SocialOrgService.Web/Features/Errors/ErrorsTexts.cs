namespace Putuo.SocialOrgService.Web.Features.Errors;

/// <summary>Texts of the error pages.</summary>
public sealed class ErrorsTexts;
