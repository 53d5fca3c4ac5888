using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Complaints;

/// <summary>
/// A complaint (投诉) by anybody, also anonymous, about an order, an organization or staff. The level above the one complained of
/// answers it within a term; whoever is complained of never handles it and never learns who complains.
/// </summary>
public sealed partial class Complaint
{
    /// <summary>The most characters of what happened, of a question, a statement and an answer.</summary>
    public const int MostText = 2000;

    /// <summary>The fewest characters of a question, a statement, an answer and a reason.</summary>
    public const int LeastWords = 4;

    /// <summary>The most characters of a reason.</summary>
    public const int MostReason = 300;

    private readonly List<ComplaintEvent> events = [];
    private readonly List<ComplaintExclusion> excluded = [];

    /// <summary>The platform's own id.</summary>
    public long Id { get; init; }

    /// <summary>Counts changes.</summary>
    public long Version { get; private set; }

    /// <summary>The key of the form by which it came: sent twice it is one.</summary>
    public required string Key { get; init; }

    /// <summary>What it is about.</summary>
    public required ComplaintAbout About { get; init; }

    /// <summary>The order it names.</summary>
    public required long? OrderId { get; init; }

    /// <summary>The organization complained of.</summary>
    public required int? OrganizationId { get; init; }

    /// <summary>The community or street complained of.</summary>
    public required int? AreaId { get; init; }

    /// <summary>The department complained of.</summary>
    public required int? DepartmentId { get; init; }

    /// <summary>Who it was, in free words.</summary>
    public required string? Who { get; init; }

    /// <summary>What happened; empty once erased.</summary>
    public required string Text { get; init; }

    /// <summary>What is wished.</summary>
    public required string? Wish { get; init; }

    /// <summary>The account that complains; null for whoever has none or uses none, and once erased.</summary>
    public required long? ComplainantUserId { get; init; }

    /// <summary>Whether whoever complains without an account left a number: the answer is told by telephone.</summary>
    public required bool LeftPhone { get; init; }

    /// <summary>When it came, in UTC.</summary>
    public required DateTime ReceivedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public ComplaintStatus Status { get; private set; }

    /// <summary>Since when, in UTC.</summary>
    public DateTime Since { get; private set; }

    /// <summary>Until when the office is to act, in UTC, also to tell the answer by telephone; null when nothing is left to do.</summary>
    public DateTime? Due { get; private set; }

    /// <summary>When that term was missed, in UTC; null while it was not.</summary>
    public DateTime? OverdueAt { get; private set; }

    /// <summary>The level that answers.</summary>
    public ComplaintLevel Level { get; private set; }

    /// <summary>The street that answers.</summary>
    public int? OfficeAreaId { get; private set; }

    /// <summary>The department that answers.</summary>
    public int? OfficeDepartmentId { get; private set; }

    /// <summary>Who took it in hand.</summary>
    public long? HandlerUserId { get; private set; }

    /// <summary>Who answered it last.</summary>
    public long? AnsweredByUserId { get; private set; }

    /// <summary>Until when a statement is asked for, in UTC; null while none is.</summary>
    public DateTime? StatementDue { get; private set; }

    /// <summary>Whether whoever is asked for a statement is told which order it is about: it tells whom was served.</summary>
    public bool NamesOrder { get; private set; }

    /// <summary>When the complainant was not satisfied, in UTC; once only.</summary>
    public DateTime? ReopenedAt { get; private set; }

    /// <summary>When contact and words were erased, in UTC.</summary>
    public DateTime? ErasedAt { get; private set; }

    /// <summary>What happened to it, oldest first; as far as it was loaded.</summary>
    public IReadOnlyList<ComplaintEvent> Events => events;

    /// <summary>The accounts that must not read it; as far as they were loaded.</summary>
    public IReadOnlyList<ComplaintExclusion> Excluded => excluded;

    /// <summary>The office that answers.</summary>
    public ComplaintOffice Office => new(Level, OfficeAreaId, OfficeDepartmentId);

    /// <summary>Whether there is an organization or office that can be asked for a statement.</summary>
    public bool HasRespondent => OrganizationId is not null || AreaId is not null || DepartmentId is not null;

    /// <summary>Takes a complaint that has no fault.</summary>
    /// <param name="entry">What was typed.</param>
    /// <param name="order">The order it names.</param>
    /// <param name="office">The office above, of <see cref="ComplaintRouting"/>.</param>
    /// <param name="key">The key of the form.</param>
    /// <param name="actor">Who complains; <see cref="Actor.Anonymous"/> without an account.</param>
    /// <param name="district">The district.</param>
    /// <param name="now">Now, in UTC.</param>
    public static Complaint File(ComplaintEntry entry, ComplaintOrder? order, ComplaintOffice office, string key, Actor actor, District district, DateTime now)
    {
        var about = entry.About!.Value;
        var complaint = new Complaint
        {
            Key = key,
            About = about,
            OrderId = order?.Id,
            OrganizationId = about == ComplaintAbout.Order ? order?.OrganizationId : about == ComplaintAbout.Organization ? entry.OrganizationId : null,
            AreaId = about is ComplaintAbout.Community or ComplaintAbout.Street ? entry.AreaId : null,
            DepartmentId = about == ComplaintAbout.Order ? order?.DepartmentId : about == ComplaintAbout.Department ? entry.DepartmentId : null,
            Who = PlainText.OrNull(entry.Who),
            Text = PlainText.Of(entry.Text),
            Wish = PlainText.OrNull(entry.Wish),
            ComplainantUserId = actor.UserId,
            LeftPhone = entry.Phone is not null && actor.UserId is null,
            ReceivedAt = now,
        };
        if (about == ComplaintAbout.Platform)
            complaint.excluded.AddRange((order?.Administrators ?? []).Distinct().Select(id => new ComplaintExclusion { UserId = id }));
        complaint.PlaceAt(office);
        complaint.Happen(ComplaintTransitions.Find(ComplaintEventKind.Received, null)!, actor, complaint.TakeBy(district, now), now);
        return complaint;
    }

