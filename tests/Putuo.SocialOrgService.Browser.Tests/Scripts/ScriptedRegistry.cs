using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Browser.Tests.Visitors;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Data.Lists;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Data.Talents;
using Putuo.SocialOrgService.Domain.Complaints;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Talents;

namespace Putuo.SocialOrgService.Browser.Tests.Scripts;

/// <summary>What the registries say of organizations, offerings, talents and projects, and why organizations are returned, suspended and closed, in both languages, as their forms would keep it.</summary>
internal static class ScriptedRegistry
{
    private static readonly Texts Name = new("Name", 100), NameEn = new("NameEn", 200), About = new("About", 500), Standing = new("Standing", Organization.MostReason), Title = new("Title", 200);
    private static readonly Texts Resource = new("Resource", OrganizationEntry.MostResource);
    private static readonly Texts OfferName = new("Name", OfferingEntry.MostName), OfferNameEn = new("NameEn", OfferingEntry.MostNameEn), OfferAbout = new("About", OfferingEntry.MostAbout), Covers = new("Covers", OfferingEntry.MostCovers);
    private static readonly Texts TalentName = new("TalentName", TalentEntry.MostName), Skills = new("Skills", TalentEntry.MostSkills);
    private static readonly Texts Need = new("Need", ServiceOrder.MostNeed);
    private static readonly Texts Who = new("Who", ComplaintEntry.MostWho);
    private static readonly Texts Filing = new("Filing", OrganizationEntry.MostFilingNumber);

    /// <summary>Writes payloads into every text of the registries.</summary>
    /// <param name="services">The platform's.</param>
    /// <param name="serving">Whose organizations go on serving.</param>
    /// <param name="places">Takes the pages that show them.</param>
    /// <returns>How many organizations there are.</returns>
    public static async Task<int> TypeAsync(IServiceProvider services, IReadOnlyList<Actor> serving, List<(Role Role, string Path)> places)
    {
        var db = services.GetRequiredService<PlatformDbContext>();
        var applicant = await db.Users.OrderBy(u => u.Id).Select(u => u.Id).FirstAsync();
        var organizations = await db.Organizations.OrderBy(o => o.Id).Select(o => new { o.Id, IsOnline = o.OnlineSince != null }).ToListAsync();
        foreach (var (turn, (id, isOnline)) in organizations.Select(o => (o.Id, o.IsOnline)).Index())
        {
            await db.Organizations.Where(o => o.Id == id).ExecuteUpdateAsync(set => set
                .SetProperty(o => o.Name, Name[Name.Count - 1 - turn]).SetProperty(o => o.NameEn, NameEn[turn])
                .SetProperty(o => o.About, About[turn]).SetProperty(o => o.AboutEn, About[turn + 1])
                .SetProperty(o => o.Venues, Resource[turn]).SetProperty(o => o.Equipment, Resource[turn + 1]).SetProperty(o => o.Funds, Resource[turn + 2]).SetProperty(o => o.PartyBranch, Name[Name.Count - 2 - turn])
                .SetProperty(o => o.LegalRepresentative, Payloads.All[Payloads.All.Count - 1 - turn].Text).SetProperty(o => o.StandingReason, Standing[turn]).SetProperty(o => o.ApplicantUserId, applicant));
            await db.Organizations.Where(o => o.Id == id && o.FilingNumber != null).ExecuteUpdateAsync(set => set.SetProperty(o => o.FilingNumber, Filing[turn]));
            db.OrganizationEvents.Add(new OrganizationEvent
            {
                OrganizationId = id, Sequence = 1000, Kind = OrganizationEventKind.Returned, At = DateTime.UtcNow, ActorRole = ActorRole.Administrator, ActorUserId = applicant,
                ActorName = Name[turn], Reason = Standing[turn], CodeReason = Standing[turn + 1],
            });
            if (isOnline)
                places.Add((Role.Nobody, $"/organizations/{id}"));
            places.Add((Role.Administrator, $"/administration/organizations/{id}"));
            places.Add((Role.Administrator, $"/organizations/applications/{id}"));
        }

        await db.SaveChangesAsync();
        var active = await db.Organizations.Where(o => o.Status == OrganizationStatus.Active).Select(o => o.Id).ToListAsync();

        foreach (var (turn, order) in (await db.Orders.OrderBy(o => o.Id).Select(o => new { o.Id, o.CommunityId }).Take(Need.Count).ToListAsync()).Index())
        {
            await db.PublicNeeds.Where(n => n.OrderId == order.Id).ExecuteDeleteAsync();
            db.PublicNeeds.Add(new PublicNeed { OrderId = order.Id, CommunityId = order.CommunityId, State = PublicNeedState.Released, Text = Need[turn] });
        }
        await db.SaveChangesAsync();
        places.Add((Role.Nobody, "/lists/residents"));

        foreach (var (turn, id) in (await db.Offerings.Where(o => o.State == OfferingState.Published && active.Contains(o.OrganizationId)).OrderBy(o => o.Id).Select(o => o.Id).ToListAsync()).Index())
        {
            await db.Offerings.Where(o => o.Id == id).ExecuteUpdateAsync(set => set
                .SetProperty(o => o.Name, OfferName[turn]).SetProperty(o => o.NameEn, OfferNameEn[turn])
                .SetProperty(o => o.About, OfferAbout[turn]).SetProperty(o => o.AboutEn, OfferAbout[turn + 1])
                .SetProperty(o => o.PriceFen, 100).SetProperty(o => o.PriceCovers, Covers[turn]).SetProperty(o => o.PriceCoversEn, Covers[turn + 1]));
            places.Add((Role.Resident, $"/orders/new?offering={id}"));
            places.Add((Role.Nobody, $"/offerings/{id}"));
            places.Add((Role.Nobody, $"/offerings/{id}/poster"));
        }

        var cipher = services.GetRequiredService<FieldCipher>();
        foreach (var (turn, id) in (await db.Talents.Where(t => t.Status == TalentStatus.Listed && active.Contains(t.OrganizationId)).OrderBy(t => t.Id).Select(t => t.Id).ToListAsync()).Index())
        {
            var name = TalentName[turn];
            await db.Talents.Where(t => t.Id == id).ExecuteUpdateAsync(set => set.SetProperty(t => t.PublicName, name).SetProperty(t => t.Skills, Skills[turn]));
            await db.TalentNames.Where(n => n.TalentId == id).ExecuteUpdateAsync(set => set.SetProperty(n => n.NameCipher, TalentNames.Seal(cipher, name)));
            await db.Certificates.Where(c => c.TalentId == id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Name, TalentName[turn + 1]));
            places.Add((Role.Nobody, $"/talents/{id}"));
        }

