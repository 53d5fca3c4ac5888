using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Browser.Tests.Loop;
using Putuo.SocialOrgService.Browser.Tests.Visitors;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Callbacks;
using Putuo.SocialOrgService.Data.Districts.Demonstration;
using Putuo.SocialOrgService.Data.Files;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Callbacks;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Triage;
using Putuo.SocialOrgService.Tests.Files;

namespace Putuo.SocialOrgService.Browser.Tests.Scripts;

/// <summary>
/// Types payloads through the desks that the forms use, and remembers each text and each page on which somebody sees one. An order lives
/// through every event that takes words; further ones stay at the stages that lists and forms show.
/// </summary>
internal sealed class Scripting
{
    /// <summary>The telephone of the callers for whom the worker places orders, and its last four digits.</summary>
    public const string CallerPhone = "13900007777";

    private const string JusticePhone = "13800000008";

    private readonly IServiceProvider host;
    private readonly Dictionary<Role, Actor> people = [];
    private readonly List<(string Field, string Text)> typed = [];
    private readonly List<(Role Role, string Path)> orders = [];
    private readonly List<(Role Role, string Path)> places = [];
    private Actor justice = Actor.Anonymous;

    private Scripting(IServiceProvider host) => this.host = host;

    /// <summary>The fields that visitors and staff type into.</summary>
    public static IReadOnlyList<Texts> Fields { get; } =
    [
        new("Need", ServiceOrder.MostNeed), new("EditedNeed", ServiceOrder.MostNeed), new("ContactName", Contact.MostName), new("ContactAddress", Contact.MostAddress),
        new("Withdrawal", ServiceOrder.MostReason), new("PauseProposal", ServiceOrder.MostReason), new("Pause", ServiceOrder.MostReason),
        new("Release", ServiceOrder.MostReason), new("TakeBack", ServiceOrder.MostReason), new("Decline", ServiceOrder.MostReason),
        new("Routing", ServiceOrder.MostReason), new("SceneChange", ServiceOrder.MostReason), new("TransferAsk", ServiceOrder.MostReason),
        new("SupportReply", ServiceOrder.MostReply), new("Return", ServiceOrder.MostReason), new("Refusal", ServiceOrder.MostReason),
        new("CallOff", ServiceOrder.MostReason), new("Description", ServiceOrder.MostDescription), new("Reopening", ServiceOrder.MostReason),
        new("CorrectedDescription", ServiceOrder.MostDescription), new("Correction", ServiceOrder.MostReason),
        new("RequesterComment", ServiceOrder.MostComment), new("CommunityComment", ServiceOrder.MostComment), new("DepartmentComment", ServiceOrder.MostComment),
        new("Answer", ServiceOrder.MostComment), new("Look", ServiceOrder.MostLookReason), new("Report", ServiceOrder.MostReason),
        new("Category", ServiceOrder.MostReason), new("Rule", TriageRuleEntry.MostName), new("RuleWord", TriageRuleEntry.MostWord),
        new("CallbackName", CallbackRequest.MostName), new("CallbackClosing", ServiceOrder.MostReason),
    ];

    /// <summary>What was typed where.</summary>
    public IReadOnlyList<(string Field, string Text)> Typed => typed;

    /// <summary>The pages of orders and records that lived through everything.</summary>
    public IReadOnlyList<(Role Role, string Path)> Orders => orders;

    /// <summary>All other pages that show what was typed.</summary>
    public IReadOnlyList<(Role Role, string Path)> Places => places;

    /// <summary>Orders whose contact the community opens.</summary>
    public List<string> Contacts { get; } = [];

    /// <summary>Requests to be called that the community opens.</summary>
    public List<long> Callbacks { get; } = [];

    private Actor Resident => people[Role.Resident];

    private Actor Owner => people[Role.Organization];

    private Actor Worker => people[Role.Community];

    private Actor Department => people[Role.Department];

    /// <summary>Types into everything.</summary>
    public static async Task<Scripting> TypeAsync(IServiceProvider host)
    {
        var scripting = new Scripting(host);
        await scripting.MeetAsync();
        await scripting.AskAsync(services => ScriptedRegistry.TypeAsync(services, [scripting.Owner, scripting.people[Role.OtherOrganization]], scripting.places));
        await scripting.AskAsync(services => ScriptedArticles.TypeAsync(services, scripting.places));
        for (var turn = 0; turn < Fields.Where(field => field.Field is not ("ContactName" or "CallbackName" or "Rule" or "RuleWord")).Max(field => field.Count); turn++)
            await scripting.LiveAsync(turn);
        for (var turn = 0; turn < Field("Need").Count; turn++)
            await scripting.StayAsync(turn);
        await scripting.CallbacksAsync();
        await scripting.RulesAsync();
        await scripting.AskAsync(services => ScriptedDistrict.TypeAsync(services, scripting.people[Role.Administrator], scripting.places));
        return scripting;
    }

