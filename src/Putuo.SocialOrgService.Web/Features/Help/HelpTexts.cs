namespace Putuo.SocialOrgService.Web.Features.Help;

/// <summary>Texts of this feature.</summary>
public sealed class HelpTexts;
