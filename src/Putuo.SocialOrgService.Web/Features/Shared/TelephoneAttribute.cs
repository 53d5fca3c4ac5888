using System.ComponentModel.DataAnnotations;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Web.Features.Shared;

/// <summary>A telephone number of mainland China, as people write it; empty is left to Required.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class TelephoneAttribute : ValidationAttribute
{
    /// <inheritdoc/>
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is null or "" || Telephone.TryNormalise(value as string, validationContext.GetRequiredService<District>().Settings.AreaCode, out _)
            ? ValidationResult.Success
            : new ValidationResult(FormatErrorMessage(validationContext.DisplayName), validationContext.MemberName is { } member ? [member] : null);
}
