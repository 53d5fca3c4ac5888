using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Complaints;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Complaints;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Districts.Demonstration;

/// <summary>Plays some complaints through their desk, in the order of their times: one answered, one that waits for a statement, one new, one in hand.</summary>
internal sealed class DemonstrationComplaints(
    PlatformDbContext db, FieldCipher cipher, District district, DemonstrationContent content, DemonstrationRegistries registries, DemonstrationPeople people)
{
    private readonly ScriptClock time = new();

    /// <summary>Plays them; what was told before a time lies in no inbox any more.</summary>
    public async Task PlayAsync(DateTime toldSince, CancellationToken cancel)
    {
        var desk = new ComplaintDesk(new ComplaintRegistry(db, cipher), district, new DistrictClock(time));
        var number = 0;
        foreach (var script in content.Complaints.OrderBy(script => script.At))
        {
            time.Set(district.Calendar.UtcOf(script.At));
            var filed = await desk.FileAsync(
                script.By is { } phone ? new Actor(ActorRole.Resident, people.IdOf(phone)) : Actor.Anonymous, await EntryAsync(script, cancel), $"complaint-{++number}", cancel);
            Must(filed, script);
            foreach (var step in script.Steps)
            {
                time.Set(district.Calendar.UtcOf(step.At));
                Must(await TakeAsync(desk, filed.Id, step, cancel), script);
            }
        }
        await db.Notices.Where(n => n.ComplaintId != null && n.At < toldSince).ExecuteDeleteAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private async Task<ComplaintEntry> EntryAsync(ScriptedComplaint script, CancellationToken cancel)
    {
        var order = script.Order is { } need ? await db.Orders.AsNoTracking().Where(o => o.Need == need).Select(o => new { o.Id, o.PlacedAt }).FirstAsync(cancel) : null;
        return new ComplaintEntry(script.About, script.Text)
        {
            OrderNumber = order is null ? null : OrderNumber.Of(order.PlacedAt, order.Id),
            OrganizationId = script.Organization is { } organization ? registries.Organization(organization) : null,
            AreaId = script.Community is { } community ? registries.Area(community) : null,
            DepartmentId = script.Department is { } department ? registries.Department(department) : null,
            Who = script.Who,
            Wish = script.Wish,
            Name = script.Name,
            Phone = script.Phone,
        };
    }

    private Task<ComplaintResult> TakeAsync(ComplaintDesk desk, long id, ScriptedComplaintStep step, CancellationToken cancel) => step.Do switch
    {
        ComplaintEventKind.Taken => desk.TakeAsync(people.Office(step.By), id, cancel),
        ComplaintEventKind.StatementAsked => desk.AskAsync(people.Office(step.By), id, step.Text, step.NamesOrder, cancel),
        ComplaintEventKind.StatementGiven => desk.StateAsync(people.MemberOf(step.By), id, step.Text, cancel),
        ComplaintEventKind.Answered => desk.AnswerAsync(people.Office(step.By), id, step.Text, cancel),
        _ => throw new InvalidOperationException($"No complaint is played with {step.Do}."),
    };

    private static void Must(ComplaintResult result, ScriptedComplaint script)
    {
        if (result.Refusal is { } refusal)
            throw new InvalidOperationException($"The script of \"{script.Text}\" is refused: {refusal} {string.Join(' ', result.Faults)}.");
    }
}
