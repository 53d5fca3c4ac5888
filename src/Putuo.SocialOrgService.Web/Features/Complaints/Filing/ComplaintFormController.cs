using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Complaints;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Complaints;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared.Outcomes;
using Putuo.SocialOrgService.Web.Live;

namespace Putuo.SocialOrgService.Web.Features.Complaints.Filing;

/// <summary>我要投诉: the form for everybody, with an account or without. What is shown once after it, number and code, is kept in no cache.</summary>
[AllowAnonymous]
[Route("complaints/new")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ComplaintFormController(
    Actor actor, ComplaintDesk desk, ComplaintBook book, ComplaintPages pages, LivePages live, District district, IStringLocalizer<ComplaintsTexts> texts) : Controller
{
    /// <summary>The form, filled in with what the page that led here is about.</summary>
    [HttpGet("")]
    public Task<IActionResult> Form(string? order, int? organization, CancellationToken cancel) => FormAsync(
        new ComplaintInput
        {
            About = order is not null ? ComplaintTarget.Order : organization is not null ? ComplaintTarget.Organization : null,
            Order = order is null ? null : PlainText.Begin(PlainText.Of(order), 30),
            Organization = organization,
        },
        null,
        cancel);

    /// <summary>Takes the complaint; sent twice it is one. Without an account its code is shown now and never again.</summary>
    [HttpPost("")]
    public async Task<IActionResult> File(ComplaintInput input, Guid once, CancellationToken cancel)
    {
        var entry = input.EntryIn(district);
        if (input.About == ComplaintTarget.Order && string.IsNullOrWhiteSpace(input.Order))
            ModelState.AddModelError(nameof(input.Order), texts["OrderNeeded"]);
        Say(entry.Faults(district));
        if (!ModelState.IsValid)
            return await FormAsync(input, once, cancel);
        if (!book.TakesOne(HttpContext.Network(), entry.Phone))
        {
            ModelState.AddModelError("", texts["TooMany", TryLimit.Window.TotalMinutes]);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return await FormAsync(input, once, cancel);
        }
        var complainant = input.Anonymous ? Actor.Anonymous : actor;
        var result = await desk.FileAsync(complainant, entry, FormKey.Of("complaint", once) ?? $"complaint-{Guid.NewGuid():N}", cancel);
        Say(result.Faults);
        if (!result.IsDone)
            return await FormAsync(input, once, cancel);
        await live.TellUsersAsync(result.Told, CancellationToken.None);
        return complainant.IsSignedIn
            ? LocalRedirect($"/account/complaints/{result.Id}?done=filed")
            : View("Received", new ComplaintReceived(ComplaintNumber.Of(result.Id), book.CodeOf(result.Id)));
    }

    private async Task<IActionResult> FormAsync(ComplaintInput input, Guid? once, CancellationToken cancel)
    {
        (input.Once, input.Organizations) = (once, await pages.OrganizationsAsync(cancel));
        return View("Form", input);
    }

    private void Say(IEnumerable<ComplaintFault> faults)
    {
        foreach (var fault in faults)
        {
            if (ModelState.GetFieldValidationState(fault.ToString()) != ModelValidationState.Invalid)
                ModelState.AddModelError(fault.ToString(), texts["Missing" + fault]);
        }
    }
}

/// <summary>What is shown once after a complaint without an account.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Code">Its code.</param>
public sealed record ComplaintReceived(string Number, string Code);
