namespace Putuo.SocialOrgService.Web.Features.Accounts;

/// <summary>Texts of signing in, registering and the own account.</summary>
public sealed class AccountsTexts;
