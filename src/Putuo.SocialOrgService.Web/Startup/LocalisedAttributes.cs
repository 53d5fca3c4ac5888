using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.Localization;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>The framework words only its oldest annotations in the reader's language; this does the others, ours included.</summary>
public sealed class LocalisedAttributes : ValidationAttributeAdapterProvider, IValidationAttributeAdapterProvider
{
    IAttributeAdapter? IValidationAttributeAdapterProvider.GetAttributeAdapter(ValidationAttribute attribute, IStringLocalizer? stringLocalizer) =>
        GetAttributeAdapter(attribute, stringLocalizer) ?? new Adapter(attribute, stringLocalizer);

    private sealed class Adapter(ValidationAttribute rule, IStringLocalizer? texts) : AttributeAdapterBase<ValidationAttribute>(rule, texts)
    {
        public override void AddValidation(ClientModelValidationContext context)
        {
        }

        public override string GetErrorMessage(ModelValidationContextBase validationContext) =>
            GetErrorMessage(validationContext.ModelMetadata, [validationContext.ModelMetadata.GetDisplayName(), .. Values()]);

        private object[] Values() => Attribute is LengthAttribute length ? [length.MinimumLength, length.MaximumLength] : [];
    }
}
