using System.Globalization;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Domain.Areas;

/// <summary>
/// The front door of the district's facts: the administrator keeps what the pack brought, communities are switched on one by one. What is
/// saved obeys the rules that packs obey; what somebody changed meanwhile is not overwritten unseen; the same sent twice is done once.
/// </summary>
public sealed class DistrictDesk(IDistrictKeeper keeper, DistrictClock clock)
{
    private const int MostTries = 5;

    /// <summary>Adds an area under another one.</summary>
    /// <param name="actor">Who adds it.</param>
    /// <param name="parentId">The area above; its level decides that of the new one.</param>
    /// <param name="name">Its Chinese name.</param>
    /// <param name="nameEn">Its English name.</param>
    /// <param name="code">Its statistics code; null where there is none.</param>
    /// <param name="isOn">Whether services are switched on.</param>
    /// <param name="cancel">Cancels.</param>
    public Task<DistrictResult> AddAreaAsync(Actor actor, int parentId, string name, string nameEn, string? code, bool isOn, CancellationToken cancel = default) =>
        DecideAsync(actor, async facts =>
        {
            if (facts.Areas.FirstOrDefault(area => area.Id == parentId) is not { Level: >= AreaLevel.District and < AreaLevel.Grid } parent)
                return Decision.No(DistrictRefusal.NotFound);
            var below = facts.Areas.Where(area => area.ParentId == parentId).ToList();
            if (below.Find(area => (area.Name, area.NameEn, area.Code, area.IsOn) == (name, nameEn, code, isOn)) is { } same)
                return Decision.Done(KeyOf(same.Id));
            var area = new Area
            {
                Id = await FreeIdAsync(facts, below.Count > 0 ? below.Max(other => other.Id) : parentId * 100L, cancel),
                ParentId = parentId,
                Level = parent.Level + 1,
                Name = name,
                NameEn = nameEn,
                Code = code,
                IsOn = isOn,
            };
            return Decision.Put(area, KeyOf(area.Id), DistrictRules.Faults(area, facts.Areas), Line(actor, DistrictSubject.Area, KeyOf(area.Id), name, null, DistrictTexts.Of(area)));
        }, cancel);

    /// <summary>Renames an area, gives it a code, switches its services on or off. Its place in the tree stays: orders and figures hang on it.</summary>
    public Task<DistrictResult> ChangeAreaAsync(Actor actor, int id, string name, string nameEn, string? code, bool isOn, long seen, CancellationToken cancel = default) =>
        DecideAsync(actor, async facts =>
        {
            if (facts.Areas.FirstOrDefault(area => area.Id == id) is not { } old)
                return Decision.No(DistrictRefusal.NotFound);
            var area = new Area { Id = id, ParentId = old.ParentId, Level = old.Level, Name = name, NameEn = nameEn, Code = code, IsOn = isOn };
            return await ChangeAsync(
                actor, DistrictSubject.Area, KeyOf(id), seen, area, name, DistrictTexts.Of(old), DistrictTexts.Of(area),
                DistrictRules.Faults(area, [.. facts.Areas.Where(other => other.Id != id)]), cancel);
        }, cancel);

    /// <summary>Removes an area that nothing hangs on.</summary>
    public Task<DistrictResult> RemoveAreaAsync(Actor actor, int id, CancellationToken cancel = default) => RemoveAsync(
        actor, DistrictSubject.Area, KeyOf(id), facts => facts.Areas.FirstOrDefault(area => area.Id == id && area.Level > AreaLevel.District), area => area.Name,
        (facts, area) =>
        [
            .. facts.Areas.Any(other => other.ParentId == id) ? [DistrictHold.Areas] : Array.Empty<DistrictHold>(),
            .. area is { IsOn: true, Level: AreaLevel.Community } ? [DistrictHold.SwitchedOn] : Array.Empty<DistrictHold>(),
        ],
        DistrictTexts.Of, cancel);

    /// <summary>Adds a department.</summary>
    public Task<DistrictResult> AddDepartmentAsync(Actor actor, string name, string nameEn, CancellationToken cancel = default) => DecideAsync(actor, async facts =>
    {
        if (facts.Departments.FirstOrDefault(other => (other.Name, other.NameEn) == (name, nameEn)) is { } same)
            return Decision.Done(KeyOf(same.Id));
        var id = facts.Departments.Max(other => other.Id) + 1;
        while (await keeper.LastAsync(DistrictSubject.Department, KeyOf(id), cancel) is not null)
            id++;
        var department = new Department { Id = id, Name = name, NameEn = nameEn };
        return Decision.Put(
            department, KeyOf(id), DistrictRules.Faults(department, facts.Departments),
            Line(actor, DistrictSubject.Department, KeyOf(id), name, null, DistrictTexts.Of(department)));
    }, cancel);

