using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Organizations;

namespace Putuo.SocialOrgService.Web.Features.Orders.Placing;

/// <summary>What somebody chooses in the first step, made the beginning of a draft; the second step carries it along.</summary>
public sealed class ServiceChoices(OrganizationPages organizations, OfferingPages offerings, District district)
{
    /// <summary>The choice with its names; null when nothing that can be ordered was chosen.</summary>
    public async Task<OrderAnswers?> FindAsync(ServiceInput input, CancellationToken cancel)
    {
        if (input.Offering is { } offering)
        {
            return (await offerings.FindAsync(offering, cancel))?.Offering is { } found ? new OrderAnswers
            {
                CategoryCode = found.CategoryCode,
                OrganizationId = found.OrganizationId,
                OrganizationName = found.OrganizationName,
                OrganizationNameEn = found.OrganizationNameEn,
                OfferingId = found.Id,
                OfferingName = found.Name,
                OfferingNameEn = found.NameEn,
            } : null;
        }
        if (!district.TryCategory(input.Category, out var category) || !ServiceStep.IsOrderable(district, category))
            return null;
        var answers = new OrderAnswers
        {
            CategoryCode = category.Code,
            CommunityId = input.Community is { } id && district.TryArea(id, out var community) && community is { Level: AreaLevel.Community, IsOn: true } ? id : null,
        };
        return input.Organization is { } asked && await organizations.FindAsync(asked, cancel) is { Status: OrganizationStatus.Active } profile
            ? answers with { OrganizationId = profile.Id, OrganizationName = profile.Name, OrganizationNameEn = profile.NameEn }
            : answers;
    }
}

/// <summary>What the first step sends: a category, or an offering, maybe with the organization asked.</summary>
public sealed class ServiceInput
{
    /// <summary>The category's code.</summary>
    public string? Category { get; set; }

    /// <summary>The offering, which brings its category and organization.</summary>
    public int? Offering { get; set; }

    /// <summary>The organization asked.</summary>
    public int? Organization { get; set; }

    /// <summary>The community that the address named, as on a poster.</summary>
    public int? Community { get; set; }
}