    private static Texts Field(string name) => Fields.Single(field => field.Field == name);

    private string Type(string name, int turn)
    {
        var text = Field(name)[turn];
        typed.Add((name, text));
        return text;
    }

    private async Task<T> AskAsync<T>(Func<IServiceProvider, Task<T>> ask)
    {
        await using var scope = host.CreateAsyncScope();
        return await ask(scope.ServiceProvider);
    }

    private async Task<OrderResult> DoAsync(Func<OrderDesk, Task<OrderResult>> step)
    {
        var result = await AskAsync(services => step(services.GetRequiredService<OrderDesk>()));
        Assert.Null(result.Refusal);
        return result;
    }

    private async Task MeetAsync()
    {
        foreach (var role in new[] { Role.Resident, Role.Organization, Role.OtherOrganization, Role.Community, Role.Department, Role.Administrator })
            people[role] = await ActorAsync(role.PhoneOf(), role.ToString());
        justice = await ActorAsync(JusticePhone, "Justice");
    }

    private async Task<Actor> ActorAsync(string phone, string name)
    {
        var session = await AskAsync(services => services.GetRequiredService<SignInDesk>().SignInAsync(phone, DemonstrationAccounts.Password, "here"));
        var held = session.Session!.Acting(null);
        return new Actor(held?.Role ?? ActorRole.Resident, session.UserId, held?.OrganizationId, held?.AreaId, held?.DepartmentId, held is null ? "" : $"{Payloads.All[0].Text}{name}");
    }

    private NewOrder Request(int turn, bool isAddressed = false, bool isCall = false) => new()
    {
        CategoryCode = OrderSteps.Category,
        Need = Type("Need", turn),
        CommunityId = Worker.AreaId!.Value,
        OrganizationId = isAddressed ? Owner.OrganizationId : null,
        Contact = new Contact(Type("ContactName", turn), isCall ? CallerPhone : Role.Resident.PhoneOf(), Type("ContactAddress", turn)),
        ConsentVersion = "1",
        MayPublishNeed = true,
        MayPublishPhotos = true,
    };

    /// <summary>An order that everything happens to.</summary>
    private async Task LiveAsync(int turn)
    {
        var placed = await DoAsync(desk => desk.PlaceAsync(Resident, Request(turn)));
        var id = placed.OrderId;
        var later = (await AskAsync(services => Task.FromResult(services.GetRequiredService<Domain.Areas.DistrictClock>().UtcNow))).AddDays(1);
        await DoAsync(desk => desk.WithdrawAsync(Resident, id, Type("Withdrawal", turn)));
        await DoAsync(desk => desk.ResubmitAsync(Resident, id, new OrderEdit(Type("EditedNeed", turn), default)));
        await DoAsync(desk => desk.ClaimAsync(Owner, id));
        await DoAsync(desk => desk.ProposePauseAsync(Owner, id, Type("PauseProposal", turn), later));
        await DoAsync(desk => desk.PauseAsync(Resident, id, Type("Pause", turn), later));
        await DoAsync(desk => desk.ResumeAsync(Worker, id));
        await DoAsync(desk => desk.ReleaseAsync(Owner, id, Type("Release", turn)));
        await DoAsync(desk => desk.ClaimAsync(Owner, id));
        await DoAsync(desk => desk.TakeBackAsync(Worker, id, Type("TakeBack", turn)));
        await DoAsync(desk => desk.RouteAsync(Worker, id, Owner.OrganizationId, Type("Routing", turn)));
        await DoAsync(desk => desk.DeclineAsync(Owner, id, Type("Decline", turn)));
        await DoAsync(desk => desk.CategorizeAsync(Worker, id, Category.Other, Type("Category", turn)));
        await DoAsync(desk => desk.CategorizeAsync(Worker, id, OrderSteps.Category, null));
        await DoAsync(desk => desk.ChangeSceneAsync(Worker, id, Scene.Special, Type("SceneChange", turn)));
        await DoAsync(desk => desk.TransferAsync(Worker, id, Department.DepartmentId!.Value, [justice.DepartmentId!.Value], Type("TransferAsk", turn)));
        await DoAsync(desk => desk.ReplySupportAsync(justice, id, Type("SupportReply", turn)));
        await DoAsync(desk => desk.ReturnTransferAsync(Department, id, Type("Return", turn)));
        await DoAsync(desk => desk.RefuseAsync(Worker, id, Type("Refusal", turn)));
        await DoAsync(desk => desk.ResubmitAsync(Resident, id, null));
        await DoAsync(desk => desk.RouteAsync(people[Role.Administrator], id, Owner.OrganizationId, null));
        await DoAsync(desk => desk.ClaimAsync(Owner, id));
        await DoAsync(desk => desk.CallOffAsync(Resident, id, Type("CallOff", turn)));
        await DoAsync(desk => desk.ResubmitAsync(Resident, id, null));
        await DoAsync(desk => desk.RouteAsync(Worker, id, Owner.OrganizationId, null));
        await DoAsync(desk => desk.ClaimAsync(Owner, id));
        await CompleteAsync(id, Type("Description", turn));
        await DoAsync(desk => desk.ReopenAsync(Resident, id, Type("Reopening", turn)));
        await CompleteAsync(id, Field("Description")[turn + 1]);
        var work = await WorkAsync(Type("CorrectedDescription", turn));
        await DoAsync(desk => desk.CorrectAsync(Owner, id, work, Type("Correction", turn)));
        await DoAsync(desk => desk.RateAsync(Resident, id, 5, Type("RequesterComment", turn)));
        await DoAsync(desk => desk.RateAsync(Worker, id, 4, Type("CommunityComment", turn)));
        await DoAsync(desk => desk.RateAsync(Department, id, 3, Type("DepartmentComment", turn)));
        await DoAsync(desk => desk.AnswerAsync(Owner, id, Rater.Requester, Type("Answer", turn)));
        await LookAndReportAsync(id, turn);
        await SeenAsync(placed.Number, id);
    }

