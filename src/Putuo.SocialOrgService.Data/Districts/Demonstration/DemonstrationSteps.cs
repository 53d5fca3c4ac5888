using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Districts.Demonstration;

/// <summary>Turns a step of a story into the desk's verb.</summary>
internal sealed class DemonstrationSteps(
    OrderDesk desk, ContactBook contacts, District district, DemonstrationRegistries registries, DemonstrationPeople people, DemonstrationTalents talents)
{
    public async Task<OrderResult> TakeAsync(
        ScriptedOrder order, long id, ScriptedStep step, IReadOnlyList<StoredPhoto> photos, CancellationToken cancel)
    {
        var actor = people.Actor(step.By, order);
        var text = step.Text ?? "";
        // Whoever agrees a time calls first, and the look at the number is written down.
        if (step.Do == "schedule" && actor.IsOrganization)
            await contacts.OpenAsync(actor, id, null, cancel);
        return await (step.Do switch
        {
            "claim" => desk.ClaimAsync(actor, id, null, cancel),
            "claimForProject" => desk.ClaimForProjectAsync(registries.Organization(step.Organization!), id, null, cancel),
            "decline" => desk.DeclineAsync(actor, id, text, null, cancel),
            "refuse" => desk.RefuseAsync(actor, id, text, null, cancel),
            "withdraw" => desk.WithdrawAsync(actor, id, step.Text, null, cancel),
            "callOff" => desk.CallOffAsync(actor, id, text, null, cancel),
            "resubmit" => desk.ResubmitAsync(actor, id, step.Text is null ? null : new OrderEdit(step.Text, default), null, cancel),
            "route" => desk.RouteAsync(actor, id, step.Organization is { } name ? registries.Organization(name) : null, step.Text, null, cancel),
            "scene" => desk.ChangeSceneAsync(actor, id, step.Scene!.Value, text, null, cancel),
            "categorize" => desk.CategorizeAsync(actor, id, order.Category, step.Text, null, cancel),
            "bundle" => desk.BundleAsync(actor, id, registries.Project(step.Project!), cancel: cancel),
            "unbundle" => desk.UnbundleAsync(actor, id, step.Text, null, cancel),
            "transfer" => desk.TransferAsync(actor, id, registries.Department(step.Department!), district.Category(order.Category).SupportingDepartmentIds, text, null, cancel),
            "acceptTransfer" => desk.AcceptTransferAsync(actor, id, null, cancel),
            "returnTransfer" => desk.ReturnTransferAsync(actor, id, text, null, cancel),
            "schedule" => desk.ScheduleAsync(actor, id, Utc(step.Until), null, cancel),
            "replySupport" => desk.ReplySupportAsync(actor, id, text, null, cancel),
            "link" => desk.LinkAsync(actor, id, people.IdOf(step.Person!), null, cancel),
            "proposePause" => desk.ProposePauseAsync(actor, id, text, Utc(step.Until), null, cancel),
            "pause" => desk.PauseAsync(actor, id, text, Utc(step.Until), null, cancel),
            "resume" => desk.ResumeAsync(actor, id, null, cancel),
            "release" => desk.ReleaseAsync(actor, id, text, null, cancel),
            "takeBack" => desk.TakeBackAsync(actor, id, text, null, cancel),
            "complete" => desk.CompleteAsync(actor, id, Report(step, photos), null, cancel),
            "correct" => desk.CorrectAsync(actor, id, Report(step, photos), step.Reason!, null, cancel),
            "reopen" => desk.ReopenAsync(actor, id, text, null, cancel),
            "confirm" => desk.ConfirmAsync(actor, id, null, WordOf(order, step, actor), cancel),
            "rate" => desk.RateAsync(actor, id, step.Stars, step.Text, null, WordOf(order, step, actor), cancel),
            "answer" => desk.AnswerAsync(actor, id, Rater.Requester, text, null, cancel),
            _ => throw new InvalidOperationException($"The script knows no step \"{step.Do}\"."),
        });
    }

    /// <summary>A worker who takes the requester's step brings what was said on the telephone.</summary>
    private static ActingFor WordOf(ScriptedOrder order, ScriptedStep step, Actor actor) =>
        step.By == "requester" && actor.Role == ActorRole.CommunityWorker && !order.ForCommunity ? ActingFor.RequesterByPhone : ActingFor.Self;

    private Completion Report(ScriptedStep step, IReadOnlyList<StoredPhoto> photos) => new()
    {
        Description = step.Text!,
        ServedFrom = Utc(step.From),
        ServedTo = Utc(step.To),
        Minutes = step.Minutes,
        PeopleServed = step.People,
        Talents = [.. step.Talents.Select(name => talents.IdOf(step.By, name))],
        Photos = photos,
        PhotosDeclaredFit = step.Fit,
    };

    private DateTime Utc(DateTime? local) => district.Calendar.UtcOf(local!.Value);
}
