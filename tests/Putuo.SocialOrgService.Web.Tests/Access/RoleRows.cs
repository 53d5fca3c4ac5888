using static Putuo.SocialOrgService.Web.Tests.Startup.Kind;

namespace Putuo.SocialOrgService.Web.Tests.Access;

/// <summary>The rows of <see cref="RouteTable"/> for officers of areas, agents of the hotline and those who act for relatives.</summary>
internal static class RoleRows
{
    public static IReadOnlyList<RouteRow> Rows { get; } =
    [
        new("GET area", [Officer, CityOfficer]),
        new RouteRow("GET area/orders", [Officer, CityOfficer]).At("/area/orders?list=Pending"),
        new("GET hotline", [Agent]),
        new RouteRow("POST hotline/calls", [Agent]).With("Phone", "13900000097"),
        new("POST hotline/calls/end", [Agent]),
        new("GET account/delegations", [ResidentA, ResidentB]),
        new RouteRow("POST account/delegations", [ResidentA, ResidentB]).With("Kin", "Daughter").With("Categories", "A").With("Months", "3").With("Agree", "true"),
        new RouteRow("POST account/delegations/acceptance", [ResidentA, ResidentB]).With("Code", "none"),
        new RouteRow("POST account/delegations/{id:long}/end", []).Foreign(ResidentA, ResidentB).At("/account/delegations/999999/end"),
    ];
}
