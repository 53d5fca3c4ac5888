using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Putuo.SocialOrgService.Web.Features.Shared;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>What model binding says about a value of the wrong kind, in the reader's language.</summary>
public sealed class LocalisedBindingMessages(IStringLocalizer<SharedTexts> texts) : IConfigureOptions<MvcOptions>
{
    /// <inheritdoc/>
    public void Configure(MvcOptions options)
    {
        var messages = options.ModelBindingMessageProvider;
        messages.SetValueIsInvalidAccessor(_ => texts["BindingInvalid"]);
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => texts["BindingInvalid"]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => texts["BindingInvalid"]);
        messages.SetUnknownValueIsInvalidAccessor(_ => texts["BindingInvalid"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["BindingInvalid"]);
        messages.SetValueMustNotBeNullAccessor(_ => texts["BindingMissing"]);
        messages.SetMissingBindRequiredValueAccessor(_ => texts["BindingMissing"]);
        messages.SetMissingKeyOrValueAccessor(() => texts["BindingMissing"]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => texts["BindingMissing"]);
        messages.SetValueMustBeANumberAccessor(_ => texts["BindingNumber"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => texts["BindingNumber"]);
    }
}
