using Putuo.SocialOrgService.Domain.Orders;
using static Putuo.SocialOrgService.Web.Tests.Startup.Kind;

namespace Putuo.SocialOrgService.Web.Tests.Access;

/// <summary>
/// Who may what: one row for every endpoint. An endpoint without a row fails, a row without an endpoint too.
/// <list type="bullet">
/// <item><c>Open</c>: everybody. <c>SignedIn</c>: everybody but visitors, who are led to the sign-in page.</item>
/// <item><c>For(kinds, …)</c>: these; others get 403 (another role).</item>
/// <item><c>Nowhere</c>: 404 for everybody.</item>
/// <item><c>.Foreign(kinds)</c>: these have the role, but it is not theirs: 404. <c>.ElseForeign()</c>: everybody else gets 404.</item>
/// <item><c>.On(status)</c>: the stage of the order that <c>{number}</c> names; each try gets a new order. <c>.At(path)</c>: another example.</item>
/// </list>
/// </summary>
internal static class RouteTable
{
    public static IReadOnlyList<RouteRow> Rows { get; } =
    [
        .. Open("GET /", "* error", "GET prefs", "POST prefs/mode", "POST prefs/contrast", "POST prefs/scale", "POST prefs/cursor", "POST prefs/culture", "POST prefs/reset"),

        // Accounts
        .. Open("GET account/sign-in", "POST account/sign-in", "GET account/register", "POST account/register"),
        .. SignedIn("GET account", "POST account/sign-out", "POST account/sign-out-everywhere", "GET account/password", "POST account/password"),

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
        new RouteRow("GET orders/new", [.. Everybody.Except([Owner, Member, OtherOrganization, Administrator])]),
        .. Open("POST orders/new", "GET orders/new/need", "POST orders/new/need", "GET orders/new/check"),
        .. SignedIn("POST orders/new/check"),
        .. Nowhere("GET orders/new/need/photos/{file}"),
        .. For([Worker, OtherWorker], "GET orders/new-for-resident", "POST orders/new-for-resident"),

        // Own orders and messages
        .. SignedIn("* live", "* live/negotiate", "GET orders", "GET notices", "POST notices/reading"),
        new RouteRow("POST notices/{notice:long}/reading", []).ElseForeign().At("/notices/999/reading"),

        // An order, accepted by the organization of owner and member
        .. ThoseConcerned(
            "GET orders/{number}", "GET orders/{number}/placed", "GET orders/{number}/rating", "POST orders/{number}/rating",
            "GET orders/{number}/withdrawal", "POST orders/{number}/withdrawal", "POST orders/{number}/confirmation",
            "GET orders/{number}/contact", "POST orders/{number}/contact"),
        new RouteRow("GET orders/{number}/photos/{photo:long}", []).ElseForeign().At("/orders/{number}/photos/999"),

        // Steps of an organization
        .. For([Owner, Member, OtherOrganization], "POST orders/{number}/claim", "POST workbench/pool/{number}/hide", "POST workbench/pool/{number}/show").Select(row => row.On(OrderStatus.Pending)),
        .. For([Owner, Member, OtherOrganization], "GET orders/{number}/claim").Select(row => row.On(OrderStatus.Pending)),
        .. For([Owner, Member], "GET orders/{number}/release", "POST orders/{number}/release", "GET orders/{number}/decline", "POST orders/{number}/decline").Select(row => row.Foreign(OtherOrganization)),

        // Reporting the work done: a department serves what was transferred to it; this one answers for the category and is told that it cannot.
        .. For([Owner, Member, Department], "GET orders/{number}/completion", "POST orders/{number}/completion").Select(row => row.Foreign(OtherOrganization, OtherDepartment)),
        new RouteRow("GET orders/{number}/completion/result", []).Foreign(Owner, Member, OtherOrganization, Department, OtherDepartment),
        new RouteRow("GET orders/{number}/completion/photos/{name}", []).Foreign(Owner, Member, OtherOrganization, Department, OtherDepartment).At("/orders/{number}/completion/photos/none.jpg"),

        // Staff
        .. For([Owner, Member, OtherOrganization], "GET workbench", "GET workbench/pool"),
        new RouteRow("GET workbench/{stage}", [Owner, Member, OtherOrganization]).At("/workbench/pending"),
        .. For([Worker, OtherWorker], "GET community"),
        .. For([Department, OtherDepartment], "GET department"),
        .. For(Staff, "GET ledger", "GET ledger/export.xlsx"),
        new RouteRow("GET ledger/{number}", []).Foreign(Staff).At("/ledger/none"),
    ];

