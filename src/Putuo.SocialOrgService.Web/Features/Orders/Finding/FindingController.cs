using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared.Desk;

namespace Putuo.SocialOrgService.Web.Features.Orders.Finding;

/// <summary>Staff look an order up by the number that a caller says. Who may see it, the order's own page decides.</summary>
[ForStaff]
[Route("orders/find")]
public sealed class FindingController(OrderPages pages, IStringLocalizer<DeskTexts> texts, Actor actor) : Controller
{
    /// <summary>Leads to the order's page, or says that there is none for the reader.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Find(FindInput input, CancellationToken cancel)
    {
        var isNumber = OrderNumber.TryParse(input.Written, out var number);
        if (isNumber && (await pages.FindAsync(actor, number, cancel) is not null || await pages.LeftAsync(actor, number, cancel) is not null))
            return LocalRedirect("/orders/" + input.Written);
        if (input.Number is not null)
            ModelState.AddModelError(nameof(input.Number), isNumber ? texts["FindNone", input.Written] : texts["FindWrong"]);
        return View("Find", input);
    }
}
