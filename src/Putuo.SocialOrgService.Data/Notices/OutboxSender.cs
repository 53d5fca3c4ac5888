using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Providers;
using Putuo.SocialOrgService.Domain.Notices;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Notices;

/// <summary>What was told in one round, so that open pages can be told as well.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="OrganizationIds">Organizations concerned.</param>
/// <param name="CommunityId">The order's community.</param>
/// <param name="DepartmentIds">Departments concerned.</param>
/// <param name="UserIds">Readers with a new notice, and the requester, who has the own order in a list.</param>
public sealed record Told(long OrderId, IReadOnlyList<int> OrganizationIds, int CommunityId, IReadOnlyList<int> DepartmentIds, IReadOnlyList<long> UserIds);

/// <summary>
/// Turns outbox messages into notices: at least once, shown once (one notice per event and reader). A message that cannot
/// be delivered waits longer each time and is set aside after eight tries.
/// </summary>
public sealed class OutboxSender(PlatformDbContext db, TimeProvider machine, ILogger<OutboxSender> logger)
{
    /// <summary>How many messages a round takes.</summary>
    public const int RoundSize = 100;

    /// <summary>After how many tries a message is set aside.</summary>
    public const int MostTries = 8;

    /// <summary>How long a message is kept after it was delivered, to look up what went out.</summary>
    public static readonly TimeSpan DeliveredLife = TimeSpan.FromDays(7);

    /// <summary>Delivers what is due, at most <see cref="RoundSize"/> messages.</summary>
    public async Task<IReadOnlyList<Told>> SendDueAsync(CancellationToken cancel = default)
    {
        db.ChangeTracker.Clear();
        var now = machine.GetUtcNow().UtcDateTime;
        var due = await (
            from m in db.Outbox
            join o in db.Orders on m.Event.OrderId equals o.Id
            where m.DeliveredAt == null && !m.IsParked && m.NextTryAt <= now
            orderby m.NextTryAt, m.Id
            select new Due(m.Id, m.Tries, m.Event, o.PlacedAt, o.CategoryCode, o.CommunityId, o.RequesterUserId, o.RequesterDepartmentId, o.RequesterCommunityId,
                o.ProviderOrganizationId, o.ProviderDepartmentId, o.AddressedOrganizationId, o.AnsweringDepartmentId, o.LeadDepartmentId,
                db.Delegations.Where(d => d.Id == o.DelegationId && d.EndedAt == null).Select(d => d.DelegateUserId).FirstOrDefault()))
            .AsNoTracking().Take(RoundSize).ToListAsync(cancel);
        if (due.Count == 0)
            return [];
        try
        {
            return await DeliverAsync(due, now, cancel);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            if (due.Count == 1)
            {
                await PostponeAsync(due[0], now, failure, cancel);
                return [];
            }
            return await OneByOneAsync(due, now, cancel);
        }
    }

    /// <summary>Lets everything that was set aside be tried again from the first try; for administrators.</summary>
    /// <returns>How many messages that were.</returns>
    public async Task<int> TryParkedAgainAsync(Actor actor, CancellationToken cancel = default)
    {
        if (actor.Role != ActorRole.Administrator)
            throw new InvalidOperationException($"A {actor.Role} does not keep the outbox.");
        var now = machine.GetUtcNow().UtcDateTime;
        using var turn = await db.EnterWriteAsync(cancel);
        return await db.Outbox.Where(m => m.DeliveredAt == null && m.IsParked).ExecuteUpdateAsync(
            m => m.SetProperty(x => x.IsParked, false).SetProperty(x => x.Tries, 0).SetProperty(x => x.NextTryAt, now), cancel);
    }

    /// <summary>Drops messages that were delivered a while ago; those set aside stay until somebody has them tried again.</summary>
    /// <returns>How many were dropped.</returns>
    public Task<int> DropDeliveredAsync(CancellationToken cancel = default)
    {
        var before = machine.GetUtcNow().UtcDateTime - DeliveredLife;
        return db.WorkOffAsync(
            db.Outbox.Where(m => m.DeliveredAt < before).OrderBy(m => m.DeliveredAt).ThenBy(m => m.Id).Select(m => m.Id),
            ids => db.Outbox.Where(m => ids.Contains(m.Id)).ExecuteDeleteAsync(cancel),
            cancel);
    }

    private async Task<IReadOnlyList<Told>> OneByOneAsync(List<Due> due, DateTime now, CancellationToken cancel)
    {
        var told = new List<Told>();
        foreach (var message in due)
        {
            try
            {
                told.AddRange(await DeliverAsync([message], now, cancel));
            }
            catch (Exception failure) when (!cancel.IsCancellationRequested)
            {
                await PostponeAsync(message, now, failure, cancel);
            }
        }
        return told;
    }

