using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Delegations;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Delegations;

/// <summary>
/// Keeps who acts for whom (亲情代办). Taking a delegation gives the account a role for it, its end takes that role away in the same
/// transaction: from then on nothing that was ordered under it is seen by whoever acted.
/// </summary>
public sealed class DelegationBook(PlatformDbContext db, FieldCipher cipher, TryLimit tries, District district, DistrictClock clock, ILogger<DelegationBook> logger)
{
    private const int MostShown = 20, Round = 100;

    /// <summary>Gives a delegation; the same code again is the same one.</summary>
    /// <returns>Why not; null when done.</returns>
    public async Task<DelegationRefusal?> OfferAsync(Actor actor, Kinship kin, IReadOnlyCollection<string> categories, int months, string code, CancellationToken cancel = default)
    {
        db.ChangeTracker.Clear();
        var (key, now) = (KeyOf(code), clock.UtcNow);
        if (await db.Delegations.AsNoTracking().FirstOrDefaultAsync(d => d.CodeKey == key, cancel) is { } sent)
            return sent.ResidentUserId == actor.UserId && sent.IsOpenAt(now) ? null : DelegationRefusal.Unknown;
        var given = await db.Delegations.AsNoTracking().Where(d => d.ResidentUserId == actor.UserId && d.EndedAt == null).ToListAsync(cancel);
        var (delegation, refusal) = Delegation.Offer(actor, kin, categories, months, key, given.Count(d => !d.IsOver(now)), district, now);
        if (delegation is null)
            return refusal;
        db.Delegations.Add(delegation);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            db.ChangeTracker.Clear();
        }
        return null;
    }

    /// <summary>Takes the delegation of a code; the same again by the same account is done already.</summary>
    /// <param name="actor">Whoever is signed in.</param>
    /// <param name="code">As typed.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<DelegationTaken> AcceptAsync(Actor actor, string code, CancellationToken cancel = default)
    {
        if (actor.UserId is not { } user)
            return new(DelegationRefusal.NotAllowed);
        if (!tries.Take($"delegation {user}"))
            return new(DelegationRefusal.TooManyTries);
        var (key, now) = (KeyOf(code), clock.UtcNow);
        using var turn = await db.EnterWriteAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        db.ChangeTracker.Clear();
        if (await db.Delegations.FirstOrDefaultAsync(d => d.CodeKey == key, CancellationToken.None) is not { } delegation)
            return new(DelegationRefusal.Unknown);
        var held = await db.RoleGrants.AsNoTracking().Where(g => g.UserId == user).ToListAsync(CancellationToken.None);
        if (held.FirstOrDefault(g => g.DelegationId == delegation.Id) is { } mine)
            return new(null, mine.Id, await VersionAsync(user));
        if (delegation.Accept(actor, now) is { } refusal)
            return new(refusal);
        if (held.Count >= HeldRole.Most)
            return new(DelegationRefusal.TooManyRoles);
        if (await db.Users.Where(u => u.Id == delegation.ResidentUserId && !u.IsDisabled).Select(u => u.MaskedName).SingleOrDefaultAsync(CancellationToken.None) is not { } name)
            return new(DelegationRefusal.Unknown);
        var grant = new RoleGrant { UserId = user, Role = ActorRole.Delegate, DelegationId = delegation.Id, ActsFor = name, Since = now };
        db.RoleGrants.Add(grant);
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
            await DelegationEnd.TellAsync(db, [(delegation, delegation.ResidentUserId, DelegationNews.Taken, now)]);
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || db.IsUniqueViolation(failure))
        {
            db.ChangeTracker.Clear();
            return new(DelegationRefusal.Unknown);
        }
        tries.Forget($"delegation {user}");
        logger.LogInformation("Account {Account} acts for account {Resident} by delegation {Delegation}", user, delegation.ResidentUserId, delegation.Id);
        return new(null, grant.Id, await VersionAsync(user));
    }

    /// <summary>Ends a delegation, by the resident or by whoever acts; one that is over is done already.</summary>
    /// <returns>Why not, and the account that acted.</returns>
    public async Task<(DelegationRefusal? Refusal, long? DelegateUserId)> EndAsync(Actor actor, long id, CancellationToken cancel = default)
    {
        using var turn = await db.EnterWriteAsync(cancel);
        while (true)
        {
            db.ChangeTracker.Clear();
            if (await db.Delegations.FirstOrDefaultAsync(d => d.Id == id, cancel) is not { } delegation)
                return (DelegationRefusal.Unknown, null);
            if (delegation.End(actor, clock.UtcNow) is { } refusal)
                return (refusal, null);
            if (await CommitEndAsync([delegation]))
                return (null, delegation.DelegateUserId);
        }
    }

    /// <summary>Ends what is past its term: its role is taken away.</summary>
    /// <returns>How many ended.</returns>
    public async Task<int> ExpireAsync(CancellationToken cancel = default)
    {
        var now = clock.UtcNow;
        var forgotten = now.AddDays(-Delegation.CodeDays);
        db.ChangeTracker.Clear();
        var over = await db.Delegations.Where(d => d.EndedAt == null && (d.Until <= now || (d.AcceptedAt == null && d.OfferedAt <= forgotten)))
            .OrderBy(d => d.Until).Take(Round).ToListAsync(cancel);
        if (over.Count == 0)
            return 0;
        over.ForEach(delegation => delegation.Expire(now));
        using var turn = await db.EnterWriteAsync(cancel);
        return await CommitEndAsync(over) ? over.Count : 0;
    }

    /// <summary>What a role acts by; null when it is over, and while the resident's account is barred.</summary>
    public async Task<ActingDelegation?> ScopeAsync(long id, long userId, CancellationToken cancel = default) =>
        await db.Delegations.AsNoTracking().FirstOrDefaultAsync(
            d => d.Id == id && d.DelegateUserId == userId && db.Users.Any(u => u.Id == d.ResidentUserId && !u.IsDisabled), cancel) is { } delegation && delegation.IsActiveAt(clock.UtcNow)
            ? new ActingDelegation(delegation.Id, delegation.ResidentUserId, delegation.Categories, delegation.Until) { Kin = delegation.Kin }
            : null;

    /// <summary>The delegations that an account has given and holds, those that have not ended first and the newest first, names masked. Two statements.</summary>
    public async Task<DelegationSheet> ReadAsync(Actor actor, CancellationToken cancel = default)
    {
        var (user, now) = (actor.UserId, clock.UtcNow);
        var given = await Rows(db.Delegations.Where(d => d.ResidentUserId == user), now, ofDelegate: true).ToListAsync(cancel);
        var held = await Rows(db.Delegations.Where(d => d.DelegateUserId == user), now, ofDelegate: false).ToListAsync(cancel);
        return new DelegationSheet(given, held);
    }

    private IQueryable<DelegationRow> Rows(IQueryable<Delegation> delegations, DateTime now, bool ofDelegate) =>
        from d in delegations.AsNoTracking().OrderBy(d => d.EndedAt != null).ThenByDescending(d => d.Id).Take(MostShown)
        from u in db.Users.Where(u => u.Id == (ofDelegate ? d.DelegateUserId : d.ResidentUserId)).DefaultIfEmpty()
        orderby d.EndedAt != null, d.Id descending
        select new DelegationRow(d.Id, d.Kin, d.Categories, d.OfferedAt, d.Until, d.AcceptedAt, d.EndedAt, u == null ? "" : u.MaskedName)
        {
            IsOver = d.EndedAt != null || (d.AcceptedAt == null ? d.OfferedAt <= now.AddDays(-Delegation.CodeDays) : d.Until <= now),
            EndedByOther = d.EndedByUserId != null && d.EndedByUserId != (ofDelegate ? d.ResidentUserId : d.DelegateUserId),
        };

    private async Task<bool> CommitEndAsync(IReadOnlyList<Delegation> ended)
    {
        var isNew = ended.Where(d => db.Entry(d).Property(x => x.EndedAt).IsModified).ToList();
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        await DelegationEnd.TakeAwayAsync(db, isNew);
        await transaction.CommitAsync(CancellationToken.None);
        return true;
    }

    private string KeyOf(string code) => Convert.ToHexString(cipher.Derive(OneTimePassword.Read(code), "Delegation"));

    private Task<int> VersionAsync(long user) => db.Users.Where(u => u.Id == user).Select(u => u.SessionVersion).SingleAsync(CancellationToken.None);
}

