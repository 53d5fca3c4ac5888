using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Features.Administration.Districts.Categories;

/// <summary>The administrator keeps what residents can ask for: names and words, how fast, and who answers for it (the authority matrix, 权责清单).</summary>
[ForAdministrators]
[Route("administration/district/categories")]
public sealed class CategoriesController(Actor actor, DistrictDesk desk, DistrictBook book, FactForms forms) : Controller
{
    private const DistrictSubject Subject = DistrictSubject.Category;

    /// <summary>Both levels.</summary>
    [HttpGet("")]
    public IActionResult List(string? done) => View("Categories", done is "removed" ? done : null);

    /// <summary>The form of a new one.</summary>
    /// <param name="under">The first level that it belongs to; it begins with the terms and departments of that one.</param>
    [HttpGet("new")]
    public IActionResult New(string? under)
    {
        if (!book.Current.TryCategory(under, out var top) || !top.IsTop)
            return View("Category", new FactCategoryInput());
        var input = FactCategoryInput.Of(top);
        (input.Name, input.NameEn, input.About, input.AboutEn, input.Words, input.Code) = (null, null, null, null, null, top.Code);
        return View("Category", input);
    }

    /// <summary>Adds it.</summary>
    [HttpPost("new")]
    public async Task<IActionResult> Add(FactCategoryInput input, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return View("Category", input);
        var result = await desk.SaveCategoryAsync(actor, input.ToCategory(PlainText.Of(input.Code ?? "").ToUpperInvariant()), null, cancel);
        return await forms.SayAsync(this, result, Subject, cancel)
            ?? (result.Refusal is null ? LocalRedirect($"/administration/district/categories/{result.Key}?done=added") : View("Category", input));
    }

    /// <summary>One category with its history.</summary>
    [HttpGet("{code}")]
    public Task<IActionResult> Show(string code, string? done, CancellationToken cancel) => ShowAsync(code, done is "added" or "changed" ? done : null, cancel);

    /// <summary>Changes it.</summary>
    [HttpPost("{code}")]
    public async Task<IActionResult> Change([FromRoute(Name = "code")] string known, FactCategoryInput input, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(known, input, cancel);
        var result = await desk.SaveCategoryAsync(actor, input.ToCategory(known), input.Seen, cancel);
        return await forms.SayAsync(this, result, Subject, cancel)
            ?? (result.Refusal is null ? LocalRedirect($"/administration/district/categories/{known}?done=changed") : await ShowAsync(known, input, cancel));
    }

    /// <summary>Removes one that nothing hangs on.</summary>
    [HttpPost("{code}/removal")]
    public async Task<IActionResult> Remove([FromRoute(Name = "code")] string known, CancellationToken cancel)
    {
        var result = await desk.RemoveCategoryAsync(actor, known, cancel);
        if (await forms.SayAsync(this, result, Subject, cancel) is { } nothing)
            return nothing;
        return result.Refusal is null
            ? LocalRedirect("/administration/district/categories?done=removed")
            : await ShowAsync(known, done: null, cancel);
    }

    private async Task<IActionResult> ShowAsync(string code, string? done, CancellationToken cancel)
    {
        await forms.FollowAsync(Subject, code, cancel);
        if (!book.Current.TryCategory(code, out var category))
            return NotFound();
        var input = FactCategoryInput.Of(category);
        input.Done = done;
        return await ShowAsync(code, input, cancel);
    }

    private async Task<IActionResult> ShowAsync(string code, FactCategoryInput input, CancellationToken cancel)
    {
        if (!book.Current.TryCategory(code, out _))
            return NotFound();
        input.Known = code;
        await forms.FillAsync(input, Subject, code, ModelState, cancel);
        return View("Category", input);
    }
}
