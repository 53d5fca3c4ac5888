using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Information;
using Putuo.SocialOrgService.Domain.Information;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Live;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Features.Information.Publishing;

/// <summary>What happens to an article: submitted, returned, published, corrected, archived. Who may is the domain's table.</summary>
[ForWriters]
[Route("information/desk/{id:int}")]
public sealed class ArticleStepsController(
    Actor actor, ArticleDesk desk, ArticleDeskPages pages, LivePages live, IOutputCacheStore kept, IStringLocalizer<PublishingTexts> texts) : Controller
{
    /// <summary>提交审核.</summary>
    [HttpPost("submission")]
    public Task<IActionResult> Submit(int id, CancellationToken cancel) =>
        StepAsync(id, new(), () => desk.SubmitAsync(actor, id, cancel), "submitted", cancel);

    /// <summary>撤回.</summary>
    [HttpPost("take-back")]
    public Task<IActionResult> TakeBack(int id, CancellationToken cancel) =>
        StepAsync(id, new(), () => desk.TakeBackAsync(actor, id, cancel), "taken-back", cancel);

    /// <summary>退回修改.</summary>
    [HttpPost("return")]
    public Task<IActionResult> Return(int id, ArticleStepInput input, CancellationToken cancel) =>
        StepAsync(id, input, () => desk.ReturnAsync(actor, id, input.Remark, cancel), "returned", cancel);

    /// <summary>审核发布.</summary>
    [HttpPost("publication")]
    public Task<IActionResult> Publish(int id, CancellationToken cancel) =>
        StepAsync(id, new(), () => desk.PublishAsync(actor, id, cancel), "published", cancel);

    /// <summary>更正.</summary>
    [HttpPost("correction")]
    public Task<IActionResult> Correct(int id, CancellationToken cancel) =>
        StepAsync(id, new(), () => desk.CorrectAsync(actor, id, cancel), "correction-begun", cancel);

    /// <summary>Gives up a draft or a correction.</summary>
    [HttpPost("removal")]
    public Task<IActionResult> Drop(int id, CancellationToken cancel) =>
        StepAsync(id, new(), () => desk.DropAsync(actor, id, cancel), "dropped", cancel);

    /// <summary>下架.</summary>
    [HttpPost("archiving")]
    public Task<IActionResult> Archive(int id, ArticleStepInput input, CancellationToken cancel) =>
        StepAsync(id, input, () => desk.ArchiveAsync(actor, id, input.Reason, input.Replacement, cancel), "archived", cancel);

    /// <summary>置顶.</summary>
    [HttpPost("pin")]
    public Task<IActionResult> Pin(int id, CancellationToken cancel) =>
        StepAsync(id, new(), () => desk.PinAsync(actor, id, isPinned: true, cancel), "pinned", cancel);

    /// <summary>取消置顶.</summary>
    [HttpPost("unpin")]
    public Task<IActionResult> Unpin(int id, CancellationToken cancel) =>
        StepAsync(id, new(), () => desk.PinAsync(actor, id, isPinned: false, cancel), "unpinned", cancel);

    private async Task<IActionResult> StepAsync(int id, ArticleStepInput input, Func<Task<ArticleResult>> step, string done, CancellationToken cancel)
    {
        var result = ModelState.IsValid ? await step() : null;
        if (result is { IsDone: true })
        {
            await kept.EvictByTagAsync(PublicPages.Information, CancellationToken.None);
            await live.TellUsersAsync(result.Told, CancellationToken.None);
            return LocalRedirect(await pages.FindAsync(actor, id, cancel) is null ? $"/information/desk?done={done}" : $"/information/desk/{id}?done={done}");
        }
        switch (result?.Refusal)
        {
            case ArticleRefusal.NotFound or ArticleRefusal.NotAllowed:
                return await pages.FindAsync(actor, id, cancel) is null ? NotFound() : Forbid();
            case ArticleRefusal.OwnText:
                ModelState.AddModelError("", texts["OwnText"]);
                Response.StatusCode = StatusCodes.Status409Conflict;
                break;
            case ArticleRefusal.WrongState:
                ModelState.AddModelError("", texts["Moved"]);
                Response.StatusCode = StatusCodes.Status409Conflict;
                break;
            case ArticleRefusal.Incomplete:
                ModelState.AddModelError("", texts["Incomplete"]);
                break;
            case ArticleRefusal.NoReplacement:
                ModelState.AddModelError(nameof(input.Replacement), texts["NoReplacement"]);
                break;
            case ArticleRefusal.ReasonMissing:
                ModelState.AddModelError(done == "returned" ? nameof(input.Remark) : nameof(input.Reason), texts["ReasonNeeded"]);
                break;
        }
        input.Sheet = await pages.FindAsync(actor, id, cancel);
        input.Replacements = await pages.ReplacementsAsync(id, cancel);
        return input.Sheet is null ? NotFound() : View("Sheet", input);
    }
}
