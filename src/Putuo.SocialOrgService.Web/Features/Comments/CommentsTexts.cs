namespace Putuo.SocialOrgService.Web.Features.Comments;

/// <summary>Words of reporting a public comment.</summary>
public sealed class CommentsTexts;
