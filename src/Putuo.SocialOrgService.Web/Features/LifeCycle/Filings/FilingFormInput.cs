using Microsoft.AspNetCore.Mvc.ModelBinding;
using Putuo.SocialOrgService.Data.LifeCycle;

namespace Putuo.SocialOrgService.Web.Features.LifeCycle.Filings;

/// <summary>A filing's form as typed.</summary>
public sealed class FilingFormInput
{
    /// <summary>The answers by the keys of their fields.</summary>
    public Dictionary<string, string?> Values { get; set; } = [];

    /// <summary>The version that the page had read.</summary>
    public long? Seen { get; set; }

    /// <summary>Whether what is remarked on may stay as it was: asked once, then sent along.</summary>
    public bool AsIs { get; set; }

    /// <summary>The button: submit, remove-17, or anything else to save.</summary>
    public string? Go { get; set; }

    /// <summary>The filing.</summary>
    [BindNever]
    public FilingSheet? Sheet { get; set; }

    /// <summary>Whether it was just saved.</summary>
    [BindNever]
    public bool IsSaved { get; set; }
}
