using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Access.Canaries;

/// <summary>
/// Leads the invented persons through every way that an order can go, by the forms of the site, and writes down what became of each. The
/// clock moves on before the work is reported, so that it lies behind the order.
/// </summary>
internal sealed class CanaryLoop(CanaryApp app, Stories people, IReadOnlyDictionary<Kind, Visitor> staff)
{
    private const string SensitiveCategory = "D03", OtherCategory = "A02";

    private static readonly (string Name, string Value)[] Public = [("MayPublishNeed", "true"), ("MayPublishPhotos", "true")];

    private PlatformClient Member => staff[Kind.Member].Browser;

    private PlatformClient Other => staff[Kind.OtherOrganization].Browser;

    private PlatformClient Worker => staff[Kind.Worker].Browser;

    private int Home => app.People.Community.Id;

    public async Task RunAsync()
    {
        await EverybodyOrdersAsync();
        await EndingsAsync();
        await CasesAsync();
        await ClaimsAsync();
        app.Clock.Ahead += TimeSpan.FromMinutes(5);
        await WorkAsync();
        await AnswersAsync();
        await LooksAsync();
        await SendAsync();
    }

    private async Task EverybodyOrdersAsync()
    {
        foreach (var person in people.WithAccount)
            await person.RegisterAsync(app.Visitor(), HomeOf(person));
        var (asked, special) = (new[] { people.Addressed, people.Declined }, new[] { people.Published, people.Sensitive });
        foreach (var person in people.WithAccount.Except(asked).Except(special))
            await person.PlaceAsync(HomeOf(person), Cast.Category);
        await people.Published.PlaceAsync(Home, Cast.Category, null, Public);
        await people.Sensitive.PlaceAsync(Home, SensitiveCategory, null, Public);
        await people.Addressed.PlaceAsync(Home, Cast.Category, app.People.OrganizationId);
        await people.Declined.PlaceAsync(Home, Cast.Category, app.People.OrganizationId, ("OnlyThis", "true"));
        foreach (var person in asked)
            person.Asked = Kind.Member;
        await people.Waiting.Browser!.FillInAsync(people.Waiting, Home, OtherCategory);

        foreach (var person in new[] { people.Caller, people.TokenHolder, people.Linked })
            await Worker.PlaceForAsync(person);
        await AskForCallAsync(people.Callback);
        await AskForCallAsync(people.CalledBack);
        var callback = await AskAsync(db => db.Callbacks.MaxAsync(row => row.Id));
        await Worker.PostAsync("/orders/new-for-resident/of-callback", new() { ["callback"] = $"{callback}" });
        await Worker.PlaceForAsync(people.CalledBack, ("CallbackId", $"{callback}"));
        await NumbersAsync();
    }

    /// <summary>Orders that end before anybody serves them.</summary>
    private async Task EndingsAsync()
    {
        await Member.StepAsync(people.Declined, "decline", ("Reason", people.Declined.Word(Datum.OwnReason) + "人手排不开"));
        people.Declined.GaveUp = Kind.Member;
        await Worker.StepAsync(people.Refused, "refusal", ("Reason", people.Refused.Word(Datum.Reason) + "请找小区物业"));
        await people.Withdrawn.Browser!.StepAsync(people.Withdrawn, "withdrawal", ("Reason", people.Withdrawn.Word(Datum.Reason) + "不用了"));
        people.Refused.InPool = people.Withdrawn.InPool = false;
    }

