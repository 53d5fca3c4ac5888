using Putuo.SocialOrgService.Web.Tests.Startup;
using static Putuo.SocialOrgService.Web.Tests.Startup.Kind;

namespace Putuo.SocialOrgService.Web.Tests.Access;

/// <summary>
/// Who may what: a row for every endpoint, and for each stage of an order at which others may. An endpoint without a row fails, a row
/// without an endpoint too. What is sent would do if the visitor may, but for the photos of a completion.
/// <list type="bullet">
/// <item><c>Open</c>: everybody. <c>SignedIn</c>: everybody but visitors, who are led to the sign-in page.</item>
/// <item><c>For(kinds, …)</c>: these; others get 403 (another role).</item>
/// <item><c>Nowhere</c>: 404 for everybody.</item>
/// <item><c>.Foreign(kinds)</c>: these have the role, but it is not theirs: 404. <c>.ElseForeign()</c>: everybody else gets 404.</item>
/// <item><c>.Refusing(kinds)</c>: these see the order, and are told that it cannot be done: 409.</item>
/// <item><c>.On(stage)</c>: the stage of the order that <c>{number}</c> names; each try gets a new order. <c>.At(path)</c>: another example.
/// <c>.With(name, value)</c>: what is typed.</item>
/// </list>
/// </summary>
internal static class RouteTable
{
    public static IReadOnlyList<RouteRow> Rows { get; } =
    [
        .. Open("GET /", "* error", "GET prefs", "POST prefs/mode", "POST prefs/contrast", "POST prefs/scale", "POST prefs/cursor", "POST prefs/culture", "POST prefs/reset"),

        // Accounts
        .. Open("GET account/sign-in", "POST account/sign-in", "GET account/register", "POST account/register"),
        .. SignedIn("GET account", "POST account/sign-out", "GET account/password", "POST account/password"),

        // Administration
        .. For(
            [Administrator],
            "GET administration", "GET administration/looks", "GET administration/exports", "GET administration/accounts", "POST administration/accounts",
            "GET administration/accounts/new", "POST administration/accounts/new", "GET administration/accounts/{userId:long}",
            "POST administration/accounts/{userId:long}/scope", "POST administration/accounts/{userId:long}/disable",
            "POST administration/accounts/{userId:long}/enable", "POST administration/accounts/{userId:long}/password"),

        // Public pages
        .. Open("GET services", "GET organizations", "GET projects", "GET data", "GET data/definitions", "GET help", "GET help/sitemap", "GET accessibility", "GET privacy", "GET privacy/consent"),
        new RouteRow("GET services/{code}", Everybody).At("/services/A"),
        new RouteRow("GET organizations/{id:int}", Everybody).At("/organizations/{organizationId}"),
        .. Nowhere("GET projects/{id:int}", "GET stories/{fileName}", "GET style", "POST style", "GET style/staff", "GET style/conflict"),

        // Placing
        .. For([.. Everybody.Except([.. Organizations, Administrator])], "GET orders/new", "POST orders/new").Select(row => row.With("Category", Cast.Category)),
        .. Open("GET orders/new/need", "POST orders/new/need", "GET orders/new/check"),
        .. SignedIn("POST orders/new/check"),
        .. Nowhere("GET orders/new/need/photos/{file}"),
        .. For([Worker, OtherWorker], "GET orders/new-for-resident", "POST orders/new-for-resident"),

        // Own orders and messages
        .. SignedIn("* live", "* live/negotiate", "GET orders", "GET notices", "POST notices/reading"),
        new RouteRow("POST notices/{notice:long}/reading", []).ElseForeign().At("/notices/999999/reading"),

        // An order: who sees it, its forms and its contact
        .. Seen(Stage.InPool, [ResidentA, Owner, Member, OtherOrganization, Worker, Department, Administrator]),
        .. Seen(Stage.Addressed, [ResidentA, Owner, Member, Worker, Department, Administrator]),
        .. Seen(Stage.Accepted, [ResidentA, Owner, Member, Worker, Department, Administrator]),
        .. Seen(Stage.Completed, [ResidentA, Owner, Member, Worker, Department, Administrator]),
        .. Contact(Stage.InPool, [ResidentA, Worker, Administrator]),
        .. Contact(Stage.Addressed, [ResidentA, Worker, Administrator]),
        .. Contact(Stage.Accepted, [ResidentA, Owner, Member, Worker, Administrator]),
        .. Contact(Stage.Completed, [ResidentA, Owner, Member, Worker, Administrator]),
        new RouteRow("GET orders/{number}/photos/{photo:long}", []).ElseForeign().At("/orders/{number}/photos/999999"),

        // Steps of the requester, the community and the department that answers
        Step("POST orders/{number}/withdrawal", Stage.InPool, [ResidentA], refused: [Owner, Member, OtherOrganization, Worker, Department, Administrator]),
        Step("POST orders/{number}/withdrawal", Stage.Accepted, [], refused: [ResidentA, Owner, Member, Worker, Department, Administrator]),
        Step("POST orders/{number}/confirmation", Stage.Completed, [ResidentA, Worker, Department], refused: [Owner, Member, Administrator]),
        Step("POST orders/{number}/confirmation", Stage.Accepted, [], refused: [ResidentA, Owner, Member, Worker, Department, Administrator]),
        Step("POST orders/{number}/rating", Stage.Completed, [ResidentA, Worker, Department], refused: [Owner, Member, Administrator]).With("Stars", "5"),
        Step("POST orders/{number}/rating", Stage.Accepted, [], refused: [ResidentA, Owner, Member, Worker, Department, Administrator]).With("Stars", "5"),

        // Triage: where a pending order goes
        .. Decided(Stage.InPool, [Worker, Administrator]),
        .. Decided(Stage.Accepted, [], refused: [Worker, Administrator]),

        // Support of another department's case: nobody of these is asked for it
        new RouteRow("GET orders/{number}/support", []).Refusing(Department).Foreign(OtherDepartment).On(Stage.InPool),
        new RouteRow("POST orders/{number}/support", []).Refusing(Department).Foreign(OtherDepartment).On(Stage.InPool).With("Reply", "可以安排社区医生上门"),

        // Steps of an organization
        OwnStep("POST orders/{number}/claim", Stage.InPool, [Owner, Member, OtherOrganization]),
        OwnStep("POST orders/{number}/claim", Stage.Addressed, [Owner, Member]),
        OwnStep("POST orders/{number}/claim", Stage.Accepted, [], refused: [Owner, Member, OtherOrganization]),
        OwnStep("GET orders/{number}/claim", Stage.InPool, []),
        OwnStep("GET orders/{number}/claim", Stage.Accepted, [], refused: [OtherOrganization]),
        OwnStep("POST workbench/pool/{number}/hide", Stage.InPool, [Owner, Member, OtherOrganization]),
        OwnStep("POST workbench/pool/{number}/hide", Stage.Accepted, []),
        OwnStep("POST workbench/pool/{number}/show", Stage.InPool, Organizations),
        OwnStep("GET orders/{number}/decline", Stage.Addressed, [Owner, Member]),
        OwnStep("POST orders/{number}/decline", Stage.Addressed, [Owner, Member]).With("Reason", "这几天人手排不开"),
        OwnStep("GET orders/{number}/decline", Stage.InPool, []),
        OwnStep("POST orders/{number}/decline", Stage.InPool, [], refused: [Owner, Member, OtherOrganization]).With("Reason", "这几天人手排不开"),
        OwnStep("GET orders/{number}/release", Stage.Accepted, [Owner, Member]),
        OwnStep("POST orders/{number}/release", Stage.Accepted, [Owner, Member]).With("Reason", "志愿者生病，本周去不了"),
        OwnStep("GET orders/{number}/release", Stage.Completed, [], refused: [Owner, Member]),
        OwnStep("POST orders/{number}/release", Stage.Completed, [], refused: [Owner, Member]).With("Reason", "志愿者生病，本周去不了"),
        ProviderStep("GET orders/{number}/completion", Stage.Accepted, [Owner, Member]),
        ProviderStep("POST orders/{number}/completion", Stage.Accepted, [Owner, Member]),
        ProviderStep("GET orders/{number}/completion", Stage.Completed, [Owner, Member]),
        ProviderStep("POST orders/{number}/completion", Stage.Completed, [], refused: [Owner, Member]),
        ProviderStep("GET orders/{number}/completion/result", Stage.Completed, [Owner, Member]),
        ProviderStep("GET orders/{number}/completion/result", Stage.Accepted, []),
        ProviderStep("GET orders/{number}/completion/photos/{name}", Stage.Accepted, []).At("/orders/{number}/completion/photos/none.jpg"),

        // Staff
        .. For(Organizations, "GET workbench", "GET workbench/pool"),
        new RouteRow("GET workbench/{stage}", Organizations).At("/workbench/pending"),
        .. For([Worker, OtherWorker], "GET community"),
        .. For([Worker, OtherWorker, Administrator], "GET triage"),
        .. For([Department, OtherDepartment], "GET department"),
        .. For(Staff, "GET ledger", "GET ledger/export.xlsx"),
        new RouteRow("GET ledger/{number}", []).Foreign(Staff).At("/ledger/none"),
        new RouteRow("GET ledger/{number}/photos/{photo:long}", []).Foreign(Staff).At("/ledger/none/photos/1"),
    ];

