using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Projects;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Projects;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared.Outcomes;

namespace Putuo.SocialOrgService.Web.Features.Projects.Demands;

/// <summary>共性需求: where many residents of a street wait for the same, the department that answers bundles their orders into a draft of a project .</summary>
[ForDepartments]
[Route("projects")]
public sealed class DemandsController(Actor actor, DemandPages pages, ProjectDesk desk, District district, IStringLocalizer<DemandsTexts> texts) : Controller
{
    /// <summary>What is proposed, and the department's drafts.</summary>
    [HttpGet("demands")]
    public async Task<IActionResult> List(string? done, CancellationToken cancel)
    {
        ViewData["Done"] = done is "given-up" ? done : null;
        return View("Demands", await pages.DeskAsync(actor, cancel));
    }

    /// <summary>One demand with its orders, and the form of a draft.</summary>
    [HttpGet("demands/{category}/{street:int}")]
    public async Task<IActionResult> Show(string category, int street, CancellationToken cancel)
    {
        if (await pages.FindAsync(actor, category, street, cancel) is not { } demand)
            return NotFound();
        return View("Demand", new DraftInput
        {
            Demand = demand,
            Orders = [.. demand.Orders.Select(o => o.Id)],
            Title = district.Area(street).Name + district.Category(category).Name,
        });
    }

    /// <summary>Begins the draft and bundles the orders.</summary>
    [HttpPost("demands/{category}/{street:int}")]
    public async Task<IActionResult> Draft(string category, int street, DraftInput input, Guid once, CancellationToken cancel)
    {
        var key = FormKey.Of("demand", once);
        if (ModelState.IsValid)
        {
            var choice = new DemandChoice { CategoryCode = category, StreetId = street, Orders = input.Orders, Kind = input.Kind!.Value, Title = input.Title, TitleEn = input.TitleEn };
            var result = await desk.DraftAsync(actor, choice, key, cancel);
            switch (result.Refusal)
            {
                case null:
                    return LocalRedirect($"/projects/drafts/{result.Id}?done=drafted&left={result.Left}");
                case ProjectRefusal.TooFewOrders:
                    ModelState.AddModelError(nameof(input.Orders), texts["TooFew", DemandChoice.LeastOrders]);
                    break;
                case ProjectRefusal.TitleMissing:
                    ModelState.AddModelError(nameof(input.Title), texts["TitleNeeded"]);
                    break;
                default:
                    return NotFound();
            }
        }
        if (await pages.FindAsync(actor, category, street, cancel) is not { } demand)
            return NotFound();
        (input.Demand, input.Once) = (demand, once);
        return View("Demand", input);
    }

    /// <summary>A draft with the orders that are its evidence.</summary>
    [HttpGet("drafts/{id:int}")]
    public Task<IActionResult> ShowDraft(int id, string? done, int left, CancellationToken cancel) =>
        ShowAsync(id, new DraftStepInput { Done = done is "drafted" or "taken-out" ? done : null, Left = Math.Clamp(left, 0, DemandChoice.MostOrders) }, cancel);

    /// <summary>Takes an order out.</summary>
    [HttpPost("drafts/{id:int}/removal")]
    public async Task<IActionResult> TakeOut(int id, DraftStepInput input, CancellationToken cancel)
    {
        if (!OrderNumber.TryParse(input.Order, out var number))
            ModelState.AddModelError(nameof(input.Order), texts["OrderNeeded"]);
        return await StepAsync(id, input, () => desk.TakeOutAsync(actor, id, number, input.Reason, cancel), $"/projects/drafts/{id}?done=taken-out", cancel);
    }

    /// <summary>Gives the draft up.</summary>
    [HttpPost("drafts/{id:int}/giving-up")]
    public Task<IActionResult> GiveUp(int id, DraftStepInput input, CancellationToken cancel) =>
        StepAsync(id, input, () => desk.GiveUpAsync(actor, id, input.Reason, cancel), "/projects/demands?done=given-up", cancel);

    private async Task<IActionResult> StepAsync(int id, DraftStepInput input, Func<Task<ProjectResult>> step, string next, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(id, input, cancel);
        var result = await step();
        if (result.Refusal is null)
            return LocalRedirect(next);
        if (result.Refusal == ProjectRefusal.ReasonMissing)
            ModelState.AddModelError(nameof(input.Reason), texts["ReasonNeeded"]);
        else
            ModelState.AddModelError(nameof(input.Order), texts["Gone"]);
        return await ShowAsync(id, input, cancel);
    }

    private async Task<IActionResult> ShowAsync(int id, DraftStepInput input, CancellationToken cancel)
    {
        if (await pages.DraftAsync(actor, id, cancel) is not { } sheet)
            return NotFound();
        input.Sheet = sheet;
        return View("Draft", input);
    }
}
