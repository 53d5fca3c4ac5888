using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared.Times;

namespace Putuo.SocialOrgService.Web.Features.Administration.Districts.Calendar;

/// <summary>The administrator completes the calendar each year from the State Council's notice: terms count by it.</summary>
[ForAdministrators]
[Route("administration/district/calendar")]
public sealed class CalendarController(
    Actor actor, DistrictDesk desk, DistrictPages pages, FactForms forms, LocalTimes times, IStringLocalizer<DistrictsTexts> texts) : Controller
{
    private const int Earliest = 2000, Latest = 2100, Ahead = 2;

    /// <summary>The years.</summary>
    [HttpGet("")]
    public async Task<IActionResult> List(CancellationToken cancel)
    {
        var calendar = await pages.CalendarAsync(cancel);
        var known = calendar.Years;
        return View("CalendarYears", new CalendarView(calendar, [.. Enumerable.Range(times.Today.Year, Ahead).Except(known.Select(year => year.Year))]));
    }

    /// <summary>The hours of a working day.</summary>
    [HttpGet("hours")]
    public async Task<IActionResult> Hours(string? done, CancellationToken cancel)
    {
        await forms.FollowAsync(DistrictSubject.Calendar, "", cancel);
        var input = HoursInput.Of(await pages.CalendarAsync(cancel));
        input.Done = done is "changed" ? done : null;
        return await ShowHoursAsync(input, cancel);
    }

    /// <summary>Sets them.</summary>
    [HttpPost("hours")]
    public async Task<IActionResult> ChangeHours(HoursInput input, CancellationToken cancel)
    {
        var spans = input.Read(out var unread);
        foreach (var line in unread)
            ModelState.AddModelError(nameof(input.OfficeHours), texts["HoursUnread", line]);
        if (!ModelState.IsValid)
            return await ShowHoursAsync(input, cancel);
        var result = await desk.SaveHoursAsync(actor, spans, input.Seen, cancel);
        return await forms.SayAsync(this, result, DistrictSubject.Calendar, cancel)
            ?? (result.Refusal is null ? LocalRedirect("/administration/district/calendar/hours?done=changed") : await ShowHoursAsync(input, cancel));
    }

    /// <summary>One year; empty where nothing was written yet.</summary>
    [HttpGet("{year:int}")]
    public async Task<IActionResult> Show(int year, string? done, CancellationToken cancel)
    {
        await forms.FollowAsync(DistrictSubject.Calendar, $"{year}", cancel);
        var input = YearInput.Of((await pages.CalendarAsync(cancel)).Years.FirstOrDefault(known => known.Year == year) ?? new CalendarYear(year, [], []));
        input.Done = done is "changed" ? done : null;
        return await ShowAsync(year, input, cancel);
    }

    /// <summary>Writes it.</summary>
    [HttpPost("{year:int}")]
    public async Task<IActionResult> Change(int year, YearInput input, CancellationToken cancel)
    {
        var entry = input.Read(year, out var unread);
        foreach (var (field, line) in unread)
            ModelState.AddModelError(field, texts[field == nameof(YearInput.Holidays) ? "HolidayUnread" : "WorkedUnread", line]);
        if (!ModelState.IsValid || !IsYear(year))
            return await ShowAsync(year, input, cancel);
        var result = await desk.SaveYearAsync(actor, entry, input.Seen, cancel);
        return await forms.SayAsync(this, result, DistrictSubject.Calendar, cancel)
            ?? (result.Refusal is null ? LocalRedirect($"/administration/district/calendar/{year}?done=changed") : await ShowAsync(year, input, cancel));
    }

    private async Task<IActionResult> ShowHoursAsync(HoursInput input, CancellationToken cancel)
    {
        await forms.FillAsync(input, DistrictSubject.Calendar, "", ModelState, cancel);
        return View("OfficeHours", input);
    }

    private static bool IsYear(int year) => year is >= Earliest and <= Latest;

    private async Task<IActionResult> ShowAsync(int year, YearInput input, CancellationToken cancel)
    {
        if (!IsYear(year))
            return NotFound();
        input.Year = year;
        await forms.FillAsync(input, DistrictSubject.Calendar, $"{year}", ModelState, cancel);
        return View("CalendarYear", input);
    }
}

/// <summary>What the list shows.</summary>
/// <param name="Calendar">The calendar as it stands.</param>
/// <param name="Missing">This year and the next, where nothing was written yet.</param>
public sealed record CalendarView(CalendarSheet Calendar, IReadOnlyList<int> Missing);
