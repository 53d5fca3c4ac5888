using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Districts.Demonstration;

/// <summary>Plays the applications for the registry through the domain's own steps: some wait, some were decided, one is suspended, one closed.</summary>
internal sealed class DemonstrationApplications(
    PlatformDbContext db, District district, DemonstrationContent content, DemonstrationRegistries registries, DemonstrationPeople people)
{
    public async Task PlayAsync(CancellationToken cancel)
    {
        foreach (var script in content.Applications)
        {
            var applicant = new Actor(ActorRole.Resident, people.IdOf(script.Applicant));
            var organization = Organization.Apply(Entry(script), applicant, district, district.Calendar.UtcOf(script.AppliedAt))!;
            foreach (var step in script.Steps)
            {
                if (Take(organization, step, people.Office(step.By)) is { } refusal)
                    throw new InvalidOperationException($"{script.Name}: {step.Do} is refused: {refusal}.");
            }
            db.Organizations.Add(organization);
            await db.SaveChangesAsync(cancel);
            if (organization is { OnlineSince: { } since, Status: not OrganizationStatus.Closed })
                db.RoleGrants.Add(new RoleGrant { UserId = people.IdOf(script.Applicant), Role = ActorRole.OrganizationOwner, OrganizationId = organization.Id, Since = since });
            await db.SaveChangesAsync(cancel);
        }
        db.ChangeTracker.Clear();
    }

    private OrganizationRefusal? Take(Organization organization, ScriptedReview step, Actor office)
    {
        var at = district.Calendar.UtcOf(step.At);
        return step.Do switch
        {
            OrganizationEventKind.Checked => organization.Check(office, district, at),
            OrganizationEventKind.Returned => organization.Return(step.Text, office, district, at),
            OrganizationEventKind.Approved => organization.Approve(step.Text, office, district, at),
            OrganizationEventKind.Refused => organization.Refuse(step.Text, office, district, at),
            OrganizationEventKind.Suspended => organization.Suspend(step.Text, office, district, at),
            OrganizationEventKind.Closed => organization.Close(step.Text, office, district, at),
            _ => throw new InvalidOperationException($"No application is played with {step.Do}."),
        };
    }

    private OrganizationEntry Entry(ScriptedApplication script) => new()
    {
        Type = script.Type,
        Name = script.Name,
        NameEn = script.NameEn,
        CreditCode = script.CreditCode,
        FilingNumber = script.FilingNumber,
        HostId = script.Host is { } host ? registries.Organization(host) : null,
        SupervisingDepartmentId = registries.Department(script.Department),
        RegisteredOn = script.RegisteredOn,
        Representative = script.LegalRepresentative,
        Fields = script.Fields,
        Areas = [.. script.Areas.Select(registries.Area)],
        About = script.About,
        AboutEn = script.AboutEn,
        Venues = script.Venues,
        Equipment = script.Equipment,
        Volunteers = script.Volunteers,
        Funds = script.Funds,
    };
}
