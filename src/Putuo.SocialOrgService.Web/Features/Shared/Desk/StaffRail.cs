using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Features.Shared.Desk;

/// <summary>
/// The left rail of staff pages, by role: <c>@{ Frame.Rail = Rail.Items(); }</c>. What waits stands beside its entry on every page;
/// a desk that has counted already gives its counts, for other pages the rail counts itself. Visitors and residents get none.
/// </summary>
public sealed class StaffRail(Actor actor, WorkbenchPages pages, IStringLocalizer<DeskTexts> texts)
{
    /// <summary>The address a role begins at.</summary>
    public static string HomeOf(Actor actor) => actor.IsStaff ? StartPage.For(actor.Role) : "/";

    /// <summary>What an open page watches for what waits at the entries; null for whoever has nothing counted.</summary>
    public string? Topic => actor switch
    {
        { IsOrganization: true } => "organization",
        { Role: ActorRole.CommunityWorker } => "community",
        { Role: ActorRole.AreaOfficer } => "area",
        { Role: ActorRole.DepartmentStaff } => "department",
        _ => null,
    };

    /// <summary>The entries with what waits at them, counted unless the page has done so.</summary>
    /// <param name="items">The page's entries.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<IReadOnlyList<RailItem>> CountedAsync(IReadOnlyList<RailItem> items, CancellationToken cancel = default)
    {
        if (items.Any(item => item.Waiting is not null))
            return items;
        var waiting = await pages.WaitingAsync(actor, cancel);
        return WithCounts(AndAsked(items, waiting), waiting, WorkbenchPages.MostWaiting);
    }

    /// <summary>The entries of the present actor with counts that the page has read.</summary>
    /// <param name="waiting">What waits on the own desk and in the pool.</param>
    /// <param name="counted">Where the page's counting stopped.</param>
    public IReadOnlyList<RailItem> Items(DeskWaiting waiting, int counted = WorkbenchPages.MostCounted) => WithCounts(AndAsked(Items(), waiting), waiting, counted);

    /// <summary>The entries of the present actor.</summary>
    public IReadOnlyList<RailItem> Items()
    {
        IEnumerable<RailItem> items = actor.Role switch
        {
            ActorRole.OrganizationMember or ActorRole.OrganizationOwner =>
                [
                    Item("/workbench", "home", "RailWorkbench"), Item("/workbench/pool", "circle-plus", "RailPool"), Item("/ledger", "list-details", "RailLedger"),
                    Item("/workbench/offerings", "heart-handshake", "RailOfferings"), Item("/workbench/lifecycle", "certificate", "RailLifeCycle"),
                    Item("/workbench/talents", "users", "RailTalents"), Item("/workbench/members", "users-group", "RailMembers"), .. OwnEntry(),
                ],
            ActorRole.CommunityWorker =>
                [
                    Item("/community", "home", "RailCommunity"), Item("/triage", "arrows-exchange", "RailTriage"), Item("/orders/new-for-resident", "phone-call", "RailProxy"),
                    Item("/community/callbacks", "phone", "RailCallbacks"), Item("/community/calls", "speakerphone", "RailCalls"), Item("/ledger", "list-details", "RailLedger"),
                    Item("/lists/communities", "building-community", "RailDemandsOwn"), Item("/community/publications", "eye", "RailPublications"),
                    Item("/community/comments", "eye-off", "RailComments"), Item("/community/posters", "qrcode", "RailPosters"), Item("/community/resets", "lock", "RailResets"),
                ],
            ActorRole.DepartmentStaff =>
                [
                    Item("/department", "home", "RailDepartment"), Item("/orders", "clipboard-list", "RailOwnOrders"), Item("/ledger", "list-details", "RailLedger"),
                    Item("/talents", "users", "RailTalentRegistry"), Item("/projects/demands", "git-fork", "RailDemands"), Item("/projects", "file-text", "RailProjects"),
                    Item("/organizations/applications", "clipboard-check", "RailApplications"), .. Decides(), Item("/information/desk", "news", "RailArticles"),
                ],
            ActorRole.Administrator =>
                [
                    Item("/administration", "settings", "RailAdministration"), Item("/triage", "arrows-exchange", "RailTriage"), Item("/administration/accounts", "users", "RailAccounts"),
                    Item("/administration/organizations", "building-community", "RailRegistry"), Item("/organizations/applications", "clipboard-check", "RailApplications"),
                    Item("/talents", "users", "RailTalentRegistry"), .. Decides(), Item("/complaints/desk", "message", "RailComplaints"), Item("/information/desk", "news", "RailArticles"),
                    Item("/administration/looks", "eye", "RailLooks"), Item("/administration/exports", "file-spreadsheet", "RailExports"), Item("/administration/imports", "upload", "RailImports"),
                    Item("/administration/district", "map-pin", "RailDistrict"),
                    Item("/ledger", "list-details", "RailLedger"),
                    Item("/administration/health", "activity-heartbeat", "RailHealth"),
                ],
            ActorRole.HotlineAgent => [Item("/hotline", "phone", "RailHotline"), Item("/orders/new-for-resident", "phone-call", "RailProxy"), Item("/offerings", "heart-handshake", "RailServices")],
            ActorRole.AreaOfficer =>
                [
                    Item("/area", "home", "RailArea"), .. actor.MayTriage ? [Item("/triage", "arrows-exchange", "RailTriage")] : Array.Empty<RailItem>(),
                    Item("/ledger", "list-details", "RailLedger"), .. actor.MayTriage ? [Item("/complaints/desk", "message", "RailComplaints")] : Array.Empty<RailItem>(),
                ],
            _ => [],
        };
        return [.. items];
    }

