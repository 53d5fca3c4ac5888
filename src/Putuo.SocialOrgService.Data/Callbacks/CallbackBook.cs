using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Callbacks;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Callbacks;

/// <summary>What became of a request to be called.</summary>
public enum CallbackAnswer
{
    /// <summary>It waits now; a number that waited in this community already waits once, and nobody is told.</summary>
    Left = 1,

    /// <summary>There were too many from this network address, or of this number.</summary>
    TooMany,

    /// <summary>Something is missing; see <see cref="CallbackRequest.Faults"/>.</summary>
    Incomplete,
}

/// <summary>
/// Keeps requests to be called: takes them from anybody, within limits, and lets the workers of the community look, try, place and close.
/// What belongs to another community is not there.
/// </summary>
public sealed class CallbackBook(PlatformDbContext db, FieldCipher cipher, TryLimit tries, District district, DistrictClock clock)
{
    /// <summary>How many requests one network address may leave within <see cref="TryLimit.Window"/>.</summary>
    public const int MostFromOneNetwork = 10;

    /// <summary>How many requests one number may leave within <see cref="TryLimit.Window"/>, each after the former one was closed.</summary>
    public const int MostOfOneNumber = 3;

    private const string NamePurpose = "Callback.Name";
    private const string PhonePurpose = "Callback.Phone";

    /// <summary>
    /// Takes a request; while the same number waits in the same community there is no second one. The answer does not tell whether it
    /// waited: anybody can type any number.
    /// </summary>
    /// <param name="request">What was typed.</param>
    /// <param name="network">The network address it comes from.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<CallbackAnswer> AskAsync(CallbackRequest request, string network, CancellationToken cancel = default)
    {
        if (request.Faults(district).Count > 0)
            return CallbackAnswer.Incomplete;
        if (!tries.Take($"callback/from/{network}", MostFromOneNetwork))
            return CallbackAnswer.TooMany;
        var index = cipher.PhoneIndex(request.Phone);
        var waiting = db.Callbacks.Where(c => c.ClosedAt == null && c.PhoneIndex == index && c.CommunityId == request.CommunityId);
        if (await waiting.AnyAsync(cancel))
            return CallbackAnswer.Left;
        if (!tries.Take($"callback/of/{Convert.ToHexString(index)}", MostOfOneNumber))
            return CallbackAnswer.TooMany;
        db.ChangeTracker.Clear();
        db.Callbacks.Add(new Callback
        {
            CommunityId = request.CommunityId,
            NameCipher = cipher.Seal(PlainText.Of(request.Name), NamePurpose),
            PhoneCipher = cipher.Seal(request.Phone, PhonePurpose),
            PhoneIndex = index,
            MaskedName = Contact.MaskName(request.Name),
            MaskedPhone = Contact.MaskPhone(request.Phone),
            ConsentVersion = request.ConsentVersion!,
            At = clock.UtcNow,
        });
        await db.SaveChangesAsync(cancel);

        // A form sent twice at once may have left two; whoever comes second sees both and leaves the oldest.
        using var turn = await db.EnterWriteAsync(cancel);
        await waiting.Where(c => db.Callbacks.Any(older => older.ClosedAt == null && older.PhoneIndex == index && older.CommunityId == c.CommunityId && older.Id < c.Id)).ExecuteDeleteAsync(cancel);
        return CallbackAnswer.Left;
    }

    /// <summary>Opens name and number of a waiting request for a worker of its community; the look is written down first.</summary>
    /// <returns>Null when there is none that waits in this community.</returns>
    public async Task<OpenCallback?> OpenAsync(Actor actor, long id, CancellationToken cancel = default)
    {
        db.ChangeTracker.Clear();
        if (await Waiting(actor, id).AsNoTracking().FirstOrDefaultAsync(cancel) is not { } kept)
            return null;
        db.ContactLooks.Add(new ContactLook
        {
            Kind = LookKind.Callback,
            CallbackId = id,
            UserId = actor.UserId!.Value,
            Role = actor.Role,
            ActorName = actor.Name,
            At = clock.UtcNow,
        });
        await db.SaveChangesAsync(cancel);
        return new OpenCallback(kept.Id, cipher.Open(kept.NameCipher, NamePurpose), cipher.Open(kept.PhoneCipher, PhonePurpose));
    }

    /// <summary>Counts that nobody answered; the request goes on waiting.</summary>
    /// <param name="actor">Who called.</param>
    /// <param name="id">The request.</param>
    /// <param name="seen">The tries that the page showed: a form sent twice counts once.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>Whether it waits still; false when it was answered or closed meanwhile.</returns>
    public async Task<bool> TriedAsync(Actor actor, long id, int seen, CancellationToken cancel = default)
    {
        var now = clock.UtcNow;
        using var turn = await db.EnterWriteAsync(cancel);
        await Waiting(actor, id).Where(c => c.Tries == seen)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.Tries, seen + 1).SetProperty(x => x.TriedAt, now), cancel);
        return await Waiting(actor, id).AnyAsync(cancel);
    }

    /// <summary>Closes a request without an order; one that is over already stays as it is.</summary>
    /// <param name="actor">Who closes.</param>
    /// <param name="id">The request.</param>
    /// <param name="reason">Why, at most <see cref="ServiceOrder.MostReason"/> characters.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>Why not: <see cref="RefusalReason.ReasonMissing"/>, or <see cref="RefusalReason.CallbackOver"/> when a colleague was first; null when it is closed, also by the same form sent before.</returns>
    public async Task<RefusalReason?> CloseAsync(Actor actor, long id, string? reason, CancellationToken cancel = default)
    {
        if (PlainText.OrNull(reason) is not { Length: <= ServiceOrder.MostReason } said)
            return RefusalReason.ReasonMissing;
        var now = clock.UtcNow;
        using var turn = await db.EnterWriteAsync(cancel);
        var closed = await Waiting(actor, id).ExecuteUpdateAsync(
            c => c.SetProperty(x => x.ClosedAt, now).SetProperty(x => x.ClosedByUserId, actor.UserId).SetProperty(x => x.CloseReason, said), cancel);
        return closed > 0 || await CallbackPages.Of(db, actor).AnyAsync(c => c.Id == id && c.ClosedByUserId == actor.UserId && c.CloseReason == said, cancel)
            ? null
            : RefusalReason.CallbackOver;
    }

    /// <summary>Closes the request that a new order answers, inside the order's transaction.</summary>
    /// <returns>Whether it was waiting in the order's community.</returns>
    internal static async Task<bool> AnswerAsync(PlatformDbContext db, long id, ServiceOrder order, long orderId, long? userId) =>
        await db.Callbacks.Where(c => c.Id == id && c.ClosedAt == null && c.CommunityId == order.CommunityId).ExecuteUpdateAsync(
            c => c.SetProperty(x => x.ClosedAt, order.PlacedAt).SetProperty(x => x.ClosedByUserId, userId).SetProperty(x => x.OrderId, orderId),
            CancellationToken.None) > 0;

    private IQueryable<Callback> Waiting(Actor actor, long id) => CallbackPages.Of(db, actor).Where(c => c.Id == id && c.ClosedAt == null);
}

/// <summary>Name and number in the clear, once the look is written down.</summary>
/// <param name="Id">The request.</param>
/// <param name="Name">Form of address.</param>
/// <param name="Phone">The number.</param>
public sealed record OpenCallback(long Id, string Name, string Phone);
