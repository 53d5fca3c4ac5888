namespace Putuo.SocialOrgService.Web.Features.Shared.Uploads;

/// <summary>Why a picture was not taken.</summary>
public sealed class UploadsTexts;
