namespace Putuo.SocialOrgService.Web.Features.Orders.Answers;

/// <summary>Words of answering a comment.</summary>
public sealed class AnswersTexts;
