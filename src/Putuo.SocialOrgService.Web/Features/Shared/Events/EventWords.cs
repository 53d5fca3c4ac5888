using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Delegations;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Features.Shared.Times;

namespace Putuo.SocialOrgService.Web.Features.Shared.Events;

/// <summary>Words every event of an order, for the timeline and for notices, in the reader's language.</summary>
public sealed class EventWords(District district, LocalTimes times, IStringLocalizer<EventsTexts> texts)
{
    /// <summary>What happened, with the name, the time or the stars it is about.</summary>
    public string Title(TimelineEntry entry) => entry.Kind switch
    {
        OrderEventKind.Placed when entry.ActorRole == ActorRole.System => entry.Organization is null
            ? texts["Title_PlacedBySeries"]
            : texts["Title_PlacedBySeriesTo", Name(entry)],
        OrderEventKind.Placed when entry is { ActingFor: ActingFor.RequesterByDelegation, PlacedFor: { Length: > 0 } resident } => texts["Title_PlacedByDelegate", Kin(entry.ActorName), resident],
        OrderEventKind.Placed when entry.ActingFor != ActingFor.Self => entry.PlacedFor is { Length: > 0 } resident
            ? texts["Title_PlacedForWhom", Named(entry), resident]
            : texts["Title_PlacedFor"],
        OrderEventKind.Placed when entry.Organization is not null => texts["Title_PlacedTo", Name(entry)],
        OrderEventKind.Routed when entry.Organization is not null => texts["Title_RoutedTo", Name(entry)],
        OrderEventKind.Routed when entry.ActorRole == ActorRole.System => texts[entry.Term is null ? "Title_RoutedInactive" : "Title_RoutedUnanswered"],
        OrderEventKind.TakenBack when entry.ActorRole == ActorRole.System => texts[entry.Term is null ? "Title_TakenBackInactive" : "Title_TakenBackSilent"],
        OrderEventKind.Claimed or OrderEventKind.Declined or OrderEventKind.Released => texts["Title_" + entry.Kind, Name(entry)],
        OrderEventKind.Resubmitted when entry.ActorRole == ActorRole.System => texts["Title_ResubmittedBySystem"],
        OrderEventKind.Transferred => texts["Title_Transferred", Department(entry.DepartmentId)],
        OrderEventKind.SupportAsked when entry.Until is { } until => texts["Title_SupportAsked", Department(entry.DepartmentId), times.Moment(until)],
        OrderEventKind.SupportReplied => texts["Title_SupportReplied", Department(entry.DepartmentId)],
        OrderEventKind.TransferAccepted or OrderEventKind.TransferReturned => texts["Title_" + entry.Kind, Named(entry)],
        OrderEventKind.PauseProposed when entry is { IsOpen: true, Until: { } until } => texts["Title_PauseProposedOpen", times.Moment(until)],
        OrderEventKind.Scheduled or OrderEventKind.Paused or OrderEventKind.PauseProposed when entry.Until is { } until => texts["Title_" + entry.Kind, times.Moment(until)],
        OrderEventKind.Resumed when entry.Until is not null => texts["Title_PauseTurnedDown"],
        OrderEventKind.SceneChanged when SceneChange.Of(entry.Reason) is { } change => texts["Title_SceneChangedTo", texts["Scene_" + change.From], texts["Scene_" + change.To]],
        OrderEventKind.Categorized when entry.Categories is { } change => texts["Title_CategorizedTo", Category(change.From), Category(change.To)],
        OrderEventKind.Confirmed when entry.ActorRole == ActorRole.System => texts["Title_ConfirmedBySystem"],
        OrderEventKind.Rated when entry.ActingFor == ActingFor.RequesterByToken => texts["Title_RatedByToken", entry.Stars ?? 0],
        OrderEventKind.Rated when entry.ActingFor == ActingFor.RequesterByPhone => texts["Title_RatedFor", entry.Stars ?? 0],
        OrderEventKind.Rated => texts["Title_Rated", entry.Stars ?? 0],
        OrderEventKind.TermMissed when entry.Term == TermKind.Support => texts["Title_TermMissedSupport", Department(entry.DepartmentId)],
        OrderEventKind.TermMissed => texts["Title_TermMissed" + (entry.Term ?? TermKind.Answer)],
        _ => texts["Title_" + entry.Kind],
    };

    /// <summary>Why, where it is told: in the words of who acted, without the scenes that the title names, a usual cause of a pause in the reader's language; null without one.</summary>
    public string? Reason(TimelineEntry entry)
    {
        if (entry.Kind == OrderEventKind.SceneChanged && SceneChange.Of(entry.Reason) is { } change)
            return change.Words;
        if (entry.Kind is not (OrderEventKind.Paused or OrderEventKind.PauseProposed) || entry.Reason is not { } kept)
            return entry.Reason;
        return Reason(PauseReason.Of(kept));
    }

    /// <summary>Why a pause is wanted.</summary>
    public string? Reason(PauseReason reason)
    {
        var (cause, words) = reason;
        return cause == PauseCause.Other ? words
            : words is null ? Cause(cause)
            : texts["CauseSaid", Cause(cause), words];
    }