    private async Task CasesAsync()
    {
        var (answering, other) = (app.People[Kind.Department].DepartmentId, app.People[Kind.OtherDepartment].DepartmentId);
        await Worker.StepAsync(people.Transferred, "transfer", ("Transfer.DepartmentId", $"{other}"), ("Transfer.Ask", people.Transferred.Word(Datum.Reason) + "请看一看房屋"));
        (people.Transferred.InPool, people.Transferred.Leads) = (false, Kind.OtherDepartment);

        var shared = people.Supported;
        await Worker.StepAsync(shared, "transfer", ("Transfer.DepartmentId", $"{answering}"), ("Transfer.Supporting", $"{other}"), ("Transfer.Ask", shared.Word(Datum.Reason) + "请一起办"));
        await staff[Kind.OtherDepartment].Browser.StepAsync(shared, "support", ("Reply", shared.Word(Datum.Work) + "周三派人上门"));
        await staff[Kind.Department].Browser.StepAsync(shared, "acceptance");
        (shared.InPool, shared.Leads, shared.Supports, shared.Provider, shared.ContactIsOpen) = (false, Kind.Department, Kind.OtherDepartment, Kind.Department, true);
    }

    private async Task ClaimsAsync()
    {
        foreach (var person in new[]
        {
            people.Accepted, people.Published, people.Hidden, people.Reopened, people.CalledOff, people.GivenBack, people.Sensitive, people.TakenBack,
            people.TokenHolder, people.Linked, people.CalledBack,
        })
        {
            await Member.ClaimAsync(person, Kind.Member);
        }

        await Other.ClaimAsync(people.Elsewhere, Kind.OtherOrganization);
        var tomorrow = app.Clock.GetUtcNow().AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await Member.StepAsync(people.Accepted, "schedule", ("Day", tomorrow), ("At", "09:00"));
        await Member.StepAsync(people.Accepted, "pause-proposal", ("Why", "Other"), ("Words", people.Accepted.Word(Datum.Reason) + "等零件"), ("Day", tomorrow));
        await people.CalledOff.Browser!.StepAsync(people.CalledOff, "call-off", ("Reason", people.CalledOff.Word(Datum.Reason) + "家里人有空了"));
        people.CalledOff.ContactIsOpen = false;
        await Member.StepAsync(people.GivenBack, "release", ("Reason", people.GivenBack.Word(Datum.OwnReason) + "志愿者生病"));
        people.GivenBack.GaveUp = Kind.Member;
        await Other.ClaimAsync(people.GivenBack, Kind.OtherOrganization);
        await Worker.StepAsync(people.TakenBack, "take-back", ("Reason", people.TakenBack.Word(Datum.Reason) + "一直没有联系居民"));
        (people.TakenBack.Provider, people.TakenBack.ContactIsOpen) = (null, false);

        await people.Linked.RegisterAsync(app.Visitor(), Home);
        await Worker.PostAsync($"/orders/{people.Linked.Number}/link", new() { ["Look"] = "true" });
        await Worker.StepAsync(people.Linked, "link", ("Sure", "true"));
        people.Linked.OwnsOrder = true;
    }

    private async Task WorkAsync()
    {
        var now = app.Clock.GetUtcNow().UtcDateTime;
        foreach (var person in new[] { people.Published, people.Hidden, people.Reopened, people.Sensitive, people.TokenHolder, people.CalledBack })
            await Member.CompleteAsync(person, now, fit: true);
        await Other.CompleteAsync(people.Elsewhere, now);
        foreach (var person in new[] { people.Published, people.Hidden, people.Sensitive, people.Elsewhere })
            await person.Browser!.RateAsync(person);
        await Worker.RateAsync(people.Reopened);
        var holder = people.TokenHolder;
        await app.Visitor().DoAsync($"/t/{holder.Token}/rating", ("Digits", holder.Phone[^4..]), ("Stars", "5"), ("Comment", holder.Comment));
        await Worker.RateAsync(people.CalledBack, "RequesterByPhone");
        people.Published.ProofIsPublic = true;
        foreach (var person in new[] { people.Published, holder, people.CalledBack, people.Elsewhere })
            person.CommentIsPublic = true;
    }

