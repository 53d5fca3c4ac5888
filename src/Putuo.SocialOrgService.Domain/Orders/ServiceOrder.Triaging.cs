using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Domain.Orders;

/// <content>Where a pending order goes: triage, bundling into a project.</content>
public sealed partial class ServiceOrder
{
    /// <summary>Sends it to the pool, or to one organization that fits: the way of the individual scene.</summary>
    public RefusalReason? Route(int? organizationId, string? reason, Actor actor, District district, DateTime now)
    {
        if ((WhyNot(OrderEventKind.Routed, actor) ?? WhyTooLong(reason)) is { } refusal)
            return refusal;
        Happen(OrderEventKind.Routed, actor, now, new()
        {
            Reason = reason,
            OrganizationId = organizationId,
        });
        Scene = Scene.Individual;
        if (organizationId != AddressedOrganizationId)
            HeldWeek = null;
        AddressedOrganizationId = organizationId;
        OnlyAddressed = false;
        WaitFor(organizationId is null ? Waiting.Pool : Waiting.Organization, district, now);
        return null;
    }

    /// <summary>
    /// The system takes it from an addressed organization that is suspended or closed: to the pool, or to triage where only that one was
    /// wanted or nobody else could serve it.
    /// </summary>
    public RefusalReason? LeaveAddressed(bool someoneElseIsEligible, Actor actor, District district, DateTime now)
    {
        if (WhyNot(OrderEventKind.Routed, actor) is { } refusal)
            return refusal;
        if (Waiting != Waiting.Organization)
            return RefusalReason.NotWaitingForThis;
        LeaveAddressee(someoneElseIsEligible && !OnlyAddressed, null, actor, district, now);
        return null;
    }

    /// <summary>Refuses it with a reason in plain words (社区退回).</summary>
    public RefusalReason? Refuse(string reason, Actor actor, DateTime now)
    {
        if ((WhyNot(OrderEventKind.Refused, actor) ?? WhyNoReason(reason)) is { } refusal)
            return refusal;
        Happen(OrderEventKind.Refused, actor, now, new() { Reason = reason });
        Close(now);
        RejectedBy = OrderEventKind.Refused;
        return null;
    }

    /// <summary>Puts it into another scene, not the one it is in, which would only begin its answer term anew; it then waits for triage unless it is individual again and somebody could serve it.</summary>
    public RefusalReason? ChangeScene(Scene scene, string reason, bool someoneElseIsEligible, Actor actor, District district, DateTime now)
    {
        if ((WhyNot(OrderEventKind.SceneChanged, actor) ?? WhyNoReason(reason)) is { } refusal)
            return refusal;
        if (scene == Scene)
            return RefusalReason.SceneUnchanged;
        Happen(OrderEventKind.SceneChanged, actor, now, new() { Reason = new SceneChange(Scene, scene, reason).Kept });
        Scene = scene;
        WaitFor(scene == Scene.Individual && someoneElseIsEligible ? Waiting.Pool : Waiting.Triage, district, now);
        return null;
    }

    /// <summary>
    /// Puts it into another category that can be ordered (归类), which gives its scene, its terms and who answers for it; whoever it waited for
    /// is asked no more. The demand, placed and accepted, counts for the new category from then on; what was served or missed stays with the
    /// category it happened under.
    /// </summary>
    /// <param name="code">The category's code.</param>
    /// <param name="reason">A word to the requester; may be left out.</param>
    /// <param name="someoneIsEligible">Whether any organization could serve the new category here; otherwise it waits for triage.</param>
    /// <param name="actor">Who decides.</param>
    /// <param name="district">The district.</param>
    /// <param name="now">The instant, in UTC.</param>
    public RefusalReason? Categorize(string code, string? reason, bool someoneIsEligible, Actor actor, District district, DateTime now)
    {
        if ((WhyNot(OrderEventKind.Categorized, actor) ?? WhyTooLong(reason)) is { } refusal)
            return refusal;
        if (!district.CanBeOrdered(code, out var category))
            return RefusalReason.CategoryUnknown;
        if (code == CategoryCode)
            return RefusalReason.CategoryUnchanged;
        Happen(OrderEventKind.Categorized, actor, now, new() { Reason = reason, Categories = new(CategoryCode, code) });
        CountDemand(district, -1);
        (CategoryCode, TopCategory, AnsweringDepartmentId, Scene) = (category.Code, category.Top, category.DepartmentId, category.Scene);
        CountDemand(district, +1);
        WaitFor(category.NeedsTriage || !someoneIsEligible ? Waiting.Triage : Waiting.Pool, district, now);
        return null;
    }

    /// <summary>Whether it can wait for a project: what is urgent or an emergency cannot.</summary>
    public bool CanWaitForProject(District district) => !Urgent && !district.Category(CategoryCode).IsEmergency;

    /// <summary>Bundles it into a project; its terms stand still (已并入项目).</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="demand">The category and the street whose demand the project is for: an order that belongs to another one by now is not bundled. Null asks for neither.</param>
    /// <param name="actor">Who decides.</param>
    /// <param name="district">The district.</param>
    /// <param name="now">The instant, in UTC.</param>
    public RefusalReason? Bundle(int projectId, (string CategoryCode, int StreetId)? demand, Actor actor, District district, DateTime now)
    {
        if (WhyNot(OrderEventKind.Bundled, actor) is { } refusal)
            return refusal;
        if (demand is { } of && of != (CategoryCode, StreetId))
            return RefusalReason.Lost;
        if (!CanWaitForProject(district))
            return RefusalReason.CannotWait;
        Happen(OrderEventKind.Bundled, actor, now, new() { ProjectId = projectId });
        ProjectId = projectId;
        Scene = Scene.Common;
        WaitFor(Waiting.Project, district, now);
        return null;
    }

    /// <summary>Takes it out of the project again, to triage, in the scene of its category.</summary>
    public RefusalReason? Unbundle(string? reason, Actor actor, District district, DateTime now)
    {
        if ((WhyNot(OrderEventKind.Unbundled, actor) ?? WhyTooLong(reason)) is { } refusal)
            return refusal;
        Happen(OrderEventKind.Unbundled, actor, now, new() { Reason = reason, ProjectId = ProjectId });
        Scene = district.Category(CategoryCode).Scene;
        WaitFor(Waiting.Triage, district, now);
        return null;
    }

    /// <summary>From an addressed organization to the pool or to triage; the event names the missed term, or none where that one is not active any more.</summary>
    private void LeaveAddressee(bool toPool, TermKind? missed, Actor actor, District district, DateTime now)
    {
        Happen(OrderEventKind.Routed, actor, now, new() { Term = missed });
        WaitFor(toPool ? Waiting.Pool : Waiting.Triage, district, now);
    }
}
