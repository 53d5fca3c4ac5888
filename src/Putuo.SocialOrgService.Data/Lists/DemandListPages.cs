using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Lists;

/// <summary>
/// The two public lists of demands: what communities ask for (社区需求清单) and what residents ask for (群众需求清单). A resident's row says
/// top category, community and week, and words only where the requester agreed and the community released them; nothing of a sensitive category
/// is a row.
/// </summary>
public sealed class DemandListPages(PlatformDbContext db, District district)
{
    /// <summary>How many a page lists.</summary>
    public const int PageSize = 20;

    /// <summary>The most rows that an export holds, the newest.</summary>
    public const int MostExported = 100_000;

    /// <summary>Where counting stops.</summary>
    public const int MostCounted = 999;

    /// <summary>How much stands in each of the four lists, for their page; one statement.</summary>
    public async Task<ListCounts> CountsAsync(CancellationToken cancel = default)
    {
        var seen = StoryQuery.MayBeSeen(db);
        return await db.Set<Area>().Where(a => a.Id == district.Root.Id).Select(_ => new ListCounts(
            db.Projects.Where(p => p.PublishedAt != null).OrderBy(p => p.Id).Take(MostCounted + 1).Count(),
            db.Orders.Where(seen).Where(o => o.RequesterCommunityId != null && o.Status == OrderStatus.Pending).OrderBy(o => o.Id).Take(MostCounted + 1).Count(),
            db.Orders.Where(seen).Where(o => o.RequesterCommunityId == null && o.RequesterDepartmentId == null && o.Status == OrderStatus.Pending).OrderBy(o => o.Id).Take(MostCounted + 1).Count(),
            db.Offerings.Where(o => o.State == OfferingState.Published && db.Organizations.Any(x => x.Id == o.OrganizationId && x.Status == OrganizationStatus.Active))
                .OrderBy(o => o.Id).Take(MostCounted + 1).Count())).FirstAsync(cancel);
    }

    /// <summary>Demands that fit a filter, the newest first.</summary>
    public async Task<DemandList> ListAsync(DemandFilter filter, CancellationToken cancel = default)
    {
        var rows = await Read(filter, PageSize + 1).ToListAsync(cancel);
        return new DemandList([.. rows.Take(PageSize)], rows.Count > PageSize ? rows[PageSize - 1].Id : null);
    }

    /// <summary>The same for an export, to its end.</summary>
    public IAsyncEnumerable<PublicDemand> StreamAsync(DemandFilter filter) => Read(filter with { Before = null }, MostExported).AsAsyncEnumerable();

    private IQueryable<PublicDemand> Read(DemandFilter filter, int most)
    {
        var found = db.Orders.AsNoTracking().Where(StoryQuery.MayBeSeen(db));
        found = filter.OfCommunities ? found.Where(o => o.RequesterCommunityId != null) : found.Where(o => o.RequesterCommunityId == null && o.RequesterDepartmentId == null);
        if (filter.TopCategory is { } top)
            found = found.Where(o => o.TopCategory == top);
        if (filter.AreaId is { } area)
            found = district.Area(area).Level == AreaLevel.Street ? found.Where(o => o.StreetId == area) : found.Where(o => o.CommunityId == area);
        if (filter.Before is { } before)
            found = found.Where(o => o.Id < before);
        var stages = filter.Stage is { } stage ? [stage] : Enum.GetValues<OrderStatus>();
        // A list of one place is read a stage at a time, each from its index; the planners would go through all orders otherwise.
        var newest = filter.AreaId is null && filter.Stage is null
            ? found.OrderByDescending(o => o.Id).Take(most)
            : stages.Select(one => found.Where(o => o.Status == one).OrderByDescending(o => o.Id).Take(most)).Aggregate((all, some) => all.Concat(some)).OrderByDescending(o => o.Id).Take(most);
        return
            from o in newest
            from released in db.PublicNeeds.Where(n => n.OrderId == o.Id && n.State == PublicNeedState.Released).DefaultIfEmpty()
            from provider in db.Organizations.Where(x => x.Id == o.ProviderOrganizationId && o.RequesterCommunityId != null).DefaultIfEmpty()
            orderby o.Id descending
            select new PublicDemand(o.Id, o.PlacedAt, o.RequesterCommunityId == null ? o.TopCategory : o.CategoryCode, o.CommunityId, o.Status, o.RejectedBy, o.ProjectId != null)
            {
                Text = o.RequesterCommunityId == null ? released.Text : o.Need,
                WishDay = o.RequesterCommunityId == null ? null : o.WishDay,
                ProviderId = provider.Id,
                ProviderName = provider.Name,
                ProviderNameEn = provider.NameEn,
            };
    }
}

/// <summary>How much stands in the four lists; counting stops behind <see cref="DemandListPages.MostCounted"/>.</summary>
/// <param name="Projects">Projects ever published.</param>
/// <param name="CommunityDemands">Demands of communities that nobody has taken on yet.</param>
/// <param name="ResidentDemands">The same of residents.</param>
/// <param name="Offerings">What can be ordered.</param>
public sealed record ListCounts(int Projects, int CommunityDemands, int ResidentDemands, int Offerings);

/// <summary>What somebody looks for in a list of demands; null means everything.</summary>
/// <param name="OfCommunities">The communities' own demands; the residents' otherwise.</param>
/// <param name="TopCategory">A category of the first level.</param>
/// <param name="AreaId">A street or a community.</param>
/// <param name="Stage">A stage.</param>
/// <param name="Before">The last demand of the page before.</param>
public sealed record DemandFilter(bool OfCommunities, string? TopCategory = null, int? AreaId = null, OrderStatus? Stage = null, long? Before = null);

/// <summary>A page of demands.</summary>
/// <param name="Rows">The demands.</param>
/// <param name="Next">The key of the next page; null on the last.</param>
public sealed record DemandList(IReadOnlyList<PublicDemand> Rows, long? Next);

/// <summary>A demand as everybody may see it.</summary>
/// <param name="Id">The order.</param>
/// <param name="PlacedAt">When it was placed, in UTC; pages of residents' demands show the week.</param>
/// <param name="CategoryCode">The category, a resident's of the first level only.</param>
/// <param name="CommunityId">The community.</param>
/// <param name="Status">The stage.</param>
/// <param name="RejectedBy">Which event rejected it.</param>
/// <param name="IsBundled">Whether it went into a project.</param>
public sealed record PublicDemand(long Id, DateTime PlacedAt, string CategoryCode, int CommunityId, OrderStatus Status, OrderEventKind? RejectedBy, bool IsBundled)
{
    private readonly string? text;

    /// <summary>The number people say.</summary>
    public string Number => OrderNumber.Of(PlacedAt, Id);

    /// <summary>The public words, without long numbers; null where there are none.</summary>
    public string? Text
    {
        get => text;
        init => text = value is null ? null : Digits.BlankLong(value);
    }

    /// <summary>When a community wants it; null for as soon as possible.</summary>
    public DateOnly? WishDay { get; init; }

    /// <summary>The organization that serves a community's demand, or null.</summary>
    public int? ProviderId { get; init; }

    /// <summary>Its Chinese name.</summary>
    public string? ProviderName { get; init; }

    /// <summary>Its English name.</summary>
    public string? ProviderNameEn { get; init; }
}