    private async Task<IReadOnlyList<Told>> DeliverAsync(List<Due> due, DateTime now, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var staff = await StaffAsync(due, cancel);
        var eventIds = due.Select(d => d.Event.Id).ToList();
        var shown = (await db.Notices.Where(n => n.EventId != null && eventIds.Contains(n.EventId.Value)).Select(n => new { n.EventId, n.UserId }).ToListAsync(cancel))
            .Select(n => (EventId: n.EventId!.Value, n.UserId)).ToHashSet();
        var called = (await db.CallTasks.Where(t => eventIds.Contains(t.EventId)).Select(t => t.EventId).ToListAsync(cancel)).ToHashSet();
        var orderIds = due.Select(d => d.Event.OrderId).ToList();
        var supporting = (await db.OrderSupports.Where(s => orderIds.Contains(s.OrderId)).Select(s => new { s.OrderId, s.DepartmentId }).ToListAsync(cancel))
            .ToLookup(s => s.OrderId, s => s.DepartmentId);
        var told = new List<Told>();
        foreach (var message in due)
        {
            var readers = ReadersOf(message, staff).Where(id => !shown.Contains((message.Event.Id, id))).ToList();
            db.Notices.AddRange(readers.Select(reader => NoticeFor(message, reader)));
            if (NeedsCall(message) && !called.Contains(message.Event.Id))
                db.CallTasks.Add(TaskFor(message));
            told.Add(new Told(message.Event.OrderId, [.. OrganizationsOf(message)], message.CommunityId, [.. DepartmentsOf(message).Union(supporting[message.Event.OrderId])],
                message.RequesterUserId is { } requester ? [.. readers.Union([requester])] : readers));
        }
        var ids = due.Select(d => d.Id).ToList();
        using var turn = await db.EnterWriteAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        await db.SaveChangesAsync(CancellationToken.None);
        await db.Outbox.Where(m => ids.Contains(m.Id)).ExecuteUpdateAsync(m => m.SetProperty(x => x.DeliveredAt, now), CancellationToken.None);
        foreach (var spoken in due.Select(d => d.Event).Where(IsCall))
            await EndCallsAsync(spoken);
        await transaction.CommitAsync(CancellationToken.None);
        return told;
    }

    private async Task PostponeAsync(Due message, DateTime now, Exception failure, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var tries = message.Tries + 1;
        logger.LogWarning("Outbox message {Message} failed for the {Tries}. time: {Failure}", message.Id, tries, (failure.InnerException ?? failure).GetType().Name);
        using var turn = await db.EnterWriteAsync(cancel);
        await db.Outbox.Where(m => m.Id == message.Id).ExecuteUpdateAsync(
            m => m.SetProperty(x => x.Tries, tries)
                .SetProperty(x => x.NextTryAt, now.AddSeconds(Math.Pow(2, tries)))
                .SetProperty(x => x.IsParked, tries >= MostTries),
            cancel);
    }

    private async Task<List<RoleGrant>> StaffAsync(List<Due> due, CancellationToken cancel)
    {
        var organizations = due.SelectMany(OrganizationsOf).Distinct().ToList();
        var communities = due.Select(d => d.CommunityId).Distinct().ToList();
        var departments = due.SelectMany(DepartmentsOf).Distinct().ToList();
        return await db.RoleGrants.AsNoTracking().Where(g =>
            (g.OrganizationId != null && organizations.Contains(g.OrganizationId.Value))
            || (g.Role == ActorRole.CommunityWorker && g.AreaId != null && communities.Contains(g.AreaId.Value))
            || (g.Role == ActorRole.DepartmentStaff && g.DepartmentId != null && departments.Contains(g.DepartmentId.Value)))
            .ToListAsync(cancel);
    }