    private async Task CompleteAsync(long id, string description)
    {
        var work = await WorkAsync(description);
        await DoAsync(desk => desk.CompleteAsync(Owner, id, work));
    }

    private Task<Completion> WorkAsync(string description) => AskAsync(async services =>
    {
        var now = services.GetRequiredService<Domain.Areas.DistrictClock>().UtcNow;
        using var picture = new MemoryStream(Pictures.Jpeg());
        return new Completion
        {
            Description = description,
            ServedFrom = now,
            ServedTo = now,
            Minutes = 30,
            PeopleServed = 1,
            Photos = [(await services.GetRequiredService<PhotoStore>().StoreAsync(picture)).Photo!],
            PhotosDeclaredFit = true,
        };
    });

    private Task<bool> LookAndReportAsync(long id, int turn) => AskAsync(async services =>
    {
        var (contact, _) = await services.GetRequiredService<ContactBook>().OpenAsync(Worker, id, Type("Look", turn));
        Assert.NotNull(contact);
        var rating = await services.GetRequiredService<PlatformDbContext>().Ratings.Where(r => r.OrderId == id && r.Rater == Rater.Requester).Select(r => r.Id).FirstAsync();
        places.Add((Role.Nobody, $"/comments/{rating}/report"));
        return await services.GetRequiredService<CommentBook>().ReportAsync(rating, Type("Report", turn), $"network {turn}");
    });

    private async Task SeenAsync(string number, long id)
    {
        var records = await AskAsync(services => services.GetRequiredService<PlatformDbContext>().ServiceRecords.Where(r => r.OrderId == id).Select(r => r.Number).ToListAsync());
        orders.AddRange(people.Keys.Where(role => role != Role.OtherOrganization).Select(role => (role, $"/orders/{number}")));
        orders.AddRange(records.Select(record => (Role.Organization, $"/ledger/{record}")));
        foreach (var (role, form) in new[]
        {
            (Role.Resident, "rating"), (Role.Resident, "placed"), (Role.Resident, "contact"), (Role.Resident, "slip"), (Role.Community, "contact"),
            (Role.Organization, "correction"), (Role.Organization, "answer?rater=CommunityWorker"), (Role.Organization, "answer?rater=Department"), (Role.Organization, "completion/result"),
        })
            places.Add((role, $"/orders/{number}/{form}"));
        Contacts.Add(number);
    }

    /// <summary>Rules of triage named and asking for what was typed.</summary>
    private async Task RulesAsync()
    {
        var all = await AskAsync(async services =>
        {
            var rules = new List<int>();
            for (var turn = 0; turn < Math.Min(TriageRule.MostRules / 2, Math.Max(Field("Rule").Count, Field("RuleWord").Count)); turn++)
            {
                var entry = new TriageRuleEntry { Name = Type("Rule", turn), NameEn = Field("Rule")[turn + 1], Words = [Type("RuleWord", turn)], Scene = Scene.Special };
                var added = await services.GetRequiredService<TriageRuleDesk>().AddAsync(people[Role.Administrator], entry);
                if (added.Refusal is null)
                    rules.Add(added.Id);
            }
            return rules;
        });
        places.Add((Role.Administrator, "/triage/rules"));
        places.AddRange(all.Select(id => (Role.Administrator, $"/triage/rules/{id}")));
    }

