namespace Putuo.SocialOrgService.Web.Features.Accounts.Delegations;

/// <summary>Texts of this feature.</summary>
public sealed class DelegationsTexts;
