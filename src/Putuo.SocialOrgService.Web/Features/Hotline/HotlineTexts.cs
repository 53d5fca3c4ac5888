namespace Putuo.SocialOrgService.Web.Features.Hotline;

/// <summary>Texts of this feature.</summary>
public sealed class HotlineTexts;