    private IEnumerable<RailItem> Decides() => [Item("/lifecycle/desk", "certificate", "RailFilings"), Item("/lifecycle/annual", "calendar", "RailAnnual")];

    private IEnumerable<RailItem> OwnEntry() => actor.MayKeepMembers ? [Item($"/organizations/{actor.OrganizationId}/entry", "building-community", "RailEntry")] : [];

    /// <summary>Complaints stand in the rail of a department, and statements in that of whoever gives them, only where one waits.</summary>
    private IReadOnlyList<RailItem> AndAsked(IReadOnlyList<RailItem> items, DeskWaiting waiting) =>
    [
        .. items,
        .. waiting.Complaints > 0 && items.All(item => item.Url != "/complaints/desk") ? [Item("/complaints/desk", "message", "RailComplaints")] : Array.Empty<RailItem>(),
        .. waiting.Statements > 0 ? [Item("/workbench/complaints", "message", "RailStatements")] : Array.Empty<RailItem>(),
    ];

    private static IReadOnlyList<RailItem> WithCounts(IReadOnlyList<RailItem> items, DeskWaiting waiting, int counted) => [.. items.Select((item, place) => item with
    {
        Waiting = WaitingAt(item.Url, place, waiting) is > 0 and var count ? Bounded.Show(count, counted - 1) : "",
    })];

    private static int WaitingAt(string url, int place, DeskWaiting waiting) => url switch
    {
        _ when place == 0 => waiting.Desk,
        "/workbench/pool" => waiting.Pool,
        "/triage" => waiting.Triage,
        "/community/callbacks" => waiting.Callbacks,
        "/community/calls" => waiting.Calls,
        "/community/comments" => waiting.Comments,
        "/community/publications" => waiting.Publications,
        "/organizations/applications" => waiting.Applications,
        "/information/desk" => waiting.Articles,
        "/complaints/desk" => waiting.Complaints,
        "/workbench/complaints" => waiting.Statements,
        "/lifecycle/desk" or "/workbench/lifecycle" => waiting.Filings,
        _ => 0,
    };

    private RailItem Item(string url, string icon, string text) => new(url, icon, texts[text]);
}
