namespace Putuo.SocialOrgService.Web.Features.Shared.Times;

/// <summary>Words of times and spans.</summary>
public sealed class TimesTexts;
