using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Lists;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Orders.Series;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Districts.Demonstration;

/// <summary>
/// Plays the stories of all orders through the desk, in the order of their times, as the people named in them. Terms that
/// end on the way are marked as the term watch would. A step that the domain refuses is a fault of the script.
/// </summary>
internal sealed class DemonstrationOrders(
    PlatformDbContext db,
    FieldCipher cipher,
    District district,
    DemonstrationContent content,
    DemonstrationRegistries registries,
    DemonstrationOfferings offerings,
    DemonstrationPeople people,
    DemonstrationTalents talents,
    DemonstrationPictures pictures)
{
    /// <summary>After how long a community worker reads what is to be published.</summary>
    private static readonly TimeSpan UntilRead = TimeSpan.FromHours(20);

    private readonly ScriptClock time = new();
    private readonly PriorityQueue<Turn, (DateTime At, long Order)> turns = new();
    private readonly Dictionary<ScriptedOrder, Story> stories = [];
    private long queued;

    public async Task PlayAsync(DateTime snapshot, CancellationToken cancel)
    {
        var clock = new DistrictClock(time);
        var desk = new OrderDesk(new OrderRepository(db, new OrderQueries(), cipher, new OutboxBell(), time), new OrganizationRegistry(db), new OfferingRegistry(db), district, clock);
        var steps = new DemonstrationSteps(desk, new ContactBook(db, cipher, district, clock), district, registries, people, talents);
        var drawn = content.Orders.AsParallel().AsOrdered().Select(DrawPhotos).ToList();
        foreach (var (order, photos) in content.Orders.Zip(drawn))
        {
            stories[order] = new Story(order, photos);
            Queue(order, district.Calendar.UtcOf(order.PlacedAt), Turn.Place);
        }
        var haveTimes = false;
        while (turns.TryDequeue(out var turn, out var when) && when.At <= snapshot)
        {
            if (!haveTimes && when.At >= offerings.TimedAt)
            {
                await offerings.GiveTimesAsync(cancel);
                haveTimes = true;
            }
            time.Set(when.At);
            var story = stories[turn.Order];
            if (turn.Step == Turn.Miss && story.Due != when.At)
                continue;
            if (turn.Step == Turn.Publish)
            {
                await ReleaseAsync(turn.Order, story, new PublicNeedBook(db, clock), cancel);
                continue;
            }
            await TakeAsync(turn, story, desk, steps, cancel);
            QueueDue(story);
        }
    }

    /// <summary>The community releases what was agreed to be published, but for what would say who asks.</summary>
    private async Task ReleaseAsync(ScriptedOrder order, Story story, PublicNeedBook book, CancellationToken cancel)
    {
        var words = order.Need.Contains("女护理员", StringComparison.Ordinal) ? null : order.Need;
        var sent = await db.PublicNeeds.Where(n => n.OrderId == story.Id).Select(n => n.Sent).FirstOrDefaultAsync(cancel);
        await book.DecideAsync(people.Actor("worker", order), story.Id, words, sent, cancel);
    }

    private async Task TakeAsync(Turn turn, Story story, OrderDesk desk, DemonstrationSteps steps, CancellationToken cancel)
    {
        var what = "place";
        OrderResult result;
        if (turn.Step == Turn.Place)
        {
            result = await desk.PlaceAsync(people.Actor("requester", turn.Order), Request(turn.Order, story), null, cancel);
            story.Id = result.OrderId;
            if (turn.Order.PublishNeed)
                Queue(turn.Order, time.GetUtcNow().UtcDateTime + UntilRead, Turn.Publish);
            QueueStep(turn.Order, 0);
        }
        else if (turn.Step == Turn.Miss)
        {
            what = "miss the term";
            result = await desk.MissTermAsync(story.Id, cancel);
        }
        else
        {
            var step = turn.Order.Steps[turn.Step];
            what = step.Do;
            result = await steps.TakeAsync(turn.Order, story.Id, step, story.Photos.GetValueOrDefault(turn.Step, []), cancel);
            QueueStep(turn.Order, turn.Step + 1);
        }
        if (!result.IsDone)
            throw new InvalidOperationException($"The script of \"{turn.Order.Need}\" cannot {what} at {time.GetUtcNow():u}: {result.Refusal}.");
    }

    private void QueueStep(ScriptedOrder order, int step)
    {
        if (step < order.Steps.Count)
            Queue(order, district.Calendar.UtcOf(order.Steps[step].At), step);
    }

    /// <summary>Remembers when the running term ends; a term that was met or moved meanwhile is passed over when its turn comes.</summary>
    private void QueueDue(Story story)
    {
        var order = db.Orders.Local.Single(o => o.Id == story.Id);
        story.Due = order.IsLate || order.PausedAt is not null ? null : (order.AnswerDue ?? order.CompleteDue)?.AddMinutes(1);
        if (story.Due is { } due)
            Queue(story.Order, due, Turn.Miss);
    }

    private void Queue(ScriptedOrder order, DateTime at, int step) => turns.Enqueue(new Turn(order, step), (at, queued++));

    private NewOrder Request(ScriptedOrder order, Story story)
    {
        var community = registries.Area(order.Community);
        return new NewOrder
        {
            CategoryCode = order.PlacedAs ?? order.Category,
            Need = order.Need,
            Wish = order.Wish is { } wish ? new TimeWish(wish.Day, wish.Part) : default,
            Urgent = order.Urgent,
            CommunityId = community,
            GridId = order.Grid is { } grid ? district.Below(community).ElementAt(grid - 1).Id : null,
            Contact = people.Contact(order),
            ConsentVersion = order.ForCommunity ? null : Consent.Version,
            ForCommunity = order.ForCommunity,
            MayPublishNeed = order.PublishNeed,
            MayPublishPhotos = order.PublishPhotos,
            OrganizationId = order.Organization is { } organization ? registries.Organization(organization) : null,
            OfferingId = order.Offering is { } offering ? offerings.Id(offering) : null,
            Slot = order is { Offering: { } chosen, Slot: { } slot } ? offerings.Slot(chosen, slot) : null,
            OnlyThisOrganization = order.OnlyThis,
            Repeat = order is { Repeat: { } repeat, Wish: { } first } ? new SeriesPlan(repeat.Rhythm, Weekdays.None, first.Day, repeat.Visits) : null,
            Photos = story.Photos.GetValueOrDefault(Turn.Place, []),
        };
    }

    private Dictionary<int, IReadOnlyList<StoredPhoto>> DrawPhotos(ScriptedOrder order, int number)
    {
        var photos = new Dictionary<int, IReadOnlyList<StoredPhoto>>();
        if (order.Photos > 0)
            photos[Turn.Place] = Draw(order.Photos);
        for (var step = 0; step < order.Steps.Count; step++)
        {
            if (order.Steps[step].Photos > 0)
                photos[step] = Draw(order.Steps[step].Photos);
        }
        return photos;

        List<StoredPhoto> Draw(int count) => [.. Enumerable.Range(number, count).Select(n => pictures.Keep(order.Category, n))];
    }

    /// <summary>Whose turn it is, and with which step of its story.</summary>
    private readonly record struct Turn(ScriptedOrder Order, int Step)
    {
        public const int Place = -1;
        public const int Miss = -2;
        public const int Publish = -3;
    }

    /// <summary>How far a story has come.</summary>
    private sealed class Story(ScriptedOrder order, Dictionary<int, IReadOnlyList<StoredPhoto>> photos)
    {
        public ScriptedOrder Order => order;

        public Dictionary<int, IReadOnlyList<StoredPhoto>> Photos => photos;

        public long Id { get; set; }

        public DateTime? Due { get; set; }
    }
}
