using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Features.Administration.Health;

/// <summary>The operator's page: what <c>/healthz/ready</c> answers in a word, in sentences and with what to do.</summary>
[ForAdministrators]
[Route("administration/health")]
public sealed class HealthController(Actor actor, HealthCheckService health, OutboxPages outbox) : Controller
{
    /// <summary>Looks anew each time.</summary>
    [HttpGet]
    public async Task<IActionResult> Show(bool again, CancellationToken cancel)
    {
        ViewData["Again"] = again;
        return View("Health", new HealthPage(await health.CheckHealthAsync(cancel), await outbox.ParkedAsync(actor, cancel)));
    }

    /// <summary>Sends the messages that were set aside once more.</summary>
    [HttpPost("outbox")]
    public async Task<IActionResult> TryAgain([FromServices] OutboxSender sender, [FromServices] OutboxBell bell, CancellationToken cancel)
    {
        await sender.TryParkedAgainAsync(actor, cancel);
        bell.Ring();
        return LocalRedirect("/administration/health?again=true");
    }
}

/// <summary>What the page shows.</summary>
/// <param name="Report">What the checks found.</param>
/// <param name="Parked">The newest of the messages that were set aside.</param>
public sealed record HealthPage(HealthReport Report, IReadOnlyList<ParkedMessage> Parked);
