using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Putuo.SocialOrgService.Web.Features.Shared.SentForms;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Features.Errors;

/// <summary>The page of a failed request: what happened, what to do, and a reference number; never a stack trace.</summary>
[IgnoreAntiforgeryToken]
[ApiExplorerSettings(IgnoreApi = true)]
[AllowAnonymous]
public sealed class ErrorsController : Controller
{
    private static readonly int[] Worded = [400, 403, 404, 405, 409, 413, 429, 500, 503];

    /// <summary>
    /// Shown in the place of the failed page, with its status; opened directly it is a page that does not exist. A form that could not be
    /// saved is shown with all that was typed, to be sent again.
    /// </summary>
    [Route("error")]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public async Task<IActionResult> Show()
    {
        if (Response.StatusCode < 400)
            Response.StatusCode = StatusCodes.Status404NotFound;
        var status = Response.StatusCode;
        if (status == StatusCodes.Status503ServiceUnavailable && await UnsavedAsync() is { } form)
            return form.Page(MetadataProvider, ModelState, status);
        var worded = Worded.Contains(status) ? status : status < 500 ? 400 : 500;
        return View("Error", new ErrorPage(worded, Logs.Reference(HttpContext), IsTransient: status is 429 or >= 500, Form()));
    }

    /// <summary>The form that failed; null for a page that was only opened, and for a form that did not come through whole.</summary>
    private async Task<SentForm?> UnsavedAsync()
    {
        if (!HttpMethods.IsPost(Request.Method) || HttpContext.Features.Get<IExceptionHandlerPathFeature>() is not { } failed)
            return null;
        try
        {
            return await SentForm.OfAsync(Request, failed.Endpoint?.Metadata.GetMetadata<ActionDescriptor>(), MetadataProvider, failed.Path) is { } sent
                ? sent with { Why = SendAgain.NotSaved }
                : null;
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The page with the form that was sent, if it is one of this site.</summary>
    private string? Form() => HttpMethods.IsPost(Request.Method)
        && Request.GetTypedHeaders().Referer is { } from && from.Authority == Request.Host.Value
            ? from.PathAndQuery
            : null;
}

/// <summary>What an error page shows.</summary>
/// <param name="Status">The status whose words are shown.</param>
/// <param name="Reference">The number that finds the request in the logs.</param>
/// <param name="IsTransient">Whether trying again may help.</param>
/// <param name="Form">The page with the form that was sent; null for a page that was opened.</param>
public sealed record ErrorPage(int Status, string Reference, bool IsTransient, string? Form);
