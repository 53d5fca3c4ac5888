using Putuo.SocialOrgService.Data.Talents;

namespace Putuo.SocialOrgService.Web.Features.Talents;

/// <summary>What the list shows.</summary>
/// <param name="Filter">What was looked for.</param>
/// <param name="List">Who fits.</param>
/// <param name="NextPage">The address of the next page, or null.</param>
/// <param name="FirstPage">The address of the first page on a later one, or null.</param>
public sealed record TalentListView(TalentFilter Filter, TalentList List, string? NextPage, string? FirstPage)
{
    /// <summary>Whether the administrator has just taken a consent back.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>The filter as an address writes it, for the export.</summary>
    public string Sought { get; init; } = "";
}
