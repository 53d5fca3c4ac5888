using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.Rankings;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.Rankings;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Orders;

public abstract class OrderLoopTests(TestDatabase database) : PlatformTests(database)
{
    [Fact]
    public async Task An_order_goes_from_placing_to_rating_and_leaves_its_traces()
    {
        var id = await On.PlaceAsync(request: OrderBuilder.Request() with { Photos = [OrderBuilder.Picture()] });
        await Done(desk => desk.ClaimAsync(Cast.FirstMember, id));
        await Done(desk => desk.ScheduleAsync(Cast.FirstMember, id, On.Now.AddHours(5)));
        await Done(desk => desk.CompleteAsync(Cast.FirstOwner, id, OrderBuilder.Work(On.Now, photos: 3)));
        await Done(desk => desk.RateAsync(Cast.Requester, id, 5, "师傅很耐心"));
        await Done(desk => desk.AnswerAsync(Cast.FirstMember, id, Rater.Requester, "应该的"));

        var order = await On.OrderAsync(id);
        Assert.Equal(OrderStatus.Completed, order.Status);
        Assert.True(order.ConfirmedByRequester);
        Assert.StartsWith("TZ-O001-", order.RecordNumber);
        Assert.Equal(
            [OrderEventKind.Placed, OrderEventKind.Claimed, OrderEventKind.Scheduled, OrderEventKind.Completed, OrderEventKind.Confirmed, OrderEventKind.Rated, OrderEventKind.Answered],
            (await On.TimelineAsync(id)).Select(e => e.Kind));
        await On.UseAsync<PlatformDbContext>(async db =>
        {
            var record = await db.ServiceRecords.Include(r => r.Photos).SingleAsync(r => r.OrderId == id);
            Assert.Equal([1, 2, 3], record.Photos.Select(p => p.Position).Order());
            Assert.Equal(1, await db.Photos.CountAsync(p => p.OrderId == id && p.RecordId == null));
            var rating = await db.Ratings.SingleAsync(r => r.OrderId == id);
            Assert.Equal((5, "师傅很耐心", "应该的"), (rating.Stars, rating.Comment, rating.Answer));
            Assert.Equal(7, await db.Outbox.CountAsync(m => m.Event.OrderId == id));
        });
    }

    [Fact]
    public async Task A_desk_names_who_serves_in_both_languages()
    {
        var id = await On.ClaimedAsync();
        var card = (await On.AskAsync<WorkbenchPages, CommunityDesk>(pages => pages.CommunityAsync(Cast.Worker))).Cards.Single(card => card.Id == id);
        Assert.Equal((Cast.FirstMember.Name, Cast.EnglishNameOf(Cast.FirstMember.Name)), (card.ProviderName, card.ProviderNameEn));
    }

    [Fact]
    public async Task Times_come_back_as_the_instants_they_were()
    {
        var order = await On.OrderAsync(await On.PlaceAsync());
        Assert.Equal((On.Now, DateTimeKind.Utc), (order.PlacedAt, order.PlacedAt.Kind));
        Assert.Equal(On.Now.AddHours(24), order.AnswerDue);
    }

    [Fact]
    public async Task A_form_sent_twice_has_one_effect_and_the_first_result()
    {
        var first = await On.DoAsync(desk => desk.PlaceAsync(Cast.Requester, OrderBuilder.Request(), "form-1"));
        var again = await On.DoAsync(desk => desk.PlaceAsync(Cast.Requester, OrderBuilder.Request(), "form-1"));
        Assert.Equal((first.OrderId, first.Number, true), (again.OrderId, again.Number, again.Repeated));

        var foreign = await On.DoAsync(desk => desk.PlaceAsync(Cast.Neighbour, OrderBuilder.Request(), "form-1"));
        Assert.True(foreign.OrderId != first.OrderId, "a key counts for its sender only");
    }

