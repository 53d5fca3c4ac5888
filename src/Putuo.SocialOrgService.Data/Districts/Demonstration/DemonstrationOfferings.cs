using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Districts.Demonstration;

/// <summary>
/// Plays what organizations offer through the domain's own steps: first by arrangement, as the orders of the summer were placed, and from
/// the middle of September on at weekly times with places.
/// </summary>
internal sealed class DemonstrationOfferings(PlatformDbContext db, District district, DemonstrationContent content, DemonstrationRegistries registries)
{
    private static readonly DateTime Begun = new(2022, 3, 2, 9, 0, 0);
    private static readonly DateTime Timed = new(2022, 9, 13, 12, 0, 0);

    private readonly List<int> ids = [];

    /// <summary>From when on orders choose a slot, in UTC.</summary>
    public DateTime TimedAt => district.Calendar.UtcOf(Timed);

    /// <summary>The offering that stands at this place of the file, from 1.</summary>
    public int Id(int place) => ids[place - 1];

    /// <summary>The slot of an offering that begins at a local time.</summary>
    public OfferingSlot Slot(int place, DateTime at)
    {
        var time = content.Offerings[place - 1].Times.SelectMany(t => t.Times).Single(t => t.Weekday == at.DayOfWeek && t.From == TimeOnly.FromDateTime(at));
        return new OfferingSlot(DateOnly.FromDateTime(at), time.From, time.To);
    }

    /// <summary>Begins and publishes those that were there from the beginning, without times; one by one, so that their ids follow the file.</summary>
    public async Task FillAsync(CancellationToken cancel)
    {
        foreach (var (script, index) in content.Offerings.Where(o => o.Since is null).Select((script, index) => (script, index)))
            ids.Add(await BeginAsync(script, Begun.AddMinutes(11 * index), EntryOf(script) with { Times = [], WeekCapacity = null }, [OfferingEventKind.Published], cancel));
    }

    /// <summary>Gives them their times, and begins those that came later.</summary>
    public async Task GiveTimesAsync(CancellationToken cancel)
    {
        var known = await db.Offerings.Include(o => o.Areas).Include(o => o.Times).Include(o => o.Events).AsSplitQuery().ToDictionaryAsync(o => o.Id, cancel);
        foreach (var (script, index) in content.Offerings.Select((script, index) => (script, index)))
        {
            if (script.Since is { } since)
                ids.Add(await BeginAsync(script, since, EntryOf(script), script.Steps, cancel));
            else if (script.Times.Count > 0)
                known[ids[index]].Change(EntryOf(script), Keeper(script), TimedAt.AddMinutes(-9 * index));
        }
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private async Task<int> BeginAsync(ScriptedOffering script, DateTime since, OfferingEntry entry, IReadOnlyList<OfferingEventKind> steps, CancellationToken cancel)
    {
        var (at, keeper) = (district.Calendar.UtcOf(since), Keeper(script));
        var offering = Offering.Draft(entry, keeper, at)!;
        foreach (var step in steps)
        {
            at = at.AddHours(1);
            if (offering.Step(step, keeper, at) is { } refusal)
                throw new InvalidOperationException($"{script.Name}: {step} is refused: {refusal}.");
        }
        db.Offerings.Add(offering);
        await db.SaveChangesAsync(cancel);
        return offering.Id;
    }

    private OfferingEntry EntryOf(ScriptedOffering script) => new()
    {
        CategoryCode = script.Category,
        Name = script.Name,
        NameEn = script.NameEn,
        About = script.About,
        AboutEn = script.AboutEn,
        Areas = [.. content.Organizations.First(o => o.Name == script.Organization).Areas.Select(registries.Area)],
        Times = [.. script.Times.SelectMany(t => t.Times)],
        WeekCapacity = script.WeekCapacity,
        AlsoOnHolidays = script.AlsoOnHolidays,
        PriceFen = script.PriceYuan * 100L,
        PriceCovers = script.PriceCovers,
        PriceCoversEn = script.PriceCoversEn,
    };

    private Actor Keeper(ScriptedOffering script) =>
        new(ActorRole.OrganizationOwner, OrganizationId: registries.Organization(script.Organization), Name: script.Organization);
}
