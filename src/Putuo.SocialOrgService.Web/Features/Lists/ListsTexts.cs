namespace Putuo.SocialOrgService.Web.Features.Lists;

/// <summary>Texts of the four lists.</summary>
public sealed class ListsTexts;