    [Fact]
    public async Task A_form_sent_many_times_at_once_has_one_effect_and_the_first_result()
    {
        for (var round = 0; round < 5; round++)
        {
            var placed = await AtOnce(8, desk => desk.PlaceAsync(Cast.Requester, OrderBuilder.Request(), $"place-{round}"));
            var id = Assert.Single(placed.Select(r => r.OrderId).Distinct());
            var claims = await AtOnce(8, desk => desk.ClaimAsync(Cast.FirstMember, id, $"claim-{round}"));
            var completions = await AtOnce(8, desk => desk.CompleteAsync(Cast.FirstMember, id, OrderBuilder.Work(On.Now), $"complete-{round}"));
            var ratings = await AtOnce(8, desk => desk.RateAsync(Cast.Requester, id, 4, null, $"rate-{round}"));
            foreach (var results in new[] { placed, claims, completions, ratings })
            {
                Assert.All(results, r => Assert.True(r.IsDone, $"{r.Refusal}"));
                Assert.Single(results.Select(r => r.Event!.Id).Distinct());
                Assert.Single(results, r => !r.Repeated);
            }
            Assert.Equal(
                [OrderEventKind.Placed, OrderEventKind.Claimed, OrderEventKind.Completed, OrderEventKind.Confirmed, OrderEventKind.Rated],
                (await On.TimelineAsync(id)).Select(e => e.Kind));
        }
    }

    [Fact]
    public async Task Nobody_rates_a_completion_twice_not_even_at_once()
    {
        var id = await On.CompletedAsync();
        var results = await AtOnce(6, desk => desk.RateAsync(Cast.Requester, id, 3, null));
        Assert.Single(results, r => r.IsDone);
        Assert.All(results.Where(r => !r.IsDone), r => Assert.True(r.Refusal is RefusalReason.AlreadyRated or RefusalReason.Lost, $"{r.Refusal}"));
        Assert.Equal(RefusalReason.AlreadyRated, (await On.DoAsync(desk => desk.RateAsync(Cast.Requester, id, 5, null))).Refusal);
        Assert.Equal(3, (await On.ReadAsync(db => db.Ratings.SingleAsync(r => r.OrderId == id))).Stars);
    }

    [Fact]
    public async Task An_order_is_completed_once_however_many_members_report_it_at_once()
    {
        var id = await On.ClaimedAsync();
        var results = await AtOnce(8, desk => desk.CompleteAsync(Cast.FirstMember, id, OrderBuilder.Work(On.Now)));
        Assert.Single(results, r => r.IsDone);
        Assert.All(results.Where(r => !r.IsDone), r => Assert.True(r.Refusal is RefusalReason.WrongStatus or RefusalReason.Lost, $"{r.Refusal}"));
        Assert.Equal(1, await On.ReadAsync(db => db.ServiceRecords.CountAsync(r => r.OrderId == id)));
    }

    [Fact]
    public async Task Whoever_comes_too_late_is_told_what_happened()
    {
        var withdrawn = await On.PlaceAsync();
        await Done(desk => desk.WithdrawAsync(Cast.Requester, withdrawn, null));
        var claim = await On.DoAsync(desk => desk.ClaimAsync(Cast.FirstMember, withdrawn));
        Assert.Equal((RefusalReason.Lost, OrderEventKind.Withdrawn), (claim.Refusal!.Value, claim.First!.Kind));

        var own = await On.ClaimedAsync();
        Assert.Equal(RefusalReason.WrongStatus, (await On.DoAsync(desk => desk.ClaimAsync(Cast.FirstOwner, own))).Refusal);
        Assert.Equal(RefusalReason.NotFound, (await On.DoAsync(desk => desk.ReleaseAsync(Cast.SecondMember, own, "帮忙退掉"))).Refusal);
        Assert.Equal(RefusalReason.NotFound, (await On.DoAsync(desk => desk.WithdrawAsync(Cast.Neighbour, own, null))).Refusal);
        Assert.Equal(RefusalReason.NotFound, (await On.DoAsync(desk => desk.ClaimAsync(Cast.FirstMember, 999_999))).Refusal);
    }

    [Fact]
    public async Task The_longest_texts_that_are_taken_can_be_kept_and_longer_ones_are_refused()
    {
        var long500 = new string('长', ServiceOrder.MostReason);
        var id = await On.PlaceAsync(request: OrderBuilder.Request() with
        {
            Need = new string('米', ServiceOrder.MostNeed),
            Contact = new Contact(new string('名', Contact.MostName), "13800000000", new string('址', Contact.MostAddress)),
        });
        await Done(desk => desk.ClaimAsync(Cast.FirstMember, id));
        Assert.Equal(RefusalReason.TextMissing, (await On.DoAsync(desk => desk.ReleaseAsync(Cast.FirstMember, id, long500 + "长"))).Refusal);
        await Done(desk => desk.ReleaseAsync(Cast.FirstMember, id, long500));
        await Done(desk => desk.ClaimAsync(Cast.FirstMember, id));
        await Done(desk => desk.CompleteAsync(
            Cast.FirstMember, id, OrderBuilder.Work(On.Now, photos: 9, description: new string('做', ServiceOrder.MostDescription))));
        await Done(desk => desk.RateAsync(Cast.Requester, id, 1, new string('评', ServiceOrder.MostComment)));
    }