/// <summary>What became of a code.</summary>
/// <param name="Refusal">Why not; null when taken.</param>
/// <param name="GrantId">The role held now.</param>
/// <param name="SessionVersion">The version that the account's sessions carry.</param>
public sealed record DelegationTaken(DelegationRefusal? Refusal, int GrantId = 0, int SessionVersion = 0);

/// <summary>The delegations of an account.</summary>
/// <param name="Given">Who acts for it.</param>
/// <param name="Held">For whom it acts.</param>
public sealed record DelegationSheet(IReadOnlyList<DelegationRow> Given, IReadOnlyList<DelegationRow> Held);

/// <summary>A delegation as both sides see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kin">What whoever acts is to the resident.</param>
/// <param name="Categories">The codes of its categories.</param>
/// <param name="OfferedAt">When it was given, in UTC.</param>
/// <param name="Until">Until when it lasts, in UTC.</param>
/// <param name="AcceptedAt">When it was taken, in UTC.</param>
/// <param name="EndedAt">When it ended, in UTC.</param>
/// <param name="MaskedName">The other side's name; empty while nobody took it.</param>
public sealed record DelegationRow(
    long Id, Kinship Kin, IReadOnlyList<string> Categories, DateTime OfferedAt, DateTime Until, DateTime? AcceptedAt, DateTime? EndedAt, string MaskedName)
{
    /// <summary>Whether it is over.</summary>
    public bool IsOver { get; init; }

    /// <summary>Whether the other side ended it.</summary>
    public bool EndedByOther { get; init; }
}
