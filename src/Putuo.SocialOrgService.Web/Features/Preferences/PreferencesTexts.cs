namespace Putuo.SocialOrgService.Web.Features.Preferences;

/// <summary>Texts of the preferences page.</summary>
public sealed class PreferencesTexts;