    [Fact]
    public async Task Signs_that_a_database_cannot_keep_do_no_harm()
    {
        var id = await On.PlaceAsync(request: OrderBuilder.Request() with { Need = "请帮忙\0买米，谢谢" });
        Assert.Equal("请帮忙买米，谢谢", (await On.OrderAsync(id)).Need);
        await Done(desk => desk.WithdrawAsync(Cast.Requester, id, "不\0用了"));
        Assert.Equal("不用了", (await On.TimelineAsync(id))[^1].Reason);
    }

    [Fact]
    public async Task The_figures_of_an_order_move_as_it_moves()
    {
        async Task<long[]> Figures() => await On.AskAsync<FigureBook, long[]>(async book =>
        {
            var sheet = await book.ReadAsync(TestDistrict.District);
            return [sheet.Total(Measure.Placed), sheet.Total(Measure.Accepted), sheet.Of(Measure.Claims, FigureSubject.Organization, "2"), sheet.Total(Measure.GoodReviews)];
        });

        var before = await Figures();
        var id = await On.PlaceAsync();
        await Done(desk => desk.ClaimAsync(Cast.SecondMember, id));
        await Done(desk => desk.ReleaseAsync(Cast.SecondMember, id, "人手不够"));
        Assert.Equal([1, 1, 0, 0], (await Figures()).Zip(before, (now, then) => now - then));
        await Done(desk => desk.ClaimAsync(Cast.SecondMember, id));
        await Done(desk => desk.CallOffAsync(Cast.Requester, id, "家里人有空了"));
        await Done(desk => desk.ResubmitAsync(Cast.Requester, id, null));
        await Done(desk => desk.ClaimAsync(Cast.SecondMember, id));
        await Done(desk => desk.CompleteAsync(Cast.SecondMember, id, OrderBuilder.Work(On.Now)));
        await Done(desk => desk.RateAsync(Cast.Requester, id, 4, null));
        Assert.Equal([1, 1, 1, 1], (await Figures()).Zip(before, (now, then) => now - then));
    }

    [Fact]
    public async Task What_is_sent_again_asks_the_organization_it_was_addressed_to_while_that_one_is_active()
    {
        var asked = OrderBuilder.Request() with { OrganizationId = Cast.FirstId, OnlyThisOrganization = true };
        var (again, stopped) = (await On.PlaceAsync(request: asked), await On.PlaceAsync(request: asked));
        foreach (var id in new[] { again, stopped })
            await Done(desk => desk.WithdrawAsync(Cast.Requester, id, null));
        await Done(desk => desk.ResubmitAsync(Cast.Requester, again, null));
        await SetAsync(OrganizationStatus.Suspended);
        await Done(desk => desk.ResubmitAsync(Cast.Requester, stopped, null));
        await SetAsync(OrganizationStatus.Active);

        var (first, second) = (await On.OrderAsync(again), await On.OrderAsync(stopped));
        Assert.Equal((Waiting.Organization, Cast.FirstId, true), (first.Waiting, first.AddressedOrganizationId, first.OnlyAddressed));
        Assert.Equal((Waiting.Triage, null), (second.Waiting, second.AddressedOrganizationId));

        Task SetAsync(OrganizationStatus status) => On.UseAsync<PlatformDbContext>(db =>
            db.Organizations.Where(o => o.Id == Cast.FirstId).ExecuteUpdateAsync(o => o.SetProperty(x => x.Status, status)));
    }

    private async Task Done(Func<OrderDesk, Task<OrderResult>> act)
    {
        var result = await On.DoAsync(act);
        Assert.True(result.IsDone, $"{result.Refusal}");
    }

    private Task<OrderResult[]> AtOnce(int times, Func<OrderDesk, Task<OrderResult>> act) =>
        Task.WhenAll(Enumerable.Range(0, times).Select(_ => Task.Run(() => On.DoAsync(act))));
}

public sealed class OrderLoopOnSqlite(SqliteTestDatabase database) : OrderLoopTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class OrderLoopOnPostgreSql(PostgreSqlTestDatabase database) : OrderLoopTests(database), IClassFixture<PostgreSqlTestDatabase>;
