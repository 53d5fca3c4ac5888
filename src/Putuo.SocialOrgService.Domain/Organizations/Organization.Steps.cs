using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Organizations;

public sealed partial class Organization
{
    /// <summary>Where it stands in <see cref="OrganizationTransitions"/>.</summary>
    public OrganizationPlace Place => new(Status, Desk);

    /// <summary>Makes the entry that somebody applies for; its supervising department checks it first.</summary>
    /// <param name="entry">What was typed, without faults.</param>
    /// <param name="actor">Who applies; anybody with an account.</param>
    /// <param name="district">The district.</param>
    /// <param name="now">Now, in UTC.</param>
    /// <returns>The new entry; null for a visitor.</returns>
    public static Organization? Apply(OrganizationEntry entry, Actor actor, District district, DateTime now)
    {
        if (!actor.IsSignedIn)
            return null;
        var organization = Blank(entry, OrganizationStatus.Applied);
        organization.ApplicantUserId = actor.UserId;
        organization.Describe(entry.Ungraded);
        organization.Happen(OrganizationTransitions.Find(OrganizationEventKind.Applied, null)!, actor, district, now);
        return organization;
    }

    /// <summary>Whether its entry says just this.</summary>
    public bool Says(OrganizationEntry entry) => Differences(entry).Count == 0;

    /// <summary>In what an entry differs from this one; blanks at the ends and the order of choices are no difference.</summary>
    public IReadOnlyList<EntryField> Differences(OrganizationEntry entry)
    {
        var other = new Organization { Name = "", NameEn = "", Type = 0, SupervisingDepartmentId = 0, RegisteredOn = default, LegalRepresentative = "", About = "", AboutEn = "", Status = Status };
        other.Describe(entry);
        return [.. Facts(this).Zip(Facts(other)).Where(pair => !Equals(pair.First.Value, pair.Second.Value)).Select(pair => pair.First.Field)];

        static IEnumerable<(EntryField Field, object? Value)> Facts(Organization o) =>
        [
            (EntryField.Type, o.Type), (EntryField.Name, o.Name), (EntryField.NameEn, o.NameEn), (EntryField.CreditCode, o.CreditCode),
            (EntryField.FilingNumber, o.FilingNumber), (EntryField.Host, o.HostId), (EntryField.Department, o.SupervisingDepartmentId),
            (EntryField.RegisteredOn, o.RegisteredOn), (EntryField.Representative, o.LegalRepresentative), (EntryField.PartyBranch, o.PartyBranch),
            (EntryField.Fields, string.Join(',', o.fields.Select(f => f.CategoryCode).Order(StringComparer.Ordinal))),
            (EntryField.Areas, string.Join(',', o.areas.Select(a => a.AreaId).Order())),
            (EntryField.About, o.About), (EntryField.AboutEn, o.AboutEn), (EntryField.Venues, o.Venues), (EntryField.Equipment, o.Equipment),
            (EntryField.Volunteers, o.Volunteers), (EntryField.Funds, o.Funds), (EntryField.Grade, (o.Grade, o.GradeUntil)),
        ];
    }

    /// <summary>An entry as far as an actor may change this one by it: the administrator in everything, the owner in how it describes itself.</summary>
    public OrganizationEntry ChangeableBy(Actor actor, OrganizationEntry entry) =>
        MayChangeAll(actor) ? entry : OrganizationEntry.Of(this) with
        {
            NameEn = entry.NameEn,
            PartyBranch = entry.PartyBranch,
            About = entry.About,
            AboutEn = entry.AboutEn,
            Venues = entry.Venues,
            Equipment = entry.Equipment,
            Volunteers = entry.Volunteers,
            Funds = entry.Funds,
        };

    /// <summary>Whether this actor may cause an event now.</summary>
    public bool May(OrganizationEventKind kind, Actor actor) => WhyNot(kind, actor) is null;

    /// <summary>Why this actor may not cause an event now; null if it may.</summary>
    public OrganizationRefusal? WhyNot(OrganizationEventKind kind, Actor actor)
    {
        var parts = PartsOf(actor);
        if (!OrganizationTransitions.Table.Any(row => row.Event == kind && (row.Who & parts) != 0))
            return OrganizationRefusal.NotAllowed;
        return OrganizationTransitions.Find(kind, Place) is { } row && (row.Who & parts) != 0 ? null : OrganizationRefusal.WrongStatus;
    }

    /// <summary>初审通过: hands it on to the administrator.</summary>
    /// <returns>Why not; null when done.</returns>
    public OrganizationRefusal? Check(Actor actor, District district, DateTime now) =>
        Step(OrganizationEventKind.Checked, actor, district, now);

