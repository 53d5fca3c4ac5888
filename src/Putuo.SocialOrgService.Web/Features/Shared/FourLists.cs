namespace Putuo.SocialOrgService.Web.Features.Shared;

/// <summary>One of the four public lists (四张清单, R-11), and how its rows are taken along: <c>&lt;partial name="_FourLists" model="…" /&gt;</c>.</summary>
/// <param name="Address">The list's own address, one of <see cref="All"/>.</param>
/// <param name="Query">The filter that is applied, as the address writes it, from its question mark on; empty without one.</param>
public sealed record FourLists(string Address, string Query)
{
    /// <summary>The four, by their addresses, which stay.</summary>
    public static IReadOnlyList<(string Address, string Text)> All { get; } =
    [
        ("/projects", "ListProjects"), ("/lists/communities", "ListCommunities"), ("/lists/residents", "ListResidents"), ("/offerings", "NavOfferings"),
    ];
}
