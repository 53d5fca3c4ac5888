using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.People;

/// <summary>
/// Hands out the token of an order to whoever may give it to the requester, and lets its holder act after saying the telephone's last
/// four digits. Five wrong ones close the token; then the community renews it.
/// </summary>
public sealed class TokenBook(PlatformDbContext db, OrderTokens tokens, FieldCipher cipher, District district, DistrictClock clock)
{
    /// <summary>How many wrong tries a token takes.</summary>
    public const int MostFaults = 5;

    /// <summary>The order's token; null when there is none for this actor: the requester and the own community have it.</summary>
    public async Task<IssuedToken?> IssueAsync(Actor actor, OrderNumber number, CancellationToken cancel = default) =>
        await IsTheirsAsync(actor, number, cancel)
            && await db.OrderContacts.Where(c => c.OrderId == number.Id && c.ErasedAt == null)
                .Select(c => new { c.TokenGeneration, c.TokenFaults }).FirstOrDefaultAsync(cancel) is { } kept
            ? new IssuedToken(tokens.Make(number.Id, kept.TokenGeneration), kept.TokenFaults >= MostFaults)
            : null;

    /// <summary>Makes the former tokens worthless and the next one fresh.</summary>
    /// <returns>Whether the order was the actor's to do so.</returns>
    public async Task<bool> RenewAsync(Actor actor, OrderNumber number, CancellationToken cancel = default)
    {
        if (!await IsTheirsAsync(actor, number, cancel))
            return false;
        using var turn = await db.EnterWriteAsync(cancel);
        return await db.OrderContacts.Where(c => c.OrderId == number.Id && c.ErasedAt == null).ExecuteUpdateAsync(
            c => c.SetProperty(x => x.TokenGeneration, x => x.TokenGeneration + 1).SetProperty(x => x.TokenFaults, 0), cancel) == 1;
    }

    /// <summary>
    /// Whether somebody who holds the order's token knows the telephone's last four digits. Each try is counted before it is looked at,
    /// so that many at once are no more than <see cref="MostFaults"/>; a right one gives them back.
    /// </summary>
    public async Task<TokenProof> ProveAsync(long orderId, string? lastDigits, CancellationToken cancel = default)
    {
        using var turn = await db.EnterWriteAsync(cancel);
        var contact = db.OrderContacts.Where(c => c.OrderId == orderId);
        if (await contact.Where(c => c.TokenFaults < MostFaults).ExecuteUpdateAsync(c => c.SetProperty(x => x.TokenFaults, x => x.TokenFaults + 1), cancel) == 0)
            return TokenProof.Closed;
        var kept = await contact.Select(c => new { c.PhoneIndex, c.LastDigits }).FirstAsync(cancel);
        if (kept.PhoneIndex is null || !CryptographicOperations.FixedTimeEquals(kept.LastDigits, ContactBook.LastDigitsOf(cipher, kept.PhoneIndex, lastDigits ?? "")))
            return TokenProof.Wrong;
        await contact.ExecuteUpdateAsync(c => c.SetProperty(x => x.TokenFaults, 0), cancel);
        return TokenProof.Right;
    }

    private async Task<bool> IsTheirsAsync(Actor actor, OrderNumber number, CancellationToken cancel) =>
        await db.Orders.AsNoTracking().FirstOrDefaultAsync(o => o.Id == number.Id, cancel) is { } order
        && number.Names(order.PlacedAt, order.Id)
        && order.MayHandOutToken(actor, district, clock.UtcNow);
}

/// <summary>A token for whoever may hand it out.</summary>
/// <param name="Text">The token, as the address says.</param>
/// <param name="IsClosed">Whether too many wrong digits were said; it shows progress and lets nobody act until it is renewed.</param>
public sealed record IssuedToken(string Text, bool IsClosed);

/// <summary>What the last four digits proved.</summary>
public enum TokenProof
{
    /// <summary>They were not those of the order.</summary>
    Wrong = 0,

    /// <summary>They were right.</summary>
    Right,

    /// <summary>There were too many wrong ones; the community renews the token.</summary>
    Closed,
}