    /// <summary>Renames a department.</summary>
    public Task<DistrictResult> ChangeDepartmentAsync(Actor actor, int id, string name, string nameEn, long seen, CancellationToken cancel = default) =>
        DecideAsync(actor, async facts =>
        {
            if (facts.Departments.FirstOrDefault(other => other.Id == id) is not { } old)
                return Decision.No(DistrictRefusal.NotFound);
            var department = new Department { Id = id, Name = name, NameEn = nameEn };
            return await ChangeAsync(
                actor, DistrictSubject.Department, KeyOf(id), seen, department, name, DistrictTexts.Of(old), DistrictTexts.Of(department),
                DistrictRules.Faults(department, [.. facts.Departments.Where(other => other.Id != id)]), cancel);
        }, cancel);

    /// <summary>Removes a department that nothing hangs on.</summary>
    public Task<DistrictResult> RemoveDepartmentAsync(Actor actor, int id, CancellationToken cancel = default) => RemoveAsync(
        actor, DistrictSubject.Department, KeyOf(id), facts => facts.Departments.Count > 1 ? facts.Departments.FirstOrDefault(other => other.Id == id) : null,
        department => department.Name, (_, _) => [], DistrictTexts.Of, cancel);

    /// <summary>Adds a category, or changes the one of its code.</summary>
    /// <param name="actor">Who does it.</param>
    /// <param name="category">What it is from now on.</param>
    /// <param name="seen">The version that the form was made of; null to add one.</param>
    /// <param name="cancel">Cancels.</param>
    public Task<DistrictResult> SaveCategoryAsync(Actor actor, Category category, long? seen, CancellationToken cancel = default) => DecideAsync(actor, async facts =>
    {
        var old = facts.Categories.FirstOrDefault(other => other.Code == category.Code);
        if (old is null && seen is not null)
            return Decision.No(DistrictRefusal.NotFound);
        var said = DistrictTexts.Of(category, facts.Departments);
        if (seen is { } version)
        {
            return await ChangeAsync(
                actor, DistrictSubject.Category, category.Code, version, category, category.Name, DistrictTexts.Of(old!, facts.Departments), said,
                CategoryRules.Faults(category, [.. facts.Categories.Where(other => other != old)], facts.Departments), cancel);
        }
        if (old is not null && DistrictTexts.Of(old, facts.Departments).SequenceEqual(said))
            return Decision.Done(category.Code);
        return Decision.Put(
            category, category.Code, CategoryRules.Faults(category, facts.Categories, facts.Departments),
            Line(actor, DistrictSubject.Category, category.Code, category.Name, null, said));
    }, cancel);

    /// <summary>Removes a category that nothing hangs on; the one for what fits nowhere stays.</summary>
    public Task<DistrictResult> RemoveCategoryAsync(Actor actor, string code, CancellationToken cancel = default) => RemoveAsync(
        actor, DistrictSubject.Category, code, facts => facts.Categories.FirstOrDefault(other => other.Code == code && code != Category.Other), category => category.Name,
        (facts, category) => category.IsTop && facts.Categories.Any(other => !other.IsTop && other.Top == code) ? [DistrictHold.Categories] : [],
        category => DistrictTexts.Of(category, []), cancel);

    /// <summary>Writes what a year's notice says.</summary>
    public Task<DistrictResult> SaveYearAsync(Actor actor, CalendarYear year, long seen, CancellationToken cancel = default) => DecideAsync(actor, async facts =>
    {
        var calendar = facts.Calendar.With(year);
        var old = facts.Calendar.Years.FirstOrDefault(other => other.Year == year.Year);
        return await ChangeAsync(
            actor, DistrictSubject.Calendar, KeyOf(year.Year), seen, calendar, KeyOf(year.Year), old is null ? null : DistrictTexts.Of(old), DistrictTexts.Of(year),
            year.Faults().Concat(calendar.Faults()).Distinct(), cancel);
    }, cancel);

    /// <summary>Sets the hours of a working day; terms that are fixed already stay.</summary>
    public Task<DistrictResult> SaveHoursAsync(Actor actor, IReadOnlyList<OfficeSpan> officeHours, long seen, CancellationToken cancel = default) =>
        DecideAsync(actor, async facts =>
        {
            var calendar = facts.Calendar with { OfficeHours = officeHours };
            return await ChangeAsync(
                actor, DistrictSubject.Calendar, "", seen, calendar, "", DistrictTexts.Of(facts.Calendar.OfficeHours), DistrictTexts.Of(officeHours), calendar.HoursFaults(), cancel);
        }, cancel);

