using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Putuo.SocialOrgService.Web.Features.Errors;

/// <summary>
/// A form whose antiforgery token has expired is shown again with all that was typed and a fresh token, to be confirmed
/// with one button. Only a form of this site gets this: a request that the browser says comes from elsewhere stays refused.
/// Passwords are not carried over, and files cannot be.
/// </summary>
public sealed class ExpiredFormPage(IModelMetadataProvider metadata) : IAlwaysRunResultFilter
{
    /// <inheritdoc/>
    public void OnResultExecuting(ResultExecutingContext context)
    {
        var request = context.HttpContext.Request;
        if (context.Result is not IAntiforgeryValidationFailedResult || !request.HasFormContentType || !IsOwnForm(request))
            return;
        var fields = request.Form
            .Where(field => field.Key != "form-token" && !field.Key.Contains("password", StringComparison.OrdinalIgnoreCase))
            .SelectMany(field => field.Value, (field, value) => new KeyValuePair<string, string>(field.Key, value ?? ""))
            .ToList();
        var written = context.ActionDescriptor.Parameters
            .SelectMany(parameter => metadata.GetMetadataForType(parameter.ParameterType).Properties)
            .Where(property => property.ModelType == typeof(string) && property.DisplayName is not null)
            .Select(property => (Label: property.DisplayName!, Text: fields.Find(field => field.Key == property.PropertyName).Value))
            .Where(line => !string.IsNullOrWhiteSpace(line.Text))
            .ToList();
        var page = new ExpiredForm(request.Path + request.QueryString, fields, written, request.Form.Files.Count > 0);
        context.Result = new ViewResult
        {
            ViewName = "/Features/Errors/ExpiredForm.cshtml",
            StatusCode = StatusCodes.Status400BadRequest,
            ViewData = new ViewDataDictionary<ExpiredForm>(metadata, context.ModelState) { Model = page },
        };
    }

    /// <inheritdoc/>
    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    private static bool IsOwnForm(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
            return site == "same-origin";
        return Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)
            && origin.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>A form to be sent once more.</summary>
/// <param name="Address">Where it goes.</param>
/// <param name="Fields">All fields that were sent.</param>
/// <param name="Written">What was written in words, with the fields' labels.</param>
/// <param name="HadFiles">Whether files were sent with it, which must be chosen again.</param>
public sealed record ExpiredForm(
    string Address, IReadOnlyList<KeyValuePair<string, string>> Fields, IReadOnlyList<(string Label, string Text)> Written, bool HadFiles);