    /// <summary>The part that an actor plays. Whoever holds a role where the complaint points plays no part in deciding it, whichever role is acted in.</summary>
    public ComplaintPart PartOf(Actor actor)
    {
        if (actor.Role == ActorRole.System)
            return ComplaintPart.Platform;
        if (ComplainantUserId is { } account ? actor.UserId == account : actor.ComplaintId == Id && actor.Role == ActorRole.TokenHolder)
            return ComplaintPart.Complainant;
        if (!actor.IsSignedIn || excluded.Any(one => one.UserId == actor.UserId))
            return ComplaintPart.None;
        if (IsComplainedOf(actor))
            return SpeaksForIt(actor) && events.Any(happened => happened.Kind == ComplaintEventKind.StatementAsked) ? ComplaintPart.Respondent : ComplaintPart.None;
        return Handles(actor) ? ComplaintPart.Handler : ComplaintPart.None;
    }

    /// <summary>Whether this actor may cause an event now.</summary>
    public bool May(ComplaintEventKind kind, Actor actor) => WhyNot(kind, actor) is null;

    /// <summary>Why this actor may not cause an event now; null if it may.</summary>
    public ComplaintRefusal? WhyNot(ComplaintEventKind kind, Actor actor)
    {
        var part = PartOf(actor);
        if (part == ComplaintPart.None)
            return ComplaintRefusal.NotFound;
        if (!ComplaintTransitions.Table.Any(row => row.Event == kind && row.Who.HasFlag(part)))
            return ComplaintRefusal.NotAllowed;
        if (ComplaintTransitions.Find(kind, Status) is null)
            return ComplaintRefusal.WrongStatus;
        return kind switch
        {
            ComplaintEventKind.StatementAsked when !HasRespondent => ComplaintRefusal.NobodyToAsk,
            ComplaintEventKind.StatementAsked when StatementDue is not null => ComplaintRefusal.WrongStatus,
            ComplaintEventKind.StatementGiven when StatementDue is null => ComplaintRefusal.WrongStatus,
            ComplaintEventKind.PassedOn when About == ComplaintAbout.Platform => ComplaintRefusal.OfficeWrong,
            ComplaintEventKind.Told when Due is null => ComplaintRefusal.WrongStatus,
            ComplaintEventKind.Reopened when ReopenedAt is not null => ComplaintRefusal.OnlyOnce,
            _ => null,
        };
    }

    /// <summary>Whether the actor holds a role, acted in or not, in the organization or office complained of.</summary>
    private bool IsComplainedOf(Actor actor) =>
        (OrganizationId is { } organization && (actor.OrganizationId == organization || actor.OtherOrganizations.Contains(organization)))
        || (DepartmentId is { } department && (actor.DepartmentId == department || actor.OtherDepartments.Contains(department)))
        || (AreaId is { } area && (actor.AreaId == area || actor.OtherAreas.Contains(area)));

    private bool SpeaksForIt(Actor actor) => actor.Role switch
    {
        ActorRole.OrganizationOwner => OrganizationId is not null && actor.OrganizationId == OrganizationId,
        ActorRole.DepartmentStaff => DepartmentId is not null && actor.DepartmentId == DepartmentId,
        ActorRole.CommunityWorker or ActorRole.AreaOfficer => AreaId is not null && actor.AreaId == AreaId,
        _ => false,
    };

    private bool Handles(Actor actor) => actor.Role switch
    {
        ActorRole.Administrator => true,
        ActorRole.AreaOfficer => Level == ComplaintLevel.Street && actor.AreaId == OfficeAreaId,
        ActorRole.DepartmentStaff => Level == ComplaintLevel.Department && actor.DepartmentId == OfficeDepartmentId,
        _ => false,
    };

    private void PlaceAt(ComplaintOffice office) => (Level, OfficeAreaId, OfficeDepartmentId) = (office.Level, office.AreaId, office.DepartmentId);

    private DateTime TakeBy(District district, DateTime now) => district.Calendar.EndOf(now, new Term(district.Settings.ComplaintTakeDays, TermUnit.WorkingDays));

    private DateTime AnswerBy(District district, DateTime now) => district.Calendar.EndOf(now, new Term(district.Settings.ComplaintAnswerDays, TermUnit.WorkingDays));

    private void Happen(ComplaintTransitions.Row row, Actor actor, DateTime? due, DateTime now, string? text = null, ComplaintOffice? to = null)
    {
        events.Add(new ComplaintEvent
        {
            Sequence = events.Count + 1,
            Kind = row.Event,
            At = now,
            ActorRole = row.Who == ComplaintPart.Complainant ? ActorRole.Anonymous : actor.Role,
            ActorUserId = actor.UserId,
            ActorName = row.Who == ComplaintPart.Complainant ? "" : actor.Name,
            Text = text,
            ToLevel = to?.Level,
            ToAreaId = to?.AreaId,
            ToDepartmentId = to?.DepartmentId,
        });
        Version++;
        if (due != Due)
            (Due, OverdueAt) = (due, null);
        if (row.From != row.To)
            (Status, Since) = (row.To, now);
    }
}