    /// <summary>Everybody who works for an organization, a community, a department or the platform.</summary>
    private static Startup.Kind[] Staff => [.. Organizations, Worker, OtherWorker, Department, OtherDepartment, Administrator];

    private static Startup.Kind[] Organizations => [Owner, Member, OtherOrganization, UnfitOrganization];

    /// <summary>The pages of an order open to those who see it at this stage; to others there is no such order.</summary>
    private static IEnumerable<RouteRow> Seen(Stage stage, Startup.Kind[] kinds) =>
        For(kinds, "GET orders/{number}", "GET orders/{number}/placed", "GET orders/{number}/rating", "GET orders/{number}/withdrawal")
            .Select(row => row.ElseForeign().On(stage));

    /// <summary>The page of a decision and its forms, for those who decide in the order's community; to a worker of another one there is no such order.</summary>
    private static IEnumerable<RouteRow> Decided(Stage stage, Startup.Kind[] kinds, Startup.Kind[]? refused = null)
    {
        RouteRow[] rows =
        [
            new("GET orders/{number}/triage", kinds),
            new RouteRow("POST orders/{number}/routing", kinds).With("Routing.To", "pool"),
            new RouteRow("POST orders/{number}/scene", kinds).With("Scene.NewScene", "Special").With("Scene.SceneReason", "社会组织办不了"),
            new RouteRow("POST orders/{number}/transfer", kinds).With("Transfer.DepartmentId", "1").With("Transfer.Ask", "请上门看一看"),
        ];
        return rows.Select(row => row.Refusing(refused ?? []).Foreign(OtherWorker).On(stage));
    }

