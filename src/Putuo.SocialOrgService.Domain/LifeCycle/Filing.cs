using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.LifeCycle;

/// <summary>One filing (办件) in the life of an organization: a form that is filled in, decided on and followed by both sides .</summary>
public sealed partial class Filing
{
    /// <summary>The most characters of a reason.</summary>
    public const int MostReason = 300;

    /// <summary>The most characters of a remark on one field.</summary>
    public const int MostRemark = 200;

    private readonly List<FilingAttachment> attachments = [];
    private readonly List<FilingEvent> events = [];

    /// <summary>The platform's own id.</summary>
    public long Id { get; init; }

    /// <summary>Counts changes.</summary>
    public long Version { get; private set; }

    /// <summary>The matter.</summary>
    public required FormKind Kind { get; init; }

    /// <summary>The version of the form with which it was begun.</summary>
    public required int FormVersion { get; init; }

    /// <summary>The organization that files; null for a person who files for none.</summary>
    public required int? OrganizationId { get; init; }

    /// <summary>The account that began it.</summary>
    public required long ApplicantUserId { get; init; }

    /// <summary>The department that decides.</summary>
    public required int DepartmentId { get; init; }

    /// <summary>The year of the annual check that it reports or appeals; null for other matters.</summary>
    public required int? Year { get; init; }

    /// <summary>Where it stands.</summary>
    public FilingStatus Status { get; private set; }

    /// <summary>Since when, in UTC.</summary>
    public DateTime Since { get; private set; }

    /// <summary>Until when whoever has it in hand is to act, in UTC; null for a draft and when it is over.</summary>
    public DateTime? Due { get; private set; }

    /// <summary>When that term was missed, in UTC; null while it was not.</summary>
    public DateTime? OverdueAt { get; private set; }

    /// <summary>What it is called in lists: the answer to the form's first field of text.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>What was answered.</summary>
    public IReadOnlyList<Answer> Answers { get; private set; } = [];

    /// <summary>What had been answered when it was returned last: what differs from it was corrected.</summary>
    public IReadOnlyList<Answer> Before { get; private set; } = [];

    /// <summary>What an annual report was found to be.</summary>
    public AnnualConclusion? Conclusion { get; private set; }

    /// <summary>When it was last changed, in UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>Who changed the answers last.</summary>
    public long ChangedByUserId { get; private set; }

    /// <summary>The papers, in the order they came; as far as they were loaded.</summary>
    public IReadOnlyList<FilingAttachment> Attachments => attachments;

    /// <summary>What happened to it, oldest first; as far as it was loaded.</summary>
    public IReadOnlyList<FilingEvent> Events => events;

    /// <summary>Begins a draft, filled in with what the platform knows.</summary>
    /// <param name="form">The form as it stands now.</param>
    /// <param name="known">What the registries know of the organization.</param>
    /// <param name="year">The year of the annual check, for a report or an appeal.</param>
    /// <param name="actor">Who begins it.</param>
    /// <param name="now">Now, in UTC.</param>
    /// <returns>The draft; null where this actor may not file this form.</returns>
    public static Filing? Begin(FormDefinition form, KnownFacts known, int? year, Actor actor, DateTime now)
    {
        if (!MayFile(form, actor))
            return null;
        var filing = new Filing
        {
            Kind = form.Kind,
            FormVersion = form.Version,
            OrganizationId = form.Filer == FormFiler.Organization ? actor.OrganizationId : null,
            ApplicantUserId = actor.UserId!.Value,
            DepartmentId = form.DepartmentId,
            Year = year,
        };
        filing.Answer(form, form.Prefilled(known), actor, now);
        filing.Happen(FilingTransitions.Find(FilingEventKind.Begun, null)!, actor, null, now);
        return filing;
    }

    /// <summary>Whether this actor files this form: with an account, and for an organization where it is an organization's matter.</summary>
    public static bool MayFile(FormDefinition form, Actor actor) =>
        actor.IsSignedIn && (form.Filer == FormFiler.Anyone || (actor.IsOrganization && actor.OrganizationId is not null));

    /// <summary>The part that an actor plays: nobody decides what the same person files, whichever role is acted in.</summary>
    public FilingPart PartOf(Actor actor)
    {
        if (actor.Role == ActorRole.System)
            return FilingPart.Platform;
        if (OrganizationId is { } organization ? actor.IsOrganization && actor.OrganizationId == organization : actor.IsSignedIn && actor.UserId == ApplicantUserId)
            return FilingPart.Applicant;
        if (actor.UserId == ApplicantUserId || actor.AlsoWorksFor(OrganizationId, null))
            return FilingPart.None;
        return actor.MayKeepOrganizations || (actor.Role == ActorRole.DepartmentStaff && actor.DepartmentId == DepartmentId) ? FilingPart.Decider : FilingPart.None;
    }

