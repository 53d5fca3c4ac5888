namespace Putuo.SocialOrgService.Web.Features.Workbench.Talents;

/// <summary>Words of the own talents.</summary>
public sealed class TalentsTexts;
