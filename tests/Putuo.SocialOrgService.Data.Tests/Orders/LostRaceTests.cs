using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Orders;

/// <summary>Something happens to an order while somebody else is about to act on it.</summary>
public abstract class LostRaceTests(TestDatabase database) : PlatformTests(database)
{
    [Fact]
    public async Task A_claim_is_not_lost_to_the_term_watch()
    {
        var id = await On.PlaceAsync();
        On.Time.Advance(TimeSpan.FromHours(25));
        var claim = await DoWhileAsync(() => On.DoAsync(desk => desk.MissTermAsync(id)), desk => desk.ClaimAsync(Cast.FirstMember, id, "claim"));
        Assert.True(claim.IsDone, $"{claim.Refusal}");
        Assert.Equal([OrderEventKind.Placed, OrderEventKind.TermMissed, OrderEventKind.Claimed], (await On.TimelineAsync(id)).Select(e => e.Kind));
    }

    [Fact]
    public async Task Two_raters_at_once_are_both_heard()
    {
        var id = await On.CompletedAsync();
        var rating = await DoWhileAsync(
            () => On.DoAsync(desk => desk.RateAsync(Cast.AnsweringStaff, id, 4, "流程规范")),
            desk => desk.RateAsync(Cast.Requester, id, 5, "饭菜还是热的"));
        Assert.True(rating.IsDone, $"{rating.Refusal}");
        Assert.Equal(["流程规范", "饭菜还是热的"], (await On.TimelineAsync(id)).Where(e => e.Kind == OrderEventKind.Rated).Select(e => e.Reason));
    }

    [Fact]
    public async Task Whoever_came_too_late_is_told_of_the_event_that_stands_in_the_way()
    {
        var id = await On.PlaceAsync();
        On.Time.Advance(TimeSpan.FromHours(25));
        var claim = await DoWhileAsync(
            async () =>
            {
                await On.DoAsync(desk => desk.MissTermAsync(id));
                await On.DoAsync(desk => desk.ClaimAsync(Cast.SecondMember, id));
            },
            desk => desk.ClaimAsync(Cast.FirstMember, id));
        Assert.Equal((RefusalReason.Lost, OrderEventKind.Claimed, Cast.SecondId), (claim.Refusal, claim.First!.Kind, claim.First.OrganizationId));

        var withdrawn = await On.PlaceAsync();
        var withdrawal = await DoWhileAsync(
            () => On.DoAsync(desk => desk.ClaimAsync(Cast.SecondMember, withdrawn)), desk => desk.WithdrawAsync(Cast.Requester, withdrawn, null));
        Assert.Equal((RefusalReason.Lost, OrderEventKind.Claimed), (withdrawal.Refusal, withdrawal.First?.Kind));
    }

    /// <summary>Does something by a desk that is overtaken once, just before it commits.</summary>
    private Task<OrderResult> DoWhileAsync(Func<Task> meanwhile, Func<OrderDesk, Task<OrderResult>> act) =>
        On.AskAsync<IServiceProvider, OrderResult>(services => act(new OrderDesk(
            new Overtaken(services.GetRequiredService<IOrderRepository>(), meanwhile),
            services.GetRequiredService<IOrganizationRegistry>(),
            services.GetRequiredService<IOfferingRegistry>(),
            services.GetRequiredService<District>(),
            services.GetRequiredService<DistrictClock>())));

    private sealed class Overtaken(IOrderRepository inner, Func<Task> meanwhile) : IOrderRepository
    {
        private bool isOvertaken;

        public Task<ServiceOrder?> FindAsync(long orderId, CancellationToken cancel) => inner.FindAsync(orderId, cancel);

        public void Add(ServiceOrder order, Contact contact, long? callbackId) => inner.Add(order, contact, callbackId);

        public Task<OrderResult?> FirstResultAsync(string? key, long? userId, CancellationToken cancel) => inner.FirstResultAsync(key, userId, cancel);

        public Task<OrderEvent?> LastEventAsync(long orderId, OrderEventKind? kind, CancellationToken cancel) => inner.LastEventAsync(orderId, kind, cancel);

        public async Task<OrderResult> CommitAsync(ServiceOrder order, string? key, long? userId, CancellationToken cancel)
        {
            if (!isOvertaken)
            {
                isOvertaken = true;
                await meanwhile();
            }
            return await inner.CommitAsync(order, key, userId, cancel);
        }
    }
}

public sealed class LostRaceOnSqlite(SqliteTestDatabase database) : LostRaceTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class LostRaceOnPostgreSql(PostgreSqlTestDatabase database) : LostRaceTests(database), IClassFixture<PostgreSqlTestDatabase>;
