using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared.Desk;

namespace Putuo.SocialOrgService.Web.Features.Orders.Finding;

/// <summary>Staff look an order up by the number that a caller says. Who may see it, the order's own page decides.</summary>
[ForStaff]
[Route("orders/find")]
public sealed class FindingController(IStringLocalizer<DeskTexts> texts) : Controller
{
    /// <summary>Leads to the order's page, or asks for a number that can be one.</summary>
    [HttpGet("")]
    public IActionResult Find(FindInput input)
    {
        if (OrderNumber.TryParse(input.Written, out _))
            return LocalRedirect("/orders/" + input.Written);
        if (!string.IsNullOrWhiteSpace(input.Number))
            ModelState.AddModelError(nameof(input.Number), texts["FindWrong"]);
        return View("Find", input);
    }
}