    /// <summary>Everybody who works for an organization, a community, a department or the platform.</summary>
    private static Startup.Kind[] Staff => [Owner, Member, OtherOrganization, Worker, OtherWorker, Department, OtherDepartment, Administrator];

    /// <summary>Those whom an accepted order concerns come in, if only to be told that it cannot be done; to others there is no such order.</summary>
    private static IEnumerable<RouteRow> ThoseConcerned(params string[] routes) =>
        For([ResidentA, Owner, Member, Worker, Department, Administrator], routes).Select(row => row.ElseForeign());

    private static Startup.Kind[] Everybody => Enum.GetValues<Startup.Kind>();

    private static IEnumerable<RouteRow> Open(params string[] routes) => routes.Select(route => new RouteRow(route, Everybody));

    private static IEnumerable<RouteRow> SignedIn(params string[] routes) => routes.Select(route => new RouteRow(route, [.. Enum.GetValues<Startup.Kind>().Where(kind => kind != Visitor)]));

    private static IEnumerable<RouteRow> For(Startup.Kind[] kinds, params string[] routes) => routes.Select(route => new RouteRow(route, kinds));

    /// <summary>Nothing is found here by anybody: what is there only in Development, or under an example that does not exist.</summary>
    private static IEnumerable<RouteRow> Nowhere(params string[] routes) => routes.Select(route => new RouteRow(route, []).Foreign(Everybody));
}

/// <summary>What is expected of one endpoint.</summary>
/// <param name="Route">Method and pattern, as the endpoint has them.</param>
/// <param name="Allowed">Who comes in: any answer but 403, 404 and the way to the sign-in page.</param>
internal sealed record RouteRow(string Route, IReadOnlyList<Startup.Kind> Allowed)
{
    /// <summary>Who gets 404.</summary>
    public IReadOnlyList<Startup.Kind> Strangers { get; private init; } = [];

    /// <summary>The stage of the order in the path.</summary>
    public OrderStatus Status { get; private init; } = OrderStatus.Accepted;

    /// <summary>The path to call, when it is not the pattern with its placeholders filled.</summary>
    public string? Path { get; private init; }

    public string Method => Route.Split(' ')[0];

    public string Pattern => Route.Split(' ')[1];

    public RouteRow Foreign(params Startup.Kind[] kinds) => this with { Strangers = kinds };

    public RouteRow ElseForeign() => this with { Strangers = [.. Enum.GetValues<Startup.Kind>().Where(kind => kind != Visitor && !Allowed.Contains(kind))] };

    public RouteRow On(OrderStatus status) => this with { Status = status };

    public RouteRow At(string path) => this with { Path = path };

    /// <summary>What a kind of visitor meets here.</summary>
    public Meeting Expected(Startup.Kind kind) =>
        Allowed.Contains(kind) ? Meeting.ComesIn
        : Strangers.Contains(kind) ? Meeting.FindsNothing
        : kind == Visitor ? Meeting.SignsIn
        : Meeting.IsForbidden;
}

/// <summary>What a visitor meets at an address.</summary>
internal enum Meeting
{
    ComesIn,
    SignsIn,
    IsForbidden,
    FindsNothing,
}