        foreach (var id in await db.Talents.Where(t => t.OrganizationId == serving[0].OrganizationId && t.ErasedAt == null).OrderBy(t => t.Id).Select(t => t.Id).ToListAsync())
            places.Add((Role.Organization, $"/workbench/talents/{id}"));

        foreach (var (turn, id) in (await db.Projects.OrderBy(p => p.Id).Select(p => p.Id).ToListAsync()).Index())
        {
            await db.Projects.Where(p => p.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Title, Title[turn]).SetProperty(p => p.TitleEn, Title[turn + 1]));
            places.Add((Role.Nobody, $"/projects/{id}"));
        }

        var filings = await db.Filings.Where(f => f.Status == FilingStatus.Submitted || f.Status == FilingStatus.Returned).OrderBy(f => f.Id).Select(f => f.Id).ToListAsync();
        foreach (var (turn, id) in filings.Index())
        {
            await db.Filings.Where(f => f.Id == id).ExecuteUpdateAsync(set => set.SetProperty(f => f.Subject, Name[turn]));
            await db.FilingEvents.Where(e => e.FilingId == id).ExecuteUpdateAsync(set => set.SetProperty(e => e.Reason, Standing[turn]).SetProperty(e => e.ActorName, Name[turn]));
            await db.FilingAttachments.Where(a => a.FilingId == id).ExecuteUpdateAsync(set => set.SetProperty(a => a.Name, Name[turn]));
            places.Add((Role.Administrator, $"/lifecycle/filings/{id}"));
        }

        foreach (var (turn, complaint) in (await db.Complaints.AsNoTracking().OrderBy(c => c.Id).ToListAsync()).Index())
        {
            var (id, words) = (complaint.Id, Standing[turn]);
            await db.Complaints.Where(c => c.Id == id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Text, words).SetProperty(c => c.Wish, words).SetProperty(c => c.Who, Who[turn]));
            await db.ComplaintEvents.Where(e => e.ComplaintId == id).ExecuteUpdateAsync(set => set.SetProperty(e => e.Text, words));
            places.Add((Role.Administrator, $"/complaints/desk/{id}"));
            if (complaint.OrganizationId == serving[0].OrganizationId)
                places.Add((Role.Organization, $"/workbench/complaints/{id}"));
        }

        return organizations.Count;
    }
}
