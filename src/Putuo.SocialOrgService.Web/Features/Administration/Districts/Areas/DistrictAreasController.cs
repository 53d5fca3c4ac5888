using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Features.Administration.Districts.Areas;

/// <summary>The administrator adds streets, communities and grids, renames them, switches communities on and off and says who looks after a grid .</summary>
[ForAdministrators]
[Route("administration/district/areas")]
public sealed class DistrictAreasController(
    Actor actor, DistrictDesk desk, DistrictBook book, GridWorkers workers, FactForms forms, IStringLocalizer<DistrictsTexts> texts) : Controller
{
    private const DistrictSubject Subject = DistrictSubject.Area;

    /// <summary>The tree down to the communities.</summary>
    [HttpGet("")]
    public IActionResult List(string? done) => View("DistrictAreas", done is "removed" ? done : null);

    /// <summary>The form of a new area.</summary>
    /// <param name="under">The area that it lies in.</param>
    [HttpGet("new")]
    public IActionResult New(int under) => ShowNew(new AreaInput { Under = under, IsOn = book.Current.TryArea(under, out var above) && above.Level == AreaLevel.Community });

    /// <summary>Adds it.</summary>
    [HttpPost("new")]
    public async Task<IActionResult> Add(AreaInput input, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return ShowNew(input);
        var result = await desk.AddAreaAsync(actor, input.Under, PlainText.Of(input.Name!), PlainText.Of(input.NameEn!), PlainText.OrNull(input.Code), input.IsOn, cancel);
        return await forms.SayAsync(this, result, Subject, cancel)
            ?? (result.Refusal is null ? LocalRedirect($"/administration/district/areas/{result.Key}?done=added") : ShowNew(input));
    }

    /// <summary>One area, to be changed, with its history.</summary>
    [HttpGet("{id:int}")]
    public Task<IActionResult> Show(int id, string? done, CancellationToken cancel) => ShowAsync(id, done is "added" or "changed" or "worker" ? done : null, null, cancel);

    /// <summary>Changes it.</summary>
    [HttpPost("{id:int}")]
    public async Task<IActionResult> Change(int id, AreaInput input, CancellationToken cancel)
    {
        if (!book.Current.TryArea(id, out var area) || area.Level <= AreaLevel.District)
            return NotFound();
        if (!ModelState.IsValid)
            return await ShowAsync(id, input, null, cancel);
        var isOn = area.Level == AreaLevel.Street ? area.IsOn : input.IsOn;
        var result = await desk.ChangeAreaAsync(actor, id, PlainText.Of(input.Name!), PlainText.Of(input.NameEn!), PlainText.OrNull(input.Code), isOn, input.Seen, cancel);
        return await forms.SayAsync(this, result, Subject, cancel)
            ?? (result.Refusal is null ? LocalRedirect($"/administration/district/areas/{id}?done=changed") : await ShowAsync(id, input, null, cancel));
    }

    /// <summary>Removes one that nothing hangs on.</summary>
    [HttpPost("{id:int}/removal")]
    public async Task<IActionResult> Remove(int id, CancellationToken cancel)
    {
        var result = await desk.RemoveAreaAsync(actor, id, cancel);
        if (await forms.SayAsync(this, result, Subject, cancel) is { } nothing)
            return nothing;
        return result.Refusal is null ? LocalRedirect("/administration/district/areas?done=removed") : await ShowAsync(id, done: null, null, cancel);
    }

    /// <summary>Says who looks after a grid.</summary>
    [HttpPost("{id:int}/worker")]
    public async Task<IActionResult> SetWorker(int id, WorkerInput input, CancellationToken cancel)
    {
        if (!book.Current.TryArea(id, out var grid) || grid.Level != AreaLevel.Grid)
            return NotFound();
        var name = PlainText.OrNull(input.WorkerName);
        var hasPhone = Telephone.TryNormalise(input.WorkerPhone, book.Current.Settings.AreaCode, out var phone);
        if (name is null && PlainText.OrNull(input.WorkerPhone) is not null)
            ModelState.AddModelError(nameof(input.WorkerName), texts["WorkerNameNeeded"]);
        if (ModelState.IsValid)
        {
            var result = new DistrictResult(await workers.SetAsync(actor, id, name, hasPhone ? phone : null, input.WorkerSeen ?? 0, cancel), $"{id}");
            if (result.Refusal is null)
                return LocalRedirect($"/administration/district/areas/{id}?done=worker");
            if (await forms.SayAsync(this, result, Subject, cancel) is { } nothing)
                return nothing;
            input.WorkerSeen = null;
        }
        return await ShowAsync(id, done: null, input, cancel);
    }

    private IActionResult ShowNew(AreaInput input)
    {
        if (!book.Current.TryArea(input.Under, out var above) || above.Level is < AreaLevel.District or > AreaLevel.Community)
            return NotFound();
        input.Above = above;
        return View("DistrictArea", input);
    }

    private async Task<IActionResult> ShowAsync(int id, string? done, WorkerInput? worker, CancellationToken cancel)
    {
        await forms.FollowAsync(Subject, $"{id}", cancel);
        return book.Current.TryArea(id, out var area) && area.Level > AreaLevel.District
            ? await ShowAsync(id, new AreaInput { Name = area.Name, NameEn = area.NameEn, Code = area.Code, IsOn = area.IsOn, Done = done }, worker, cancel)
            : NotFound();
    }

    private async Task<IActionResult> ShowAsync(int id, AreaInput input, WorkerInput? worker, CancellationToken cancel)
    {
        input.Area = book.Current.Area(id);
        input.Above = book.Current.Area(input.Area.ParentId!.Value);
        await forms.FillAsync(input, Subject, $"{id}", ModelState, cancel);
        input.Worker = worker ?? (input.Area.Level == AreaLevel.Grid && await workers.OfAsync(actor, id, cancel) is [{ } known]
            ? new WorkerInput { WorkerName = known.Name, WorkerPhone = known.Phone }
            : new WorkerInput());
        input.Worker.WorkerSeen ??= input.Seen;
        return View("DistrictArea", input);
    }
}
