namespace Putuo.SocialOrgService.Web.Features.Ledger;

/// <summary>Words of the service ledger.</summary>
public sealed class LedgerTexts;
