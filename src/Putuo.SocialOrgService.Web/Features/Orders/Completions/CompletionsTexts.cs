namespace Putuo.SocialOrgService.Web.Features.Orders.Completions;

/// <summary>Words of reporting the work done.</summary>
public sealed class CompletionsTexts;
