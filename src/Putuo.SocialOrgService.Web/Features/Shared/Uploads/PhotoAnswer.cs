using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Putuo.SocialOrgService.Web.Features.Shared.Uploads;

/// <summary>How a stored picture is served: as JPEG, kept by no cache; its sandbox comes with the security headers.</summary>
public static class PhotoAnswer
{
    /// <summary>The answer with the picture, or 404 without one.</summary>
    public static IActionResult Of(ControllerBase controller, Stream? picture)
    {
        if (picture is null)
            return controller.NotFound();
        var headers = controller.Response.Headers;
        headers.CacheControl = "no-store";
        headers[HeaderNames.XContentTypeOptions] = "nosniff";
        headers.ContentDisposition = "inline";
        return controller.File(picture, "image/jpeg");
    }
}
