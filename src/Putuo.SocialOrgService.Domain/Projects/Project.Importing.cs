using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Projects;

/// <summary>What a sheet says of a project that was published already.</summary>
public sealed record ProjectFacts
{
    /// <summary>Its number, as published.</summary>
    public required string Number { get; init; }

    /// <summary>Which registry.</summary>
    public required ProjectKind Kind { get; init; }

    /// <summary>The Chinese title.</summary>
    public required string Title { get; init; }

    /// <summary>The English title; may be empty.</summary>
    public required string TitleEn { get; init; }

    /// <summary>The issuing department.</summary>
    public required int DepartmentId { get; init; }

    /// <summary>The area it serves.</summary>
    public required int AreaId { get; init; }

    /// <summary>The category of the first level.</summary>
    public required string CategoryCode { get; init; }

    /// <summary>The budget in fen.</summary>
    public required long BudgetFen { get; init; }

    /// <summary>The local day of publishing.</summary>
    public required DateOnly PublishedOn { get; init; }

    /// <summary>The last local day to apply; null where none is known.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>Where it stands.</summary>
    public required ProjectState State { get; init; }

    /// <summary>Since which local day.</summary>
    public required DateOnly StateSince { get; init; }

    /// <summary>The organization it was awarded to.</summary>
    public int? WinnerOrganizationId { get; init; }
}

/// <content>Taken in from a sheet, and changed by one.</content>
public sealed partial class Project
{
    /// <summary>Takes a published project in; null for whoever may not.</summary>
    public static Project? Import(ProjectFacts entry, Actor actor, District district, DateTime now)
    {
        if (!actor.MayKeepDistrict)
            return null;
        var project = new Project
        {
            Number = entry.Number,
            Kind = entry.Kind,
            Title = "",
            TitleEn = "",
            DepartmentId = entry.DepartmentId,
            AreaId = entry.AreaId,
            CategoryCode = entry.CategoryCode,
            BudgetFen = 0,
            State = entry.State,
            StateSince = now,
        };
        project.Take(entry, district);
        project.Happen(ProjectEventKind.Imported, null, actor, now);
        return project;
    }

    /// <summary>Takes over what a sheet says of it; a draft is its department's.</summary>
    /// <returns>Why not; null when done.</returns>
    public ProjectRefusal? Import(ProjectFacts entry, District district, Actor actor, DateTime now)
    {
        if (!actor.MayKeepDistrict)
            return ProjectRefusal.NotFound;
        if (State == ProjectState.Draft)
            return ProjectRefusal.WrongState;
        Take(entry, district);
        Happen(ProjectEventKind.Imported, null, actor, now);
        return null;
    }

    /// <summary>Whether it says just this, by the day.</summary>
    public bool Says(ProjectFacts entry, District district) => entry == new ProjectFacts
    {
        Number = Number ?? "",
        Kind = Kind,
        Title = Title,
        TitleEn = TitleEn,
        DepartmentId = DepartmentId,
        AreaId = AreaId,
        CategoryCode = CategoryCode,
        BudgetFen = BudgetFen,
        PublishedOn = PublishedAt is { } published ? district.Calendar.DayOf(published) : default,
        Deadline = Deadline is { } deadline ? district.Calendar.DayOf(deadline) : null,
        State = State,
        StateSince = district.Calendar.DayOf(StateSince),
        WinnerOrganizationId = WinnerOrganizationId,
    };

    private void Take(ProjectFacts entry, District district)
    {
        (Kind, Title, TitleEn, DepartmentId, AreaId) = (entry.Kind, PlainText.Of(entry.Title), PlainText.Of(entry.TitleEn), entry.DepartmentId, entry.AreaId);
        (CategoryCode, BudgetFen, WinnerOrganizationId) = (entry.CategoryCode, entry.BudgetFen, entry.WinnerOrganizationId);
        PublishedAt = Kept(PublishedAt, entry.PublishedOn, TimeOnly.MinValue, district);
        Deadline = entry.Deadline is { } last ? Kept(Deadline, last, new TimeOnly(23, 59), district) : null;
        (state, stateSince) = (entry.State, Kept(stateSince, entry.StateSince, TimeOnly.MinValue, district));
    }

    /// <summary>The instant that was known of a day, or the day's own.</summary>
    private static DateTime Kept(DateTime? known, DateOnly day, TimeOnly time, District district) =>
        known is { } at && district.Calendar.DayOf(at) == day ? at : district.Calendar.UtcOf(day.ToDateTime(time));
}
