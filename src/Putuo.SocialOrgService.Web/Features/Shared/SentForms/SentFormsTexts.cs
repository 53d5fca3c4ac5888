namespace Putuo.SocialOrgService.Web.Features.Shared.SentForms;

/// <summary>Texts of the page that sends a form once more.</summary>
public sealed class SentFormsTexts;
