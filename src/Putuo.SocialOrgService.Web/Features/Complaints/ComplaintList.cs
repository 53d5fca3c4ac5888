using Putuo.SocialOrgService.Data.Complaints;
using Putuo.SocialOrgService.Domain.Complaints;

namespace Putuo.SocialOrgService.Web.Features.Complaints;

/// <summary>A list of complaints.</summary>
/// <param name="Address">The page's address.</param>
/// <param name="IsLater">Whether it is not the first page.</param>
/// <param name="Rows">The rows, one more where there are more.</param>
/// <param name="Key">The name of the key by which the next page is asked for.</param>
public sealed record ComplaintList(string Address, bool IsLater, IReadOnlyList<ComplaintRow> Rows, string Key)
{
    /// <summary>Where the complaints stand; null for all that are open.</summary>
    public ComplaintStatus? Status { get; init; }

    /// <summary>What was just done.</summary>
    public string? Done { get; init; }

    /// <summary>The rows of this page.</summary>
    public IReadOnlyList<ComplaintRow> Shown => [.. Rows.Take(ComplaintPages.PageSize)];

    /// <summary>The address of the first page, on a later one.</summary>
    public string? First => IsLater ? Status is { } chosen ? $"{Address}?status={chosen}" : Address : null;

    /// <summary>The address of the next page.</summary>
    public string? Next => Rows.Count > ComplaintPages.PageSize ? $"{Address}?{(Status is { } chosen ? $"status={chosen}&" : "")}{Key}={Shown[^1].Id}" : null;
}
