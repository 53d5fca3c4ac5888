using static Putuo.SocialOrgService.Web.Tests.Startup.Kind;

namespace Putuo.SocialOrgService.Web.Tests.Access;

/// <summary>Who may keep the district's data: the administrator alone.</summary>
internal static class DistrictRows
{
    private const string Base = "administration/district";

    public static IReadOnlyList<RouteRow> All { get; } =
    [
        Row("GET", ""), Row("GET", "/pack.zip"), Row("GET", "/areas"), Row("GET", "/calendar"), Row("GET", "/calendar/hours"), Row("GET", "/departments"), Row("GET", "/departments/new"), Row("GET", "/categories"),
        Row("GET", "/categories/new"), Row("GET", "/settings"),
        Row("GET", "/areas/new").At($"/{Base}/areas/new?under=1201"),
        Row("POST", "/areas/new").With("Under", "1201").With("Name", "第99网格").With("NameEn", "Grid 99"),
        Row("GET", "/areas/{id:int}").At($"/{Base}/areas/120104"),
        Row("POST", "/areas/{id:int}").At($"/{Base}/areas/120104").With("Name", "第4网格").With("NameEn", "Grid 4").With("IsOn", "true"),
        Held("/areas/{id:int}/removal", "/areas/1201/removal"),
        Row("POST", "/areas/{id:int}/worker").At($"/{Base}/areas/120104/worker"),
        Row("POST", "/calendar/hours").With("OfficeHours", "08:30-12:00\n14:00-17:00"),
        Row("GET", "/calendar/{year:int}").At($"/{Base}/calendar/2022"),
        Row("POST", "/calendar/{year:int}").At($"/{Base}/calendar/2021").With("Holidays", "元旦 2021-01-01 2021-01-03"),
        Row("POST", "/departments/new").With("Name", "图书馆").With("NameEn", "Library"),
        Row("GET", "/departments/{id:int}").At($"/{Base}/departments/1"),
        Row("POST", "/departments/{id:int}").At($"/{Base}/departments/1").With("Name", "民政局").With("NameEn", "Civil Affairs Bureau"),
        Held("/departments/{id:int}/removal", "/departments/1/removal"),
        Row("POST", "/categories/new"),
        Row("GET", "/categories/{code}").At($"/{Base}/categories/A01"),
        Row("POST", "/categories/{code}").At($"/{Base}/categories/A01"),
        Held("/categories/{code}/removal", "/categories/A/removal"),
        Row("POST", "/settings"),
    ];

    private static RouteRow Row(string method, string path) => new($"{method} {Base}{path}", [Administrator]);

    private static RouteRow Held(string path, string example) => new RouteRow($"POST {Base}{path}", []).Refusing(Administrator).At($"/{Base}{example}");
}
