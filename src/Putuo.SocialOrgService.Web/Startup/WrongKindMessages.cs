using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>
/// A value of the wrong kind in a field that must be filled in is answered like a missing one: by what to fill in. So "two" for a
/// number of people says 请填服务了几个人，例如1.
/// </summary>
public sealed class WrongKindMessages(IStringLocalizerFactory texts) : IConfigureOptions<MvcOptions>, IBindingMetadataProvider
{
    /// <inheritdoc/>
    public void Configure(MvcOptions options) => options.ModelMetadataDetailsProviders.Add(this);

    /// <inheritdoc/>
    public void CreateBindingMetadata(BindingMetadataProviderContext context)
    {
        if (context.Key.ContainerType is not { } form
            || context.Attributes.OfType<RequiredAttribute>().FirstOrDefault()?.ErrorMessage is not { } key
            || context.BindingMetadata.ModelBindingMessageProvider is not { } shared)
            return;
        var messages = new DefaultModelBindingMessageProvider(shared);
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => FeatureTexts.For(form, texts)[key]);
        messages.SetValueMustBeANumberAccessor(_ => FeatureTexts.For(form, texts)[key]);
        context.BindingMetadata.ModelBindingMessageProvider = messages;
    }
}
