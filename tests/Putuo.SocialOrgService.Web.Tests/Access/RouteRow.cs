using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Information;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Web.Tests.Startup;
using static Putuo.SocialOrgService.Web.Tests.Startup.Kind;

namespace Putuo.SocialOrgService.Web.Tests.Access;

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
    public string Name => Pattern.Contains("{number}", StringComparison.Ordinal) || Pattern.Contains("{token}", StringComparison.Ordinal) ? $"{Route} {Stage}" : Route;

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
        else if (path.Contains("{token}", StringComparison.Ordinal))
        {
            var order = await app.AskAsync(services => app.People.OrderAsync(services, Stage));
            path = path.Replace("{token}", app.Services.GetRequiredService<OrderTokens>().Make(order.OrderId, 1), StringComparison.Ordinal);
        }

        if (path.Contains("{talentId}", StringComparison.Ordinal))
            path = path.Replace("{talentId}", $"{await app.AskAsync(services => app.People.TalentAsync(services))}", StringComparison.Ordinal);
        if (path.Contains("{importId}", StringComparison.Ordinal))
            path = path.Replace("{importId}", $"{await app.AskAsync(services => app.People.ImportAsync(services))}", StringComparison.Ordinal);
        if (path.Contains("{callbackId}", StringComparison.Ordinal))
            path = path.Replace("{callbackId}", $"{await app.AskAsync(services => app.People.CallbackAsync(services))}", StringComparison.Ordinal);
        foreach (var state in Enum.GetValues<ArticleState>().Where(state => path.Contains($"{{article{state}}}", StringComparison.Ordinal)))
            path = path.Replace($"{{article{state}}}", $"{await app.AskAsync(services => app.People.ArticleAsync(services, state))}", StringComparison.Ordinal);
        foreach (var state in Enum.GetValues<OfferingState>().Where(state => path.Contains($"{{offering{state}}}", StringComparison.Ordinal)))
            path = path.Replace($"{{offering{state}}}", $"{await app.AskAsync(services => app.People.OfferingAsync(services, state))}", StringComparison.Ordinal);
        foreach (var desk in Enum.GetValues<ReviewDesk>().Where(desk => path.Contains($"{{application{desk}}}", StringComparison.Ordinal)))
            path = path.Replace($"{{application{desk}}}", $"{await app.AskAsync(services => app.People.ApplicationAsync(services, desk))}", StringComparison.Ordinal);
        foreach (var status in new[] { FilingStatus.Submitted, FilingStatus.Returned }.Where(status => path.Contains($"{{filing{status}}}", StringComparison.Ordinal)))
            path = path.Replace($"{{filing{status}}}", $"{await app.AskAsync(services => app.People.FilingAsync(services, status))}", StringComparison.Ordinal);
        foreach (var state in Enum.GetNames<ComplaintState>().Where(state => path.Contains($"{{complaint{state}}}", StringComparison.Ordinal)))
            path = path.Replace($"{{complaint{state}}}", $"{await app.AskAsync(services => app.People.ComplaintAsync(services, Enum.Parse<ComplaintState>(state)))}", StringComparison.Ordinal);
        return path
            .Replace("{userId:long}", $"{app.People.SpareUserId}", StringComparison.Ordinal)
            .Replace("{spareOrganizationId}", $"{app.People.SpareOrganizationId}", StringComparison.Ordinal)
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
