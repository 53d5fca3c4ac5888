namespace Putuo.SocialOrgService.Web.Features.Shared.Desk;

/// <summary>Words that the workbenches of all staff share.</summary>
public sealed class DeskTexts;
