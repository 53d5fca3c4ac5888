using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Options;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>
/// Gives every annotation without a message of its own the shared one: the key is "Annotation" and the annotation's name
/// (AnnotationRequired, AnnotationStringLength …), with the display name as {0}. What is chosen and not typed, an id or a kind, says so.
/// </summary>
public sealed class LocalisedValidationMessages : IPostConfigureOptions<MvcOptions>, IValidationMetadataProvider
{
    /// <summary>Runs after the framework's own providers, which add the implied Required.</summary>
    public void PostConfigure(string? name, MvcOptions options) => options.ModelMetadataDetailsProviders.Add(this);

    /// <inheritdoc/>
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        var type = context.Key.ModelType is { } model ? Nullable.GetUnderlyingType(model) ?? model : typeof(string);
        var isChosen = type.IsEnum || (type == typeof(int) && context.Key.Name?.EndsWith("Id", StringComparison.Ordinal) == true);
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (rule.ErrorMessage is null && rule.ErrorMessageResourceName is null)
                rule.ErrorMessage = "Annotation" + rule.GetType().Name.Replace("Attribute", "", StringComparison.Ordinal) + (isChosen && rule is RequiredAttribute ? "Choice" : "");
        }
    }
}
