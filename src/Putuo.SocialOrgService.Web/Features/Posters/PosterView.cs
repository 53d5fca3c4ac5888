using Putuo.SocialOrgService.Data.Organizations;

namespace Putuo.SocialOrgService.Web.Features.Posters;

/// <summary>How large a poster is printed.</summary>
public enum PosterSize
{
    /// <summary>A4, for a staircase.</summary>
    A4 = 1,

    /// <summary>A3, for a notice board.</summary>
    A3 = 2,
}

/// <summary>A poster with the QR code that opens the order form.</summary>
/// <param name="Address">The whole address that its code says and that is printed beneath, as the visitor reaches the site.</param>
/// <param name="Page">The page it is shown on, without its size.</param>
/// <param name="Size">How large it is printed.</param>
/// <param name="CategoryCode">The category.</param>
public sealed record PosterView(string Address, string Page, PosterSize Size, string CategoryCode)
{
    /// <summary>The offering it is about; null for a poster of a community and a category.</summary>
    public OfferingRow? Offering { get; init; }

    /// <summary>The community it hangs in; null for a poster of an offering.</summary>
    public int? CommunityId { get; init; }

    /// <summary>The address as people copy it by hand: without the scheme.</summary>
    public string Typed => Address[(Address.IndexOf("//", StringComparison.Ordinal) + 2)..];

    /// <summary>The whole address of a path of this site.</summary>
    public static string AddressOf(HttpRequest request, string path) => $"{request.Scheme}://{request.Host}{path}";

    /// <summary>The size that an address asks for; A4 where it asks for none.</summary>
    public static PosterSize SizeOf(string? size) => string.Equals(size, nameof(PosterSize.A3), StringComparison.OrdinalIgnoreCase) ? PosterSize.A3 : PosterSize.A4;
}

/// <summary>The services whose posters a community prints.</summary>
/// <param name="CommunityId">The community.</param>
/// <param name="Offerings">What organizations offer there.</param>
public sealed record PosterDesk(int CommunityId, IReadOnlyList<OfferingRow> Offerings);