    /// <summary>What lets terms stand still.</summary>
    public string Cause(PauseCause cause) => texts["Cause_" + cause];

    /// <summary>Why somebody looked, where a reason was asked for.</summary>
    public string? LookReason(string? reason) => reason == ContactLook.ToFillIn ? texts["LookToFillIn"].Value : reason;

    /// <summary>Who did it, and on whose word.</summary>
    public string Who(TimelineEntry entry)
    {
        if (entry.ActingFor == ActingFor.RequesterByToken)
            return texts["Who_ByToken"];
        var who = Actor(entry.ActorRole, Named(entry));
        return entry.ActingFor == ActingFor.RequesterByPhone ? texts["Who_For", who] : who;
    }

    /// <summary>Who looked at a contact; a resident reads of the own look as such.</summary>
    public string Looker(ContactLookEntry look, ActorRole reader) => Looker(look.Role, look.ActorName, look.ActorNameEn, reader);

    /// <summary>The same for a row of a list of looks.</summary>
    public string Looker(LookRow look, ActorRole reader) => Looker(look.Role, look.ActorName, look.ActorNameEn, reader);

    /// <summary>How an actor is named: the organization, community or department, the resident, the platform.</summary>
    public string Actor(ActorRole role, string name) => role switch
    {
        ActorRole.System => texts["Who_System"],
        ActorRole.Resident or ActorRole.TokenHolder => texts["Who_Requester"],
        ActorRole.Administrator when name.Length == 0 => texts["Who_Administrator"],
        ActorRole.HotlineAgent => texts["Who_Hotline"],
        ActorRole.Delegate => texts["Who_Delegate", Kin(name)],
        _ => name,
    };

    /// <summary>女儿, 儿子, 邻居.</summary>
    public string Kin(Kinship kin) => texts["Kin_" + kin];

    /// <summary>Which rejection it is, for the badge: 社会组织不能接, 社区退回, 本人撤回, 本人取消.</summary>
    public string? RejectedNote(OrderEventKind? by) => by is { } kind ? texts["Rejected_" + kind].Value : null;

    /// <summary>A notice about an event: who did what to which order.</summary>
    /// <param name="line">The notice.</param>
    /// <param name="category">The order's category, named.</param>
    /// <param name="ownDepartment">The reader's department.</param>
    public string Notice(NoticeLine line, string category, int? ownDepartment = null)
    {
        if (line.DepartmentId is { } lead)
            return texts[lead == ownDepartment ? "Notice_TransferredYours" : "Notice_TransferredTo", district.Department(lead).NameIn(), category];
        var who = line.IsByDelegate ? texts["Who_Delegate", Kin(line.ActorName)].Value : district.NameOf(line.ActorName, line.ActorNameEn);
        var acted = line is { IsByDelegate: true, IsToRequester: true };
        return line.Stars is { } stars
            ? texts["Notice_RatedBy", line.IsRequester && !acted ? texts["Who_Resident"].Value : who, category, stars]
            : acted && texts["Acted_" + line.Kind, who, category] is { ResourceNotFound: false } told ? told
            : texts["Notice_" + line.Kind, who.Length > 0 ? who : texts["Someone"].Value, category];
    }

    /// <summary>The colour of an event's mark: info, wait, done, no, bad, dept.</summary>
    public static string Tone(OrderEventKind kind) => kind switch
    {
        OrderEventKind.Placed or OrderEventKind.Routed or OrderEventKind.Resubmitted or OrderEventKind.Released or OrderEventKind.TakenBack
            or OrderEventKind.Paused or OrderEventKind.PauseProposed => "wait",
        OrderEventKind.Completed or OrderEventKind.Confirmed or OrderEventKind.Rated => "done",
        OrderEventKind.Declined or OrderEventKind.Refused or OrderEventKind.Withdrawn or OrderEventKind.CalledOff => "no",
        OrderEventKind.TermMissed or OrderEventKind.Reopened => "bad",
        OrderEventKind.Transferred or OrderEventKind.TransferAccepted or OrderEventKind.TransferReturned or OrderEventKind.Bundled
            or OrderEventKind.Unbundled or OrderEventKind.SupportAsked or OrderEventKind.SupportReplied => "dept",
        _ => "info",
    };

    /// <summary>What a delegate is to the resident, who keeps it in the place of a name.</summary>
    private string Kin(string kept) => texts["Kin_" + kept];

    private string Looker(ActorRole role, string name, string nameEn, ActorRole reader) => role == ActorRole.Resident && reader == ActorRole.Resident
        ? texts["Who_Yourself"]
        : Actor(role, district.NameOf(name, nameEn));

    private string Named(TimelineEntry entry) => district.NameOf(entry.ActorName, entry.ActorNameEn);

    private string Name(TimelineEntry entry) => entry.Organization is { } named ? Names.Choose(named.Zh, named.En)
        : entry.ActorName.Length > 0 ? Named(entry)
        : texts["Someone"];

    private string Category(string code) => district.TryCategory(code, out var category) ? category.NameIn() : code;

    private string Department(int? id) => id is { } known ? district.Department(known).NameIn() : texts["Department"];
}
