using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Putuo.SocialOrgService.Web.Features.Shared.SentForms;

/// <summary>
/// A form whose antiforgery token has expired is shown again with all that was typed and a fresh token, to be confirmed
/// with one button. Only a form of this site gets this: a request that the browser says comes from elsewhere stays refused.
/// </summary>
public sealed class ExpiredFormPage(IModelMetadataProvider metadata) : IAsyncAlwaysRunResultFilter
{
    /// <inheritdoc/>
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult
            && await SentForm.OfAsync(context.HttpContext.Request, context.ActionDescriptor, metadata) is { } sent)
            context.Result = sent.Page(metadata, context.ModelState, StatusCodes.Status400BadRequest);
        await next();
    }
}
