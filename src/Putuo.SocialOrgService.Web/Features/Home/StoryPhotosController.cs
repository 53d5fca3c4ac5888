using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.Files;
using Putuo.SocialOrgService.Data.Orders;

namespace Putuo.SocialOrgService.Web.Features.Home;

/// <summary>Ledger photos that requester and provider both made public, small, for the front page.</summary>
[AllowAnonymous]
public sealed class StoryPhotosController(StoryPages stories, PhotoStore photos) : Controller
{
    /// <summary>The picture; 404 for every other one, whether it exists or not.</summary>
    [HttpGet("/stories/{fileName}")]
    public async Task<IActionResult> Show(string fileName, CancellationToken cancel)
    {
        if (!await stories.IsPublicPhotoAsync(fileName, cancel) || photos.Open(fileName, PhotoSize.Thumb) is not { } picture)
            return NotFound();
        Response.Headers.CacheControl = "public, max-age=300";
        return File(picture, "image/jpeg");
    }
}