    private static HashSet<long> ReadersOf(Due message, List<RoleGrant> staff)
    {
        var audience = NoticeRules.For(message.Event.Kind, message.Event.ActingFor);
        var readers = new HashSet<long>();
        if (audience.HasFlag(Audience.Requester))
        {
            if (message.RequesterUserId is { } requester)
                readers.Add(requester);
            if (message.DelegateUserId is { } acting)
                readers.Add(acting);
            AddStaff(g => g.DepartmentId is { } id && id == message.RequesterDepartmentId);
            AddStaff(g => g.Role == ActorRole.CommunityWorker && g.AreaId is { } id && id == message.RequesterCommunityId);
        }
        if (audience.HasFlag(Audience.Provider))
        {
            var organizations = OrganizationsMeantBy(message).ToHashSet();
            AddStaff(g => g.OrganizationId is { } id && organizations.Contains(id));
            AddStaff(g => g.DepartmentId is { } id && id == DepartmentMeantBy(message));
        }
        if (audience.HasFlag(Audience.CommunityWorkers))
            AddStaff(g => g.Role == ActorRole.CommunityWorker && g.AreaId == message.CommunityId);
        if (audience.HasFlag(Audience.AnsweringDepartment))
            AddStaff(g => g.DepartmentId == message.AnsweringDepartmentId);
        if (audience.HasFlag(Audience.LeadDepartment))
            AddStaff(g => g.DepartmentId is { } id && id == message.LeadDepartmentId);
        if (audience.HasFlag(Audience.NamedDepartment))
            AddStaff(g => g.DepartmentId is { } id && id == message.Event.DepartmentId);
        if (message.Event.ActorUserId is { } self)
            readers.Remove(self);
        return readers;

        void AddStaff(Func<RoleGrant, bool> belongs) => readers.UnionWith(staff.Where(belongs).Select(g => g.UserId));
    }

    /// <summary>Whom an event speaks of: whoever it names, else the one that has the order; who took it on later is not told how it came.</summary>
    private static IEnumerable<int> OrganizationsMeantBy(Due d) =>
        d.Event.OrganizationId is { } meant ? [meant]
        : d.Event.DepartmentId is not null || BeginsToWait(d.Event.Kind) ? []
        : new[] { d.ProviderOrganizationId, d.AddressedOrganizationId }.OfType<int>();

    /// <summary>The same of departments: one that an event took the case from has it no more when it is told.</summary>
    private static int? DepartmentMeantBy(Due d) =>
        d.Event.DepartmentId ?? (d.Event.OrganizationId is not null || BeginsToWait(d.Event.Kind) ? null : d.ProviderDepartmentId);

    private static bool BeginsToWait(OrderEventKind kind) => kind is OrderEventKind.Placed or OrderEventKind.Routed or OrderEventKind.Resubmitted;

    private static IEnumerable<int> OrganizationsOf(Due d) =>
        new[] { d.ProviderOrganizationId, d.AddressedOrganizationId, d.Event.OrganizationId }.OfType<int>().Distinct();

    private static IEnumerable<int> DepartmentsOf(Due d) =>
        new[] { d.ProviderDepartmentId, d.RequesterDepartmentId, d.LeadDepartmentId, d.AnsweringDepartmentId, d.Event.DepartmentId }.OfType<int>().Distinct();

    /// <summary>Whether the community has to call whoever asked: without an account nobody reads a notice. What they said themselves is not told.</summary>
    private static bool NeedsCall(Due message) =>
        NoticeRules.For(message.Event.Kind).HasFlag(Audience.Requester)
        && message.RequesterUserId is null && message.RequesterDepartmentId is null && message.RequesterCommunityId is null && message.Event.ActingFor == ActingFor.Self;

    /// <summary>Whoever said something by telephone was on the telephone, and whoever acted by the token read how it stands: what had happened until then was told.</summary>
    private static bool IsCall(OrderEvent happened) =>
        happened is { ActingFor: ActingFor.RequesterByPhone or ActingFor.RequesterByToken, Kind: not (OrderEventKind.Placed or OrderEventKind.Linked or OrderEventKind.Resubmitted) };

    private async Task EndCallsAsync(OrderEvent spoken) => await db.CallTasks
        .Where(t => t.OrderId == spoken.OrderId && t.EventId < spoken.Id && t.DoneAt == null)
        .ExecuteUpdateAsync(t => t.SetProperty(x => x.DoneAt, spoken.At).SetProperty(x => x.DoneByUserId, spoken.ActorUserId), CancellationToken.None);

    private static CallTask TaskFor(Due message) => new()
    {
        EventId = message.Event.Id,
        OrderId = message.Event.OrderId,
        CommunityId = message.CommunityId,
        Kind = message.Event.Kind,
        At = message.Event.At,
    };

    private static Notice NoticeFor(Due message, long reader) => new()
    {
        UserId = reader,
        EventId = message.Event.Id,
        OrderId = message.Event.OrderId,
        OrderPlacedAt = message.PlacedAt,
        CategoryCode = message.CategoryCode,
        Kind = message.Event.Kind,
        ActorName = message.Event.ActorName,
        At = message.Event.At,
    };

    private sealed record Due(
        long Id, int Tries, OrderEvent Event, DateTime PlacedAt, string CategoryCode, int CommunityId, long? RequesterUserId, int? RequesterDepartmentId, int? RequesterCommunityId,
        int? ProviderOrganizationId, int? ProviderDepartmentId, int? AddressedOrganizationId, int AnsweringDepartmentId, int? LeadDepartmentId, long? DelegateUserId);
}
