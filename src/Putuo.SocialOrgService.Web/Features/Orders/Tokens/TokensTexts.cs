namespace Putuo.SocialOrgService.Web.Features.Orders.Tokens;

/// <summary>Words of an order's QR code, its page and its slip.</summary>
public sealed class TokensTexts;
