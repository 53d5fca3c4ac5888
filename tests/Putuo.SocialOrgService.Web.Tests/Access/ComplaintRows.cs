using Putuo.SocialOrgService.Web.Tests.Startup;
using static Putuo.SocialOrgService.Web.Tests.Startup.Kind;

namespace Putuo.SocialOrgService.Web.Tests.Access;

/// <summary>The rows of <see cref="RouteTable"/> for complaints: resident A complains of the organization of owner and member, the administrator handles it.</summary>
internal static class ComplaintRows
{
    private static readonly Startup.Kind[] Everybody = Enum.GetValues<Startup.Kind>();

    public static IReadOnlyList<RouteRow> Rows { get; } =
    [
        .. Open("GET complaints", "POST complaints", "GET complaints/new", "POST complaints/new"),
        .. Open("GET complaints/{complaint}", "POST complaints/{complaint}", "POST complaints/{complaint}/reopening", "POST complaints/{complaint}/withdrawal")
            .Select(row => row.At("/" + row.Pattern.Replace("{complaint}", "TS-0001", StringComparison.Ordinal))),
        new RouteRow("GET account/complaints", [.. Everybody.Except([Visitor])]),
        Own("GET account/complaints/{id:long}", ComplaintState.Received),
        Own("POST account/complaints/{id:long}/reopening", ComplaintState.Answered).With("ReopenReason", "还是没有人来"),
        Own("POST account/complaints/{id:long}/withdrawal", ComplaintState.InHand),
        new RouteRow("GET complaints/desk", [Department, OtherDepartment, Officer, CityOfficer, Administrator]),
        Handled("GET complaints/desk/{id:long}", ComplaintState.Received),
        Handled("POST complaints/desk/{id:long}/contact", ComplaintState.Received),
        Handled("POST complaints/desk/{id:long}/taking", ComplaintState.Received),
        Handled("POST complaints/desk/{id:long}/recusal", ComplaintState.Received),
        Handled("POST complaints/desk/{id:long}/passing", ComplaintState.Received).With("PassTo", "d1").With("PassReason", "归这个部门管"),
        Handled("POST complaints/desk/{id:long}/question", ComplaintState.InHand).With("Question", "当天是谁上门的？"),
        Handled("POST complaints/desk/{id:long}/answer", ComplaintState.InHand).With("Answer", "已经查清楚了。"),
        At(new RouteRow("POST complaints/desk/{id:long}/call", []).Foreign(Department, OtherDepartment, Officer, CityOfficer).Refusing(Administrator).With("CallNote", "本人接听"), ComplaintState.Answered),
        new RouteRow("GET workbench/complaints", [Owner, Worker, OtherWorker, Department, OtherDepartment, Officer, CityOfficer]),
        Asked("GET workbench/complaints/{id:long}"),
        Asked("POST workbench/complaints/{id:long}/statement").With("Statement", "当天护理员病了，没有通知到。"),
    ];

    private static IEnumerable<RouteRow> Open(params string[] routes) => routes.Select(route => new RouteRow(route, Everybody));

    private static RouteRow Own(string route, ComplaintState state) => At(new RouteRow(route, [ResidentA]).ElseForeign(), state);

    private static RouteRow Handled(string route, ComplaintState state) => At(new RouteRow(route, [Administrator]).Foreign(Department, OtherDepartment, Officer, CityOfficer), state);

    private static RouteRow Asked(string route) => At(new RouteRow(route, [Owner]).Foreign(Worker, OtherWorker, Department, OtherDepartment, Officer, CityOfficer), ComplaintState.Asked);

    private static RouteRow At(RouteRow row, ComplaintState state) => row.At("/" + row.Pattern.Replace("{id:long}", $"{{complaint{state}}}", StringComparison.Ordinal));
}