    /// <summary>The contact shows, masked and open, to those who see the whole order at this stage.</summary>
    private static IEnumerable<RouteRow> Contact(Stage stage, Startup.Kind[] kinds) =>
        For(kinds, "GET orders/{number}/contact", "POST orders/{number}/contact").Select(row => row.ElseForeign().On(stage).With("Reason", "核对上门时间"));

    /// <summary>A step at a stage: some take it, some who see the order are refused, to others there is no such order.</summary>
    private static RouteRow Step(string route, Stage stage, Startup.Kind[] kinds, Startup.Kind[] refused) =>
        new RouteRow(route, kinds).Refusing(refused).ElseForeign().On(stage);

    /// <summary>The same for a step that only organizations have.</summary>
    private static RouteRow ProviderStep(string route, Stage stage, Startup.Kind[] kinds, Startup.Kind[]? refused = null) =>
        new RouteRow(route, kinds).Refusing(refused ?? [])
            .Foreign([.. Organizations.Append(Department).Append(OtherDepartment).Except(kinds).Except(refused ?? [])]).On(stage);

    private static RouteRow OwnStep(string route, Stage stage, Startup.Kind[] kinds, Startup.Kind[]? refused = null) =>
        new RouteRow(route, kinds).Refusing(refused ?? []).Foreign([.. Organizations.Except(kinds).Except(refused ?? [])]).On(stage);

