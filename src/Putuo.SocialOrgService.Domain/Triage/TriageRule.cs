using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Triage;

/// <summary>
/// A rule of triage (分派规则), kept as data: for orders of some categories, with some words in the need or for some people, it suggests a category,
/// a scene and departments. It decides nothing: whoever triages does.
/// </summary>
public sealed class TriageRule
{
    /// <summary>The most rules of a district.</summary>
    public const int MostRules = 200;

    private readonly List<TriageRuleEvent> events = [];

    private TriageRule()
    {
    }

    /// <summary>The row's id.</summary>
    public int Id { get; private set; }

    /// <summary>Counts changes; a change succeeds only on the version it was read at.</summary>
    public long Version { get; private set; }

    /// <summary>Its place among the rules: the first that fits is suggested.</summary>
    public int Position { get; private set; }

    /// <summary>Whether it is asked. One that is not is kept with its history.</summary>
    public bool IsOn { get; private set; }

    /// <summary>What it says.</summary>
    public TriageRuleEntry Entry { get; private set; } = new();

    /// <summary>What it is called; no two are called the same.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What was done with it, the newest last.</summary>
    public IReadOnlyList<TriageRuleEvent> Events => events;

    /// <summary>A rule that nobody added: from the district's pack.</summary>
    public static TriageRule Of(TriageRuleEntry entry, int position, bool isOn = true) => new() { Entry = Kept(entry), Name = PlainText.Of(entry.Name!), Position = position, IsOn = isOn };

    /// <summary>A new rule.</summary>
    internal static TriageRule Add(TriageRuleEntry entry, int position, Actor actor, DateTime now)
    {
        var rule = Of(entry, position);
        rule.Happen(TriageRuleEventKind.Added, null, actor, now);
        return rule;
    }

    /// <summary>Says something else from now on; false if it says that already.</summary>
    internal bool Change(TriageRuleEntry entry, Actor actor, DateTime now)
    {
        var (before, after) = (Entry, Kept(entry));
        if (Says(after))
            return false;
        (Entry, Name) = (after, after.Name!);
        Happen(TriageRuleEventKind.Changed, before, actor, now);
        return true;
    }

    /// <summary>Is asked, or not asked any more; false if it is so already.</summary>
    internal bool Switch(bool on, Actor actor, DateTime now)
    {
        if (IsOn == on)
            return false;
        IsOn = on;
        Happen(on ? TriageRuleEventKind.SwitchedOn : TriageRuleEventKind.SwitchedOff, null, actor, now);
        return true;
    }

    /// <summary>Stands at another place among the rules.</summary>
    internal void MoveTo(int position, Actor actor, DateTime now)
    {
        Position = position;
        Happen(TriageRuleEventKind.Moved, null, actor, now);
    }

    /// <summary>Whether it says just this.</summary>
    internal bool Says(TriageRuleEntry entry)
    {
        var other = Kept(entry);
        return Entry.Name == other.Name && Entry.NameEn == other.NameEn && Entry.Category == other.Category && Entry.Scene == other.Scene
            && Entry.LeadDepartmentId == other.LeadDepartmentId && Entry.Categories.SequenceEqual(other.Categories) && Entry.Words.SequenceEqual(other.Words)
            && Entry.Groups.SequenceEqual(other.Groups) && Entry.SupportingDepartmentIds.SequenceEqual(other.SupportingDepartmentIds);
    }

    private static TriageRuleEntry Kept(TriageRuleEntry entry) => entry with
    {
        Name = PlainText.OrNull(entry.Name),
        NameEn = PlainText.OrNull(entry.NameEn),
        Categories = [.. entry.Categories.Distinct().Order(StringComparer.Ordinal)],
        Words = [.. entry.Words.Distinct()],
        Groups = [.. entry.Groups.Distinct().Order()],
        SupportingDepartmentIds = [.. entry.SupportingDepartmentIds.Distinct().Order()],
    };

    private void Happen(TriageRuleEventKind kind, TriageRuleEntry? before, Actor actor, DateTime now) => events.Add(new TriageRuleEvent
    {
        Kind = kind,
        At = now,
        ActorUserId = actor.UserId,
        Before = before,
    });
}
