namespace Putuo.SocialOrgService.Domain.Organizations;

/// <summary>A service that an organization offers (参与服务清单), which a resident can order directly.</summary>
public sealed class Offering
{
    /// <summary>The platform's own id.</summary>
    public int Id { get; init; }

    /// <summary>Who offers it.</summary>
    public required int OrganizationId { get; init; }

    /// <summary>Its Chinese name.</summary>
    public required string Name { get; init; }

    /// <summary>Its name for readers of English.</summary>
    public required string NameEn { get; init; }

    /// <summary>The category it serves.</summary>
    public required string CategoryCode { get; init; }

    /// <summary>What it is, in a sentence.</summary>
    public required string About { get; init; }

    /// <summary>The same in English.</summary>
    public required string AboutEn { get; init; }

    /// <summary>The areas it is offered in.</summary>
    public IReadOnlyList<OfferingArea> Areas => areas;

    private readonly List<OfferingArea> areas = [];

    /// <summary>Takes on areas.</summary>
    public void OfferIn(IEnumerable<int> areaIds) =>
        areas.AddRange(areaIds.Except(areas.Select(a => a.AreaId)).Select(id => new OfferingArea { AreaId = id }));
}
