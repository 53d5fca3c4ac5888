using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Features.Shared.Desk;

/// <summary>Where a first step is done, and which help page says how.</summary>
public static class FirstStepWays
{
    /// <summary>The address and the name of the help page.</summary>
    public static (string Address, string Task) Of(FirstStepKind step, Actor actor) => step switch
    {
        FirstStepKind.Entry => ($"/organizations/{actor.OrganizationId}/entry", "join"),
        FirstStepKind.Offering => ("/workbench/offerings/new", "offer"),
        FirstStepKind.Talent => ("/workbench/talents/new", "talents"),
        FirstStepKind.Claim => ("/workbench/pool", "claim"),
        FirstStepKind.Complete => ("/workbench/accepted", "complete"),
        FirstStepKind.Proxy => ("/orders/new-for-resident", "order-for-resident"),
        FirstStepKind.Triage => ("/triage", "triage"),
        FirstStepKind.Demand => ("/community/demands/new", "community-demand"),
        FirstStepKind.Rate => (DeskListView.Address("/community", DeskList.Unconfirmed), "confirm"),
        FirstStepKind.Transfer => (DeskListView.Address("/department", DeskList.Transferred), "transfer"),
        FirstStepKind.Bundle => ("/projects/demands", "bundle"),
        FirstStepKind.Decide => ("/lifecycle/desk", "decide"),
        FirstStepKind.Publish => ("/information/desk/new", "publish"),
        FirstStepKind.Staff => ("/administration/accounts/new", "staff"),
        FirstStepKind.Registry => ("/organizations/applications", "registry"),
        FirstStepKind.Rules => ("/triage/rules", "triage-rules"),
        FirstStepKind.Complaint => ("/complaints/desk", "handle-complaints"),
        FirstStepKind.Call => ("/hotline", "hotline"),
        FirstStepKind.CallOrder => ("/orders/new-for-resident", "hotline"),
        FirstStepKind.Ledger => ("/ledger", "area-desk"),
        FirstStepKind.Annual => ("/lifecycle/annual", "annual-check"),
        _ => throw new InvalidOperationException($"There is no way to {step}."),
    };
}
