using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Features.Administration.Districts.Departments;

/// <summary>The administrator keeps the departments that issue projects, answer for categories and take transferred cases.</summary>
[ForAdministrators]
[Route("administration/district/departments")]
public sealed class DepartmentsController(Actor actor, DistrictDesk desk, DistrictBook book, FactForms forms) : Controller
{
    private const DistrictSubject Subject = DistrictSubject.Department;

    /// <summary>All of them.</summary>
    [HttpGet("")]
    public IActionResult List(string? done) => View("Departments", done is "removed" ? done : null);

    /// <summary>The form of a new one.</summary>
    [HttpGet("new")]
    public IActionResult New() => View("Department", new DepartmentInput());

    /// <summary>Adds it.</summary>
    [HttpPost("new")]
    public async Task<IActionResult> Add(DepartmentInput input, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return View("Department", input);
        var result = await desk.AddDepartmentAsync(actor, PlainText.Of(input.Name!), PlainText.Of(input.NameEn!), cancel);
        return await forms.SayAsync(this, result, Subject, cancel)
            ?? (result.Refusal is null ? LocalRedirect($"/administration/district/departments/{result.Key}?done=added") : View("Department", input));
    }

    /// <summary>One department with its history.</summary>
    [HttpGet("{id:int}")]
    public Task<IActionResult> Show(int id, string? done, CancellationToken cancel) => ShowAsync(id, done is "added" or "changed" ? done : null, cancel);

    /// <summary>Renames it.</summary>
    [HttpPost("{id:int}")]
    public async Task<IActionResult> Change(int id, DepartmentInput input, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(id, input, cancel);
        var result = await desk.ChangeDepartmentAsync(actor, id, PlainText.Of(input.Name!), PlainText.Of(input.NameEn!), input.Seen, cancel);
        return await forms.SayAsync(this, result, Subject, cancel)
            ?? (result.Refusal is null ? LocalRedirect($"/administration/district/departments/{id}?done=changed") : await ShowAsync(id, input, cancel));
    }

    /// <summary>Removes one that nothing hangs on.</summary>
    [HttpPost("{id:int}/removal")]
    public async Task<IActionResult> Remove(int id, CancellationToken cancel)
    {
        var result = await desk.RemoveDepartmentAsync(actor, id, cancel);
        if (await forms.SayAsync(this, result, Subject, cancel) is { } nothing)
            return nothing;
        return result.Refusal is null
            ? LocalRedirect("/administration/district/departments?done=removed")
            : await ShowAsync(id, done: null, cancel);
    }

    private Department? Find(int id) => book.Current.Departments.FirstOrDefault(department => department.Id == id);

    private async Task<IActionResult> ShowAsync(int id, string? done, CancellationToken cancel)
    {
        await forms.FollowAsync(Subject, $"{id}", cancel);
        return Find(id) is { } known ? await ShowAsync(id, new DepartmentInput { Name = known.Name, NameEn = known.NameEn, Done = done }, cancel) : NotFound();
    }

    private async Task<IActionResult> ShowAsync(int id, DepartmentInput input, CancellationToken cancel)
    {
        if (Find(id) is not { } department)
            return NotFound();
        input.Department = department;
        await forms.FillAsync(input, Subject, $"{id}", ModelState, cancel);
        return View("Department", input);
    }
}
