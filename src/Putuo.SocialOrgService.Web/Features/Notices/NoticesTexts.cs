namespace Putuo.SocialOrgService.Web.Features.Notices;

/// <summary>Texts of the inbox.</summary>
public sealed class NoticesTexts;