    /// <summary>Sets what the district sets.</summary>
    public Task<DistrictResult> SaveSettingsAsync(Actor actor, DistrictSettings settings, long seen, CancellationToken cancel = default) => DecideAsync(actor, facts =>
        ChangeAsync(
            actor, DistrictSubject.Settings, "", seen, settings, settings.SiteName, DistrictTexts.Of(facts.Settings), DistrictTexts.Of(settings),
            DistrictRules.Faults(settings), cancel), cancel);

    private Task<DistrictResult> RemoveAsync<T>(
        Actor actor, DistrictSubject subject, string key, Func<DistrictFacts, T?> find, Func<T, string> name, Func<DistrictFacts, T, IReadOnlyList<DistrictHold>> own,
        Func<T, IReadOnlyList<(string Field, string Text)>> said, CancellationToken cancel)
        where T : class => DecideAsync(actor, async facts =>
        {
            if (find(facts) is not { } thing)
                return (await keeper.LastAsync(subject, key, cancel))?.Kind == DistrictChangeKind.Removed ? Decision.Done(key) : Decision.No(DistrictRefusal.NotFound);
            IReadOnlyList<DistrictHold> holds = [.. own(facts, thing).Concat(await keeper.HoldsAsync(subject, key, cancel)).Distinct().Order()];
            return holds.Count > 0
                ? new Decision(new DistrictResult(DistrictRefusal.Held, key) { Holds = holds })
                : new Decision(new DistrictResult(null, key), null, thing, Line(actor, subject, key, name(thing), said(thing), null));
        }, cancel);

    private async Task<Decision> ChangeAsync(
        Actor actor, DistrictSubject subject, string key, long seen, object put, string name,
        IReadOnlyList<(string Field, string Text)>? before, IReadOnlyList<(string Field, string Text)> after, IEnumerable<DistrictFault> faults, CancellationToken cancel)
    {
        if (before is not null && before.SequenceEqual(after))
            return Decision.Done(key);
        return (await keeper.LastAsync(subject, key, cancel))?.Id is { } last && last != seen
            ? Decision.No(DistrictRefusal.Lost, key)
            : Decision.Put(put, key, faults, Line(actor, subject, key, name, before, after));
    }

    private async Task<DistrictResult> DecideAsync(Actor actor, Func<DistrictFacts, Task<Decision>> decide, CancellationToken cancel)
    {
        if (!actor.MayKeepDistrict)
            return new(DistrictRefusal.NotAllowed);
        // Somebody who changed another fact at the same moment is no reason to refuse: what is asked is decided again on what stands then.
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var facts = await keeper.ReadAsync(cancel);
            var decision = await decide(facts);
            if (decision.Change is not { } change || await keeper.CommitAsync(facts.Version, decision.Thing, decision.Removed, change, cancel))
                return decision.Result;
        }
        return new(DistrictRefusal.Lost);
    }

    /// <summary>The next id that no area has or had; where a pack's ids are so long that none of two digits more is left, the next of all, and at the end of them the first gap.</summary>
    private async Task<int> FreeIdAsync(DistrictFacts facts, long after, CancellationToken cancel)
    {
        var taken = facts.Areas.Select(area => area.Id).ToHashSet();
        if (after >= int.MaxValue)
            after = taken.Max();
        var id = after < int.MaxValue ? (int)after + 1 : 1;
        while (taken.Contains(id) || await keeper.LastAsync(DistrictSubject.Area, KeyOf(id), cancel) is not null)
            id = id < int.MaxValue ? id + 1 : 1;
        return id;
    }

    private DistrictChange Line(
        Actor actor, DistrictSubject subject, string key, string name, IReadOnlyList<(string Field, string Text)>? before, IReadOnlyList<(string Field, string Text)>? after) => new()
        {
            Subject = subject,
            Key = key,
            Name = name,
            Kind = before is null ? DistrictChangeKind.Added : after is null ? DistrictChangeKind.Removed : DistrictChangeKind.Changed,
            At = clock.UtcNow,
            ActorUserId = actor.UserId,
            Fields = before is null || after is null ? [] : [.. before.Zip(after).Where(pair => pair.First != pair.Second).Select(pair => new ChangedField(pair.First.Field, pair.First.Text, pair.Second.Text))],
        };

    private static string KeyOf(int id) => id.ToString(CultureInfo.InvariantCulture);

    private sealed record Decision(DistrictResult Result, object? Thing = null, object? Removed = null, DistrictChange? Change = null)
    {
        public static Decision No(DistrictRefusal refusal, string key = "") => new(new DistrictResult(refusal, key));

        public static Decision Done(string key) => new(new DistrictResult(null, key));

        public static Decision Put(object thing, string key, IEnumerable<DistrictFault> faults, DistrictChange change) => faults.ToList() is { Count: > 0 } wrong
            ? new(new DistrictResult(DistrictRefusal.Faulty, key) { Faults = wrong })
            : new(new DistrictResult(null, key), thing, null, change);
    }
}
