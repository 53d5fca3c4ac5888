using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders;

/// <summary>What a device keeps of a form has a name of this order alone, and the page that sending leads to lets it go.</summary>
public sealed class DraftTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Theory]
    [InlineData("withdrawal", Stage.InPool, Kind.ResidentA, OrderEventKind.Withdrawn)]
    [InlineData("call-off", Stage.Accepted, Kind.ResidentA, OrderEventKind.CalledOff)]
    [InlineData("reopening", Stage.Completed, Kind.ResidentA, OrderEventKind.Reopened)]
    [InlineData("decline", Stage.Addressed, Kind.Member, OrderEventKind.Declined)]
    [InlineData("release", Stage.Accepted, Kind.Member, OrderEventKind.Released)]
    [InlineData("refusal", Stage.InPool, Kind.Worker, OrderEventKind.Refused)]
    [InlineData("take-back", Stage.Accepted, Kind.Worker, OrderEventKind.TakenBack)]
    [InlineData("return", Stage.Transferred, Kind.OtherDepartment, OrderEventKind.TransferReturned)]
    [InlineData("pause", Stage.Accepted, Kind.ResidentA, OrderEventKind.Paused)]
    [InlineData("pause-proposal", Stage.Accepted, Kind.Member, OrderEventKind.PauseProposed)]
    public async Task A_reason_is_let_go_where_its_form_leads(string path, Stage stage, Kind actor, OrderEventKind kind)
    {
        var form = await OrderForms.OpenAsync(app, path, stage, actor);
        var calendar = app.Services.GetRequiredService<District>().Calendar;
        var tomorrow = calendar.DayOf(app.Services.GetRequiredService<DistrictClock>().UtcNow).AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var kept = Assert.Single(KeptBy(form.Page));
        Assert.EndsWith($"-{form.Order.OrderId}", kept);
        var done = await form.DoneAsync(kind, ("Reason", "说明白的原因"), ("Why", "Ferry"), ("Words", "船停到明天"), ("Day", tomorrow));
        Assert.Contains(kept, LetGoBy(await form.ReadAsync(done)));
    }

    [Fact]
    public async Task What_a_worker_writes_to_decide_about_one_order_is_not_kept_for_another()
    {
        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        var (first, second) = (await app.PlaceAsync(), await app.PlaceAsync());
        var (ofFirst, ofSecond) = (KeptBy(await worker.PageAsync($"/orders/{first.Number}/triage")), KeptBy(await worker.PageAsync($"/orders/{second.Number}/triage")));
        Assert.Equal(3, ofFirst.Count);
        Assert.Empty(ofFirst.Intersect(ofSecond));

        var (lead, support) = (app.People[Kind.Department].DepartmentId!.Value, app.People[Kind.OtherDepartment].DepartmentId!.Value);
        var transferred = await FollowAsync(worker, $"/orders/{first.Number}/transfer", ("Transfer.DepartmentId", $"{lead}"), ("Transfer.Supporting", $"{support}"), ("Transfer.Ask", "请上门看一看"));
        var changed = await FollowAsync(worker, $"/orders/{second.Number}/scene", ("Scene.NewScene", "Special"), ("Scene.SceneReason", "要卫健部门一起办"));
        Assert.Single(ofFirst.Intersect(LetGoBy(transferred)));
        Assert.Single(ofSecond.Intersect(LetGoBy(changed)));

        var department = await app.SignInAsync(Cast.PhoneOf(Kind.OtherDepartment));
        var reply = Assert.Single(KeptBy(await department.PageAsync($"/orders/{first.Number}/support")));
        Assert.EndsWith($"-{first.OrderId}", reply);
        Assert.Contains(reply, LetGoBy(await FollowAsync(department, $"/orders/{first.Number}/support", ("Reply", "本部门周三上午派人上门。"))));
    }

    [Fact]
    public async Task The_first_of_two_ratings_is_not_kept_for_the_second()
    {
        var order = await app.CompleteAsync(forCaller: true);
        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        var rated = await FollowAsync(worker, $"/orders/{order.Number}/rating", ("Stars", "4"), ("Comment", "回访过，满意。"), ("Word", "Self"));
        Assert.NotNull(rated.QuerySelector("#rate"));
        Assert.Empty(KeptBy(rated).Except(LetGoBy(rated)));
        Assert.DoesNotContain($"comment-{order.OrderId}", LetGoBy(await worker.PageAsync($"/orders/{order.Number}")));
    }

    private static async Task<IDocument> FollowAsync(PlatformClient client, string address, params (string Name, string Value)[] fields)
    {
        var done = await client.PostAsync(address, fields.Append(("once", $"{Guid.NewGuid()}")).ToDictionary(field => field.Item1, field => field.Item2));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        return await client.PageAsync(done.Headers.Location!.OriginalString);
    }

    private static IReadOnlyList<string> KeptBy(IDocument page) => [.. page.QuerySelectorAll("[data-draft]").Select(field => field.GetAttribute("data-draft")!).Distinct()];

    private static IReadOnlyList<string> LetGoBy(IDocument page) => [.. page.QuerySelectorAll("[data-draft-done]").SelectMany(part => part.GetAttribute("data-draft-done")!.Split(' '))];
}
