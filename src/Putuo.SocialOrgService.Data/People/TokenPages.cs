using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.People;

/// <summary>What the page of a token shows: nothing personal, no description, no place below the community, no photo, comment or reason.</summary>
public sealed class TokenPages(PlatformDbContext db, OrderTokens tokens, District district, DistrictClock clock)
{
    /// <summary>The order of a token; null for a wrong, renewed or ended one.</summary>
    /// <param name="token">The token, as the address says.</param>
    /// <param name="reader">Who is signed in while reading; what they work for decides whether they may rate.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<TokenPage?> FindAsync(string token, Actor reader, CancellationToken cancel = default)
    {
        if (!tokens.TryRead(token, out var id, out var generation))
            return null;
        var contact = await db.OrderContacts.AsNoTracking().Where(c => c.OrderId == id && c.ErasedAt == null && c.TokenGeneration == generation)
            .Select(c => new { c.TokenFaults }).FirstOrDefaultAsync(cancel);
        if (contact is null)
            return null;
        var order = await db.Orders.AsNoTracking().Include(o => o.Ratings.Where(r => r.IsCurrent)).FirstAsync(o => o.Id == id, cancel);
        var now = clock.UtcNow;
        if (!order.HasToken(district, now))
            return null;
        var provider = await db.Organizations.Where(o => o.Id == order.ProviderOrganizationId).Select(o => new TwoNames(o.Name, o.NameEn)).FirstOrDefaultAsync(cancel);
        var holder = HolderOf(order.Id, reader);
        return new TokenPage
        {
            Id = order.Id,
            Number = order.Number,
            TopCategory = order.TopCategory,
            State = OrderState.Of(order),
            Provider = provider,
            Holder = holder,
            Steps = order.StepsFor(holder, district, now),
            IsClosed = contact.TokenFaults >= TokenBook.MostFaults,
            TriesLeft = Math.Max(0, TokenBook.MostFaults - contact.TokenFaults),
            IsProvider = order.IsServedBy(holder),
            IsRated = order.Ratings.Any(r => r.Rater == Rater.Requester),
            IsConfirmedByRequester = order.ConfirmedByRequester,
        };
    }

    /// <summary>The holder of a token, with what the person signed in works for.</summary>
    private static Actor HolderOf(long orderId, Actor reader) => new(
        ActorRole.TokenHolder, reader.UserId, reader.OrganizationId, DepartmentId: reader.DepartmentId, OrderId: orderId)
    {
        OtherOrganizations = reader.OtherOrganizations,
        OtherDepartments = reader.OtherDepartments,
        OtherAreas = reader.OtherAreas,
    };
}

/// <summary>An order as the holder of its token sees it.</summary>
public sealed record TokenPage
{
    /// <summary>The row's id.</summary>
    public required long Id { get; init; }

    /// <summary>The number people say.</summary>
    public required string Number { get; init; }

    /// <summary>The category's first level.</summary>
    public required string TopCategory { get; init; }

    /// <summary>Where it stands, with its dates.</summary>
    public required OrderState State { get; init; }

    /// <summary>The organization that serves it.</summary>
    public TwoNames? Provider { get; init; }

    /// <summary>Who acts when the digits are right.</summary>
    public required Actor Holder { get; init; }

    /// <summary>What the holder may do after saying the digits.</summary>
    public required IReadOnlySet<OrderEventKind> Steps { get; init; }

    /// <summary>Whether too many wrong digits were said.</summary>
    public bool IsClosed { get; init; }

    /// <summary>How many tries are left.</summary>
    public int TriesLeft { get; init; }

    /// <summary>Whether the person signed in works for whoever serves it.</summary>
    public bool IsProvider { get; init; }

    /// <summary>Whether the requester has rated it; how, stands on no page that opens without the digits.</summary>
    public bool IsRated { get; init; }

    /// <summary>Whether the requester confirmed it, which ends reopening.</summary>
    public bool IsConfirmedByRequester { get; init; }
}
