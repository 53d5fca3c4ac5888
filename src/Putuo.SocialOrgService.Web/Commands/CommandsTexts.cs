namespace Putuo.SocialOrgService.Web.Commands;

/// <summary>What the commands say.</summary>
public sealed class CommandsTexts;