    /// <summary>Orders that stay where lists and forms show them.</summary>
    private async Task StayAsync(int turn)
    {
        await StayAsync(turn, false, [(Role.Community, "triage"), (Role.Community, "refusal"), (Role.Resident, "withdrawal"), (Role.Resident, "pause"), (Role.Resident, "slip")]);
        await StayAsync(turn, true, [(Role.Organization, "decline"), (Role.Community, "triage")]);
        await StayAsync(turn, false, [(Role.Resident, "resubmission"), (Role.Community, "resubmission")], id => DoAsync(desk => desk.RefuseAsync(Worker, id, Field("Refusal")[turn])));
        await StayAsync(turn, true, [(Role.Resident, "resubmission")], id => DoAsync(desk => desk.WithdrawAsync(Resident, id, Field("Withdrawal")[turn])));
        await StayAsync(
            turn, false, [(Role.Organization, "release"), (Role.Organization, "schedule"), (Role.Organization, "completion"), (Role.Organization, "pause-proposal"),
                (Role.Resident, "call-off"), (Role.Resident, "pause"), (Role.Community, "take-back"), (Role.Organization, "contact"), (Role.Community, "pause")],
            id => DoAsync(desk => desk.ClaimAsync(Owner, id)),
            id => DoAsync(desk => desk.ProposePauseAsync(Owner, id, Field("PauseProposal")[turn], DateTime.UtcNow.AddYears(1))));
        await StayAsync(turn, false, [], id => DoAsync(desk => desk.ClaimAsync(Owner, id)), id => DoAsync(desk => desk.PauseAsync(Worker, id, Field("Pause")[turn], DateTime.UtcNow.AddYears(1))));
        await StayAsync(
            turn, false, [(Role.Department, "return"), (Role.Community, "triage"), (Role.Administrator, "triage")],
            id => DoAsync(desk => desk.TransferAsync(Worker, id, Department.DepartmentId!.Value, [], Field("TransferAsk")[turn])));
        await StayAsync(
            turn, false, [(Role.Department, "support")],
            id => DoAsync(desk => desk.TransferAsync(Worker, id, justice.DepartmentId!.Value, [Department.DepartmentId!.Value], Field("TransferAsk")[turn])));
        await StayAsync(
            turn, false, [(Role.Resident, "reopening"), (Role.Resident, "rating"), (Role.Department, "rating")],
            id => DoAsync(desk => desk.ClaimAsync(Owner, id)),
            async id =>
            {
                await CompleteAsync(id, Field("Description")[turn]);
                return new OrderResult(null);
            });
        var (called, number) = await PlaceAsync(Worker, Request(turn, isCall: true));
        places.AddRange([(Role.Community, $"/orders/{number}/link"), (Role.Community, $"/orders/{number}/slip")]);
        await DoAsync(desk => desk.RefuseAsync(people[Role.Administrator], called, Field("Refusal")[turn]));
        await TokenAsync(called);
    }

    private async Task StayAsync(int turn, bool isAddressed, IEnumerable<(Role Role, string Form)> forms, params Func<long, Task<OrderResult>>[] steps)
    {
        var (id, number) = await PlaceAsync(Resident, Request(turn, isAddressed));
        foreach (var step in steps)
            await step(id);
        places.AddRange(forms.Select(form => (form.Role, $"/orders/{number}/{form.Form}")));
    }

    private async Task<(long Id, string Number)> PlaceAsync(Actor actor, NewOrder request)
    {
        var placed = await DoAsync(desk => desk.PlaceAsync(actor, request));
        return (placed.OrderId, placed.Number);
    }

    private async Task TokenAsync(long id)
    {
        var token = await AskAsync(services => services.GetRequiredService<TokenBook>().IssueAsync(Worker, id));
        places.AddRange([(Role.Nobody, $"/t/{token!.Text}"), (Role.Resident, $"/t/{token.Text}/link")]);
    }

    /// <summary>A request to be called for each name, and a closed one for each reason.</summary>
    private Task<int> CallbacksAsync() => AskAsync(async services =>
    {
        var book = services.GetRequiredService<CallbackBook>();
        var db = services.GetRequiredService<PlatformDbContext>();
        for (var turn = 0; turn < Field("CallbackName").Count + Field("CallbackClosing").Count; turn++)
        {
            var phone = $"1350000{turn:0000}";
            var request = new CallbackRequest(Type("CallbackName", turn), phone, Worker.AreaId!.Value, CallbackRequest.PresentConsent);
            Assert.Equal(CallbackAnswer.Left, await book.AskAsync(request, phone));
            var id = await db.Callbacks.MaxAsync(callback => callback.Id);
            if (turn < Field("CallbackName").Count)
            {
                Callbacks.Add(id);
                continue;
            }

            Assert.Null(await book.CloseAsync(Worker, id, Type("CallbackClosing", turn - Field("CallbackName").Count)));
            places.Add((Role.Community, $"/community/callbacks/{id}"));
        }

        return Callbacks.Count;
    });
}