    /// <summary>退回补正: hands it back to the applicant.</summary>
    /// <returns>Why not; null when done.</returns>
    public OrganizationRefusal? Return(string? remarks, Actor actor, District district, DateTime now) =>
        Step(OrganizationEventKind.Returned, actor, district, now, remarks);

    /// <summary>Hands the corrected entry, without faults, to the department again.</summary>
    /// <returns>Why not; null when done.</returns>
    public OrganizationRefusal? Resubmit(OrganizationEntry entry, Actor actor, District district, DateTime now)
    {
        if (WhyNot(OrganizationEventKind.Resubmitted, actor) is { } refusal)
            return refusal;
        Describe(entry.Ungraded);
        return Step(OrganizationEventKind.Resubmitted, actor, district, now);
    }

    /// <summary>审核通过: it is online from now on, and whoever applied is its owner.</summary>
    /// <param name="codeReason">Why a credit code whose check character fails is taken for genuine; needed only for such a one.</param>
    /// <param name="actor">Who decides.</param>
    /// <param name="district">The district.</param>
    /// <param name="now">Now, in UTC.</param>
    /// <returns>Why not; null when done.</returns>
    public OrganizationRefusal? Approve(string? codeReason, Actor actor, District district, DateTime now)
    {
        if (WhyNot(OrganizationEventKind.Approved, actor) is { } refusal)
            return refusal;
        if (CodeIsDoubtful && (PlainText.OrNull(codeReason) is null || codeReason!.Length > MostReason))
            return OrganizationRefusal.CodeReasonMissing;
        OnlineSince = now;
        return Step(OrganizationEventKind.Approved, actor, district, now, codeReason: CodeIsDoubtful ? codeReason : null);
    }

    /// <summary>不予入驻.</summary>
    /// <returns>Why not; null when done.</returns>
    public OrganizationRefusal? Refuse(string? reason, Actor actor, District district, DateTime now) =>
        Step(OrganizationEventKind.Refused, actor, district, now, reason);

    /// <summary>Takes an own application back.</summary>
    /// <returns>Why not; null when done.</returns>
    public OrganizationRefusal? Withdraw(Actor actor, District district, DateTime now) =>
        Step(OrganizationEventKind.Withdrawn, actor, district, now);

    /// <summary>
    /// Suspends it (暂停): it claims nothing any more and sees no contact; what it serves or is asked for goes to others.
    /// </summary>
    /// <returns>Why not; null when done.</returns>
    public OrganizationRefusal? Suspend(string? reason, Actor actor, District district, DateTime now) =>
        Step(OrganizationEventKind.Suspended, actor, district, now, reason);

    /// <summary>Lets a suspended one serve again.</summary>
    /// <returns>Why not; null when done.</returns>
    public OrganizationRefusal? Resume(Actor actor, District district, DateTime now) =>
        Step(OrganizationEventKind.Resumed, actor, district, now);

    /// <summary>Closes it for good (关闭): as suspended, and no way back.</summary>
    /// <returns>Why not; null when done.</returns>
    public OrganizationRefusal? Close(string? reason, Actor actor, District district, DateTime now) =>
        Step(OrganizationEventKind.Closed, actor, district, now, reason);

    /// <summary>Whether its credit code has a check character that fails, so that somebody has to say why it is taken for genuine.</summary>
    public bool CodeIsDoubtful => CreditCode is { } code && UnifiedSocialCreditCode.Read(code, Type, out _) is not { ChecksOut: true };

    /// <summary>Whether this actor may change all of the entry, and not only how it describes itself.</summary>
    public bool MayChangeAll(Actor actor) => (PartsOf(actor) & OrganizationPart.Keeper) != 0;

    /// <summary>Changes the entry (资料变更); what changed stands in its history.</summary>
    /// <param name="entry">What was typed, without faults; an owner's counts as far as <see cref="ChangeableBy"/> lets it.</param>
    /// <param name="codeReason">Why a new credit code whose check character fails is taken for genuine; needed only for such a one.</param>
    /// <param name="actor">Who changes it.</param>
    /// <param name="district">The district.</param>
    /// <param name="now">Now, in UTC.</param>
    /// <returns>Why not; null when done.</returns>
    public OrganizationRefusal? Change(OrganizationEntry entry, string? codeReason, Actor actor, District district, DateTime now)
    {
        if (WhyNot(OrganizationEventKind.Changed, actor) is { } refusal)
            return refusal;
        var isWhole = MayChangeAll(actor);
        var next = ChangeableBy(actor, entry);
        var changes = Differences(next).Where(field => isWhole || OrganizationEntry.OfOwner.Contains(field)).ToList();
        var isDoubtful = changes.Contains(EntryField.CreditCode) && next.Code is { ChecksOut: false };
        if (isDoubtful && (PlainText.OrNull(codeReason) is null || codeReason!.Length > MostReason))
            return OrganizationRefusal.CodeReasonMissing;
        if (isWhole)
            Describe(next);
        else
            DescribeItself(next);
        return Step(OrganizationEventKind.Changed, actor, district, now, codeReason: isDoubtful ? codeReason : null, changes: string.Join(',', changes));
    }