    private static Startup.Kind[] Everybody => Enum.GetValues<Startup.Kind>();

    private static IEnumerable<RouteRow> Open(params string[] routes) => routes.Select(route => new RouteRow(route, Everybody));

    private static IEnumerable<RouteRow> SignedIn(params string[] routes) => routes.Select(route => new RouteRow(route, [.. Enum.GetValues<Startup.Kind>().Where(kind => kind != Visitor)]));

    private static IEnumerable<RouteRow> For(Startup.Kind[] kinds, params string[] routes) => routes.Select(route => new RouteRow(route, kinds));

    /// <summary>Nothing is found here by anybody: what is there only in Development, or under an example that does not exist.</summary>
    private static IEnumerable<RouteRow> Nowhere(params string[] routes) => routes.Select(route => new RouteRow(route, []).Foreign(Everybody));
}

/// <summary>What is expected of one endpoint.</summary>
/// <param name="Route">Method and pattern, as the endpoint has them.</param>
/// <param name="Allowed">Who comes in: any answer but 403, 404, 409 and the way to the sign-in page.</param>
internal sealed record RouteRow(string Route, IReadOnlyList<Startup.Kind> Allowed)
{
    private IReadOnlyList<Startup.Kind> Refused { get; init; } = [];

    private IReadOnlyList<Startup.Kind> Strangers { get; init; } = [];

    private Stage Stage { get; init; } = Stage.Accepted;

    private string? Path { get; init; }

    /// <summary>What is typed.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; private init; } = new Dictionary<string, string>();

    public string Method => Route.Split(' ')[0];

    public string Pattern => Route.Split(' ')[1];

    /// <summary>The route, and the stage where there is an order.</summary>
    public string Name => Pattern.Contains("{number}", StringComparison.Ordinal) ? $"{Route} {Stage}" : Route;

    public RouteRow Foreign(params Startup.Kind[] kinds) => this with { Strangers = kinds };

    public RouteRow ElseForeign() =>
        this with { Strangers = [.. Enum.GetValues<Startup.Kind>().Where(kind => kind != Visitor && !Allowed.Contains(kind) && !Refused.Contains(kind))] };

    public RouteRow Refusing(params Startup.Kind[] kinds) => this with { Refused = kinds };

    public RouteRow On(Stage stage) => this with { Stage = stage };

    public RouteRow At(string path) => this with { Path = path };

    public RouteRow With(string name, string value) => this with { Fields = new Dictionary<string, string>(Fields) { [name] = value } };

    /// <summary>What a kind of visitor meets here.</summary>
    public Meeting Expected(Startup.Kind kind) =>
        Allowed.Contains(kind) ? Meeting.ComesIn
        : Refused.Contains(kind) ? Meeting.IsRefused
        : Strangers.Contains(kind) ? Meeting.FindsNothing
        : kind == Visitor ? Meeting.SignsIn
        : Meeting.IsForbidden;

    /// <summary>An address of this endpoint, with a new order in it.</summary>
    public async Task<string> AddressAsync(PlatformApp app)
    {
        var path = Path ?? "/" + Pattern.TrimStart('/');
        if (path.Contains("{number}", StringComparison.Ordinal))
        {
            var order = await app.AskAsync(services => app.People.OrderAsync(services, Stage));
            path = path.Replace("{number}", order.Number, StringComparison.Ordinal);
        }

        return path
            .Replace("{userId:long}", $"{app.People.SpareUserId}", StringComparison.Ordinal)
            .Replace("{organizationId}", $"{app.People.OrganizationId}", StringComparison.Ordinal);
    }
}

/// <summary>What a visitor meets at an address.</summary>
internal enum Meeting
{
    ComesIn,
    SignsIn,
    IsForbidden,
    IsRefused,
    FindsNothing,
}