    /// <summary>Whether this actor may read it: both sides, but a draft is its writer's alone.</summary>
    public bool MaySee(Actor actor) => PartOf(actor) switch
    {
        FilingPart.Applicant => true,
        FilingPart.Decider => events.Any(happened => happened.Kind == FilingEventKind.Submitted),
        _ => false,
    };

    /// <summary>Whether this actor may change the answers now.</summary>
    public bool MayWrite(Actor actor) => PartOf(actor) == FilingPart.Applicant && FilingTransitions.HolderOf(Status) == FilingPart.Applicant;

    /// <summary>Whether this actor may cause an event now.</summary>
    public bool May(FilingEventKind kind, Actor actor) => WhyNot(kind, actor) is null;

    /// <summary>Why this actor may not cause an event now; null if it may.</summary>
    public FilingRefusal? WhyNot(FilingEventKind kind, Actor actor)
    {
        var part = PartOf(actor);
        if (part == FilingPart.None)
            return FilingRefusal.NotFound;
        if (!FilingTransitions.Table.Any(row => row.Event == kind && row.Who.HasFlag(part)))
            return FilingRefusal.NotAllowed;
        return FilingTransitions.Find(kind, Status) is { } row && row.Who.HasFlag(part) ? null : FilingRefusal.WrongStatus;
    }

    /// <summary>The fields whose answers, and the papers whose files, were changed since it was returned last.</summary>
    public IReadOnlySet<string> Corrected => events.LastOrDefault(happened => happened.Kind == FilingEventKind.Returned) is not { At: var returned }
        ? new HashSet<string>()
        : Answers.Except(Before).Concat(Before.Except(Answers)).Select(answer => answer.Key)
            .Concat(attachments.Where(paper => paper.At > returned).Select(paper => paper.Key)).ToHashSet();

    /// <summary>What is asked to be corrected now; empty when it was not returned.</summary>
    public IReadOnlyList<FieldRemark> Remarks => Status == FilingStatus.Returned ? events.Last(happened => happened.Kind == FilingEventKind.Returned).Remarks : [];

    /// <summary>What is wrong with the form as it stands.</summary>
    /// <param name="form">The form of its version.</param>
    /// <param name="today">The local day.</param>
    /// <param name="asIs">Whether what is remarked on may stay as it was.</param>
    public IReadOnlyList<FieldFault> Faults(FormDefinition form, DateOnly today, bool asIs = true) =>
    [
        .. form.Fields.Select(field => (field.Key, field.Read(ValueOf(field.Key), today).Fault)).Where(row => row.Fault is not null).Select(row => new FieldFault(row.Key, row.Fault!.Value)),
        .. form.Attachments.Where(paper => paper.IsRequired && attachments.All(file => file.Key != paper.Key)).Select(paper => new FieldFault(paper.Key, FieldFaultKind.PaperMissing)),
        .. asIs ? [] : Remarks.Select(remark => remark.Key).Except(Corrected).Select(key => new FieldFault(key, FieldFaultKind.Uncorrected)),
    ];

    private string? ValueOf(string key) => Answers.FirstOrDefault(answer => answer.Key == key)?.Value;

    private void Answer(FormDefinition form, IReadOnlyList<Answer> answers, Actor actor, DateTime now)
    {
        Answers =
        [
            .. from field in form.Fields
               let typed = PlainText.OrNull(answers.FirstOrDefault(answer => answer.Key == field.Key)?.Value)
               where typed is not null
               select new Answer(field.Key, PlainText.Begin(typed, field.Limit)),
        ];
        Subject = PlainText.Begin(form.SubjectOf(Answers), FormField.MostText);
        (ChangedAt, ChangedByUserId, Version) = (now, actor.UserId ?? ChangedByUserId, Version + 1);
    }

    private void Happen(
        FilingTransitions.Row row, Actor actor, DateTime? due, DateTime now, string? reason = null, IReadOnlyList<FieldRemark>? remarks = null)
    {
        events.Add(new FilingEvent
        {
            Sequence = events.Count + 1,
            Kind = row.Event,
            At = now,
            ActorRole = actor.Role,
            ActorUserId = actor.UserId,
            ActorName = OrganizationId is null && actor.UserId == ApplicantUserId ? "" : actor.Name,
            Reason = reason,
            Remarks = remarks ?? [],
            Conclusion = row.From == row.To ? null : Conclusion,
        });
        Version++;
        if (row.From == row.To)
            return;
        (Status, Since, Due, OverdueAt, ChangedAt) = (row.To, now, due, null, now);
    }
}
