namespace Putuo.SocialOrgService.Web.Features.Talents;

/// <summary>Words of the registry of talents.</summary>
public sealed class TalentsTexts;
