namespace Putuo.SocialOrgService.Web.Features.Shared.Words;

/// <summary>Words that several public pages use.</summary>
public sealed class WordsTexts;
