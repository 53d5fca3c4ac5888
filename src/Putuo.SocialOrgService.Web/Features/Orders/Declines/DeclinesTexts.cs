namespace Putuo.SocialOrgService.Web.Features.Orders.Declines;

/// <summary>Words of declining.</summary>
public sealed class DeclinesTexts;