    private OrganizationRefusal? Step(
        OrganizationEventKind kind, Actor actor, District district, DateTime now, string? reason = null, string? codeReason = null, string? changes = null)
    {
        if (WhyNot(kind, actor) is { } refusal)
            return refusal;
        var said = PlainText.OrNull(reason);
        if (OrganizationTransitions.NeedsReason(kind) && (said is null || said.Length > MostReason))
            return OrganizationRefusal.ReasonMissing;
        Happen(OrganizationTransitions.Find(kind, Place)!, actor, district, now, said, PlainText.OrNull(codeReason), changes);
        return null;
    }

    /// <summary>Nobody checks or decides what the same person applied for or owns.</summary>
    private OrganizationPart PartsOf(Actor actor)
    {
        var owner = actor.MayKeepMembers && actor.OrganizationId == Id ? OrganizationPart.Owner : OrganizationPart.None;
        if (actor.UserId is { } user && user == ApplicantUserId)
            return OrganizationPart.Applicant | owner;
        if (owner != OrganizationPart.None || actor.AlsoWorksFor(Id, null))
            return owner;
        if (actor.MayKeepOrganizations)
            return OrganizationPart.Keeper;
        return actor.Role == ActorRole.DepartmentStaff && actor.DepartmentId == SupervisingDepartmentId ? OrganizationPart.Supervisor : OrganizationPart.None;
    }

    private void Happen(
        OrganizationTransitions.Row row, Actor actor, District district, DateTime now, string? reason = null, string? codeReason = null, string? changes = null)
    {
        events.Add(new OrganizationEvent
        {
            Sequence = events.Count + 1,
            Kind = row.Event,
            At = now,
            ActorRole = actor.Role,
            ActorUserId = actor.UserId,
            ActorName = actor.UserId == ApplicantUserId ? "" : actor.Name,
            Reason = reason,
            CodeReason = codeReason,
            Changes = changes,
        });
        if (row.From == row.To)
            return;
        (Status, Desk) = (row.To.Status, row.To.Desk);
        ReviewDue = DaysFor(Desk, district.Settings) is { } days ? district.Calendar.EndOf(now, new Term(days, TermUnit.WorkingDays)) : null;
        (StandingReason, StandingSince) = (reason, now);
    }

    private static int? DaysFor(ReviewDesk? desk, DistrictSettings settings) => desk switch
    {
        ReviewDesk.Department => settings.EntryCheckDays,
        ReviewDesk.Keeper => settings.EntryDecideDays,
        ReviewDesk.Applicant => settings.EntryCorrectDays,
        _ => null,
    };

    private void Describe(OrganizationEntry entry)
    {
        Type = entry.Type!.Value;
        Name = PlainText.Of(entry.Name!);
        CreditCode = entry.Code?.Value;
        FilingNumber = entry.IsGroup ? PlainText.OrNull(entry.FilingNumber) : null;
        HostId = entry.IsGroup ? entry.HostId : null;
        SupervisingDepartmentId = entry.SupervisingDepartmentId!.Value;
        RegisteredOn = entry.RegisteredOn!.Value;
        LegalRepresentative = PlainText.Of(entry.Representative!);
        (Grade, GradeUntil) = (entry.Grade, entry.GradeUntil);
        DescribeItself(entry);
        fields.RemoveAll(f => !entry.Fields.Contains(f.CategoryCode));
        areas.RemoveAll(a => !entry.Areas.Contains(a.AreaId));
        Serve(entry.Fields, entry.Areas);
    }

    private void DescribeItself(OrganizationEntry entry)
    {
        NameEn = PlainText.OrNull(entry.NameEn) ?? "";
        PartyBranch = PlainText.OrNull(entry.PartyBranch);
        About = PlainText.Of(entry.About!);
        AboutEn = PlainText.OrNull(entry.AboutEn) ?? "";
        Venues = PlainText.OrNull(entry.Venues);
        Equipment = PlainText.OrNull(entry.Equipment);
        Volunteers = entry.Volunteers;
        Funds = PlainText.OrNull(entry.Funds);
    }
}