    /// <summary>What is said afterwards: an answer, a reopening, three reports of which one is still to be decided.</summary>
    private async Task AnswersAsync()
    {
        await Member.StepAsync(people.Published, "answer", ("Rater", "Requester"), ("Answer", people.Published.Word(Datum.Answer) + "谢谢您"));
        await people.Reopened.Browser!.StepAsync(people.Reopened, "reopening", ("Reason", people.Reopened.Word(Datum.Reason) + "窗户还漏风"));
        foreach (var person in new[] { people.Hidden, people.Elsewhere, people.Published })
        {
            var rating = await AskAsync(db => db.Ratings.Where(row => row.OrderId == person.OrderId).Select(row => row.Id).SingleAsync());
            await app.Visitor().DoAsync($"/comments/{rating}/report", ("Reason", person.Word(Datum.Report) + "写了别人的姓"));
            var report = await AskAsync(db => db.CommentReports.Where(row => row.RatingId == rating).Select(row => row.Id).SingleAsync());
            if (person == people.Hidden)
                await Worker.DoAsync($"/community/comments/{report}/hiding", ("HidingReason", person.Word(Datum.Report) + "写了名字"));
            else if (person == people.Elsewhere)
                await staff[Kind.OtherWorker].Browser.DoAsync($"/community/comments/{report}/keeping");
        }
    }

    /// <summary>Looks at contacts and accounts; and somebody types a person's name and number where they belong to no field.</summary>
    private async Task LooksAsync()
    {
        foreach (var person in new[] { people.Waiting, people.Caller })
            await Worker.PostAsync($"/orders/{person.Number}/contact", new() { ["Reason"] = person.Word(Datum.LookReason) + "核对上门时间" });
        await Worker.PostAsync("/community/resets", new() { ["Phone"] = people.Waiting.Phone });
        await Worker.PostAsync("/orders/new-for-resident/earlier", new() { ["Phone"] = people.Caller.Phone, ["Address"] = people.Caller.Address });
        await staff[Kind.Administrator].Browser.PostAsync("/administration/accounts", new() { ["Search.Phone"] = people.Waiting.Phone });
        await app.Visitor().PostAsync("/account/sign-in", new() { ["Phone"] = people.Waiting.Phone, ["Password"] = people.Waiting.Password + "？" });
        await app.Visitor().GetAsync($"/orders/{people.Caller.Phone}?name={Uri.EscapeDataString(people.Caller.Name)}");
        await app.Visitor().GetAsync($"/{Uri.EscapeDataString(people.Caller.Name)}/{people.Caller.Phone}");
    }

    private Task AskForCallAsync(Canary person) => app.Visitor().DoAsync(
        "/callback", ("Name", person.Name), ("Phone", person.Phone), ("CommunityId", $"{Home}"), ("Consent", "true"));

    private Task SendAsync() => app.AskAsync(async services =>
    {
        var sender = services.GetRequiredService<OutboxSender>();
        while ((await sender.SendDueAsync()).Count > 0)
        {
        }

        return true;
    });

    /// <summary>Notes the ids and tokens of the orders.</summary>
    private async Task NumbersAsync()
    {
        var tokens = app.Services.GetRequiredService<OrderTokens>();
        var ids = (await AskAsync(db => db.Orders.AsNoTracking().Select(order => new { order.PlacedAt, order.Id }).ToListAsync()))
            .ToDictionary(order => OrderNumber.Of(order.PlacedAt, order.Id), order => order.Id);
        foreach (var person in people.All.Where(person => person.Number.Length > 0))
        {
            person.OrderId = ids[person.Number];
            person.Token = tokens.Make(person.OrderId, 1);
            person.Marks.Add(new Mark(Datum.Token, person.Token));
            person.Marks.Add(new Mark(Datum.Token, Drawing.OfToken(person.Token)));
        }
    }

    private Task<T> AskAsync<T>(Func<PlatformDbContext, Task<T>> ask) => app.AskAsync(services => ask(services.GetRequiredService<PlatformDbContext>()));

    private int HomeOf(Canary person) => person.LivesElsewhere ? app.People.OtherCommunity.Id : Home;
}
