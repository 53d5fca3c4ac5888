namespace Putuo.SocialOrgService.Web.Features.Statements;

/// <summary>Texts of this feature.</summary>
public sealed class StatementsTexts;
