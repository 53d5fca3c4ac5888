using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Complaints;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Projects;

namespace Putuo.SocialOrgService.Data.Accounts;

/// <summary>
/// The first things that staff do on the platform, ticked off by what was really done for the organization, community, department or district they
/// act for. One statement; once everything is done, none.
/// </summary>
public sealed class FirstSteps(PlatformDbContext db, FirstStepsDone done, District district)
{
    /// <summary>How many of the latest orders of a place are looked at.</summary>
    private const int LookBack = 200;

    /// <summary>What the log of exports calls the service ledger.</summary>
    private const string Ledger = "ledger";

    /// <summary>The steps of the actor's role, in their order; none once all are done, and for whoever has no desk.</summary>
    public async Task<IReadOnlyList<FirstStep>> ReadAsync(Actor actor, CancellationToken cancel = default)
    {
        var isOwn = actor is { Role: ActorRole.HotlineAgent } or { Role: ActorRole.AreaOfficer, IsAboveStreets: true };
        var scope = (actor.Role, (isOwn ? actor.UserId : actor.OrganizationId ?? actor.AreaId ?? actor.DepartmentId) ?? 0);
        if (done.Has(scope) || StepsOf(actor) is not { } read)
            return [];
        var steps = (await read.FirstOrDefaultAsync(cancel) ?? []).Where(step => step.Kind != FirstStepKind.Decide || district.Forms.Any(form => form.DepartmentId == actor.DepartmentId)).ToList();
        if (steps.Count > 0 && steps.All(step => step.IsDone))
        {
            done.Add(scope);
            return [];
        }
        return steps;
    }

    private IQueryable<List<FirstStep>>? StepsOf(Actor actor)
    {
        var me = db.Users.AsNoTracking().Where(u => u.Id == actor.UserId);
        switch (actor)
        {
            case { IsOrganization: true, OrganizationId: { } own }:
                return me.Select(_ => new List<FirstStep>
                {
                    new(FirstStepKind.Entry, db.Organizations.Any(o => o.Id == own && o.About != "")),
                    new(FirstStepKind.Offering, db.Offerings.Any(o => o.OrganizationId == own && o.State == OfferingState.Published)),
                    new(FirstStepKind.Talent, db.Talents.Any(t => t.OrganizationId == own)),
                    new(FirstStepKind.Claim, db.Orders.Any(o => o.ProviderOrganizationId == own)),
                    new(FirstStepKind.Complete, db.Orders.Any(o => o.ProviderOrganizationId == own && o.Status == OrderStatus.Completed)),
                });
            case { Role: ActorRole.CommunityWorker, AreaId: { } own }:
                return me.Select(_ => new List<FirstStep>
                {
                    new(FirstStepKind.Proxy, db.Orders.Any(o => o.CommunityId == own && o.PlacedFor == ActingFor.RequesterByPhone)),
                    new(FirstStepKind.Triage, db.Orders.Where(o => o.CommunityId == own && o.Status != OrderStatus.Completed).OrderByDescending(o => o.Id).Take(LookBack)
                        .Any(o => o.LeadDepartmentId != null || o.ProjectId != null || o.RejectedBy == OrderEventKind.Refused)),
                    new(FirstStepKind.Demand, db.Orders.Any(o => o.RequesterCommunityId == own)),
                    new(FirstStepKind.Rate, db.Orders.Where(o => o.CommunityId == own && o.Status == OrderStatus.Completed).OrderByDescending(o => o.Id).Take(LookBack)
                        .Any(o => db.Ratings.Any(r => r.OrderId == o.Id && r.Rater == Rater.CommunityWorker))),
                });
            case { Role: ActorRole.AreaOfficer, IsAboveStreets: false, AreaId: { } own }:
                return me.Select(_ => new List<FirstStep>
                {
                    new(FirstStepKind.Triage, db.Orders.Where(o => o.StreetId == own && o.Status != OrderStatus.Completed).OrderByDescending(o => o.Id).Take(LookBack)
                        .Any(o => o.LeadDepartmentId != null || o.ProjectId != null || o.RejectedBy == OrderEventKind.Refused)),
                    new(FirstStepKind.Complaint, db.Complaints.Any(c => c.Level == ComplaintLevel.Street && c.OfficeAreaId == own && c.AnsweredByUserId != null)),
                });
            case { Role: ActorRole.AreaOfficer, UserId: { } own }:
                return me.Select(_ => new List<FirstStep> { new(FirstStepKind.Ledger, db.ExportLogs.Any(e => e.UserId == own && e.What == Ledger)) });
            case { Role: ActorRole.HotlineAgent, UserId: { } own }:
                return me.Select(_ => new List<FirstStep>
                {
                    new(FirstStepKind.Call, db.HotlineCalls.Any(c => c.UserId == own)),
                    new(FirstStepKind.CallOrder, db.HotlineCalls.Any(c => c.UserId == own && c.Orders.Any(o => o.IsNew))),
                });
            case { Role: ActorRole.DepartmentStaff, DepartmentId: { } own }:
                return me.Select(_ => new List<FirstStep>
                {
                    new(FirstStepKind.Transfer, db.Orders.Any(o => o.LeadDepartmentId == own && o.Status != OrderStatus.Pending)),
                    new(FirstStepKind.Bundle, db.ProjectEvents.Any(e => e.Kind == ProjectEventKind.Drafted && db.Projects.Any(p => p.Id == e.ProjectId && p.DepartmentId == own))),
                    new(FirstStepKind.Decide, db.Filings.Any(f => f.DepartmentId == own && (f.Status == FilingStatus.Approved || f.Status == FilingStatus.Rejected || f.Status == FilingStatus.Returned))),
                    new(FirstStepKind.Publish, db.Articles.Any(a => a.DepartmentId == own)),
                });
            case { Role: ActorRole.Administrator }:
                return me.Select(_ => new List<FirstStep>
                {
                    new(FirstStepKind.Staff, db.RoleGrants.Any(g => g.Role == ActorRole.CommunityWorker)),
                    new(FirstStepKind.Registry, db.Organizations.Any(o => o.Status == OrganizationStatus.Active)),
                    new(FirstStepKind.Rules, db.TriageRuleEvents.Any(e => e.ActorUserId != null)),
                    new(FirstStepKind.Annual, db.AnnualCampaigns.Any()),
                    new(FirstStepKind.Publish, db.Articles.Any(a => a.PublicNumber > 0)),
                });
            default:
                return null;
        }
    }
}

/// <summary>A first step and whether it is done.</summary>
/// <param name="Kind">What there is to do.</param>
/// <param name="IsDone">Whether it was done.</param>
public sealed record FirstStep(FirstStepKind Kind, bool IsDone);
