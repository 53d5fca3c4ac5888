using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Putuo.SocialOrgService.Web.Features.Shared;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>
/// What is said about a value of the wrong kind, in the reader's language: the field's own words for a missing value where it
/// has some (请填服务人数，例如2), else words for its kind with its name.
/// </summary>
public sealed class LocalisedBindingMessages(IStringLocalizer<SharedTexts> texts, IStringLocalizerFactory factory) : IConfigureOptions<MvcOptions>, IBindingMetadataProvider
{
    /// <inheritdoc/>
    public void Configure(MvcOptions options)
    {
        Word(options.ModelBindingMessageProvider, _ => texts["BindingInvalid", texts["BindingThis"].Value]);
        options.ModelMetadataDetailsProviders.Add(this);
    }

    /// <inheritdoc/>
    public void CreateBindingMetadata(BindingMetadataProviderContext context)
    {
        if (context.Key is not { MetadataKind: ModelMetadataKind.Property, ContainerType: { } form, Name: { } property })
            return;
        var own = context.Attributes.OfType<RequiredAttribute>().FirstOrDefault()?.ErrorMessage;
        var kind = KindOf(Nullable.GetUnderlyingType(context.Key.ModelType) ?? context.Key.ModelType, property);
        var messages = new DefaultModelBindingMessageProvider();
        var isNamed = context.Attributes.OfType<DisplayAttribute>().Any();
        Word(messages, name => own is not null ? FeatureTexts.For(form, factory)[own, name] : texts["Binding" + kind, isNamed && name.Length > 0 ? name : texts["BindingThis"].Value]);
        context.BindingMetadata.ModelBindingMessageProvider = messages;
    }

    private static void Word(DefaultModelBindingMessageProvider messages, Func<string, string> words)
    {
        messages.SetValueIsInvalidAccessor(_ => words(""));
        messages.SetAttemptedValueIsInvalidAccessor((_, name) => words(name));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => words(""));
        messages.SetUnknownValueIsInvalidAccessor(words);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => words(""));
        messages.SetValueMustNotBeNullAccessor(_ => words(""));
        messages.SetMissingBindRequiredValueAccessor(words);
        messages.SetMissingKeyOrValueAccessor(() => words(""));
        messages.SetMissingRequestBodyRequiredValueAccessor(() => words(""));
        messages.SetValueMustBeANumberAccessor(words);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => words(""));
    }

    /// <summary>How a value of a type is given: chosen from a list, ticked, or written as a number, a day or a time. An id is always chosen.</summary>
    private static string KindOf(Type type, string property) =>
        type.IsEnum || property.EndsWith("Id", StringComparison.Ordinal) ? "Choice"
        : type == typeof(bool) ? "Tick"
        : type == typeof(int) || type == typeof(long) || type == typeof(decimal) ? "Number"
        : type == typeof(DateOnly) ? "Day"
        : type == typeof(TimeOnly) ? "Time"
        : "Invalid";
}
