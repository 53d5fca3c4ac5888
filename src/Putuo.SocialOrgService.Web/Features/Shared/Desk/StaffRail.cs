using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Features.Shared.Desk;

/// <summary>
/// The left rail of staff pages, by role: <c>@{ Frame.Rail = Rail.Items(); }</c>. A page that knows how much waits gives the
/// counts by address. Visitors and residents get none.
/// </summary>
public sealed class StaffRail(Actor actor, IStringLocalizer<DeskTexts> texts)
{
    /// <summary>The address a role begins at.</summary>
    public static string HomeOf(Actor actor) => actor.IsStaff ? StartPage.For(actor.Role) : "/";

    /// <summary>The entries of the present actor.</summary>
    /// <param name="counts">How many things wait behind an address.</param>
    public IReadOnlyList<RailItem> Items(params (string Url, int Count)[] counts)
    {
        IEnumerable<RailItem> items = actor.Role switch
        {
            ActorRole.OrganizationMember or ActorRole.OrganizationOwner =>
                [Item("/workbench", "home", "RailWorkbench"), Item("/workbench/pool", "circle-plus", "RailPool"), Item("/ledger", "list-details", "RailLedger")],
            ActorRole.CommunityWorker =>
                [Item("/community", "home", "RailCommunity"), Item("/orders/new-for-resident", "phone-call", "RailProxy"), Item("/ledger", "list-details", "RailLedger")],
            ActorRole.DepartmentStaff =>
                [Item("/department", "home", "RailDepartment"), Item("/orders", "clipboard-list", "RailOwnOrders"), Item("/ledger", "list-details", "RailLedger"), Item("/projects", "file-text", "RailProjects")],
            ActorRole.Administrator =>
                [
                    Item("/administration", "settings", "RailAdministration"), Item("/administration/accounts", "users", "RailAccounts"),
                    Item("/administration/looks", "eye", "RailLooks"), Item("/ledger", "list-details", "RailLedger"),
                ],
            _ => [],
        };
        return [.. items.Select(item => counts.FirstOrDefault(c => c.Url == item.Url) is { Url: not null } given ? item with { Count = given.Count } : item)];
    }

    private RailItem Item(string url, string icon, string text) => new(url, icon, texts[text]);
}
