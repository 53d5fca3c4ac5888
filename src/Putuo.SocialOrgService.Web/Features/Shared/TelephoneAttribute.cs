using System.ComponentModel.DataAnnotations;
using Putuo.SocialOrgService.Data.People;

namespace Putuo.SocialOrgService.Web.Features.Shared;

/// <summary>A telephone number of mainland China, as people write it; empty is left to Required.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class TelephoneAttribute : ValidationAttribute
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null or "" || Telephone.TryNormalise(value as string, out _);
}
