namespace Putuo.SocialOrgService.Web.Features.Workbench.Members;

/// <summary>Words of members and invitations.</summary>
public sealed class MembersTexts;
