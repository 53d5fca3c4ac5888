using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Organizations;

/// <content>Taken in from a sheet by the administrator, and changed by one.</content>
public sealed partial class Organization
{
    /// <summary>Takes a registered or filed organization in: it is online at once, since the register has checked it.</summary>
    /// <param name="entry">What the sheet says, without faults.</param>
    /// <param name="codeReason">Why a credit code whose check character fails is taken for genuine; needed only for such a one.</param>
    /// <param name="actor">Who imports.</param>
    /// <param name="district">The district.</param>
    /// <param name="now">Now, in UTC.</param>
    /// <returns>The new entry, or why there is none.</returns>
    public static (Organization? Organization, OrganizationRefusal? Refusal) Import(
        OrganizationEntry entry, string? codeReason, Actor actor, District district, DateTime now)
    {
        if (!actor.MayKeepOrganizations)
            return (null, OrganizationRefusal.NotAllowed);
        var organization = Blank(entry, OrganizationStatus.Active);
        organization.Describe(entry);
        if (organization.CodeIsDoubtful && IsNoReason(codeReason))
            return (null, OrganizationRefusal.CodeReasonMissing);
        organization.OnlineSince = now;
        organization.Happen(
            OrganizationTransitions.Find(OrganizationEventKind.Imported, null)!, actor, district, now,
            codeReason: organization.CodeIsDoubtful ? PlainText.OrNull(codeReason) : null);
        return (organization, null);
    }

    /// <summary>Takes over what a sheet says of it; what changed stands in its history. Recognised by its code or number, it keeps these.</summary>
    /// <returns>Why not; null when done.</returns>
    public OrganizationRefusal? Import(OrganizationEntry entry, Actor actor, District district, DateTime now)
    {
        if (WhyNot(OrganizationEventKind.Imported, actor) is { } refusal)
            return refusal;
        var changes = Differences(entry);
        Describe(entry);
        return Step(OrganizationEventKind.Imported, actor, district, now, changes: string.Join(',', changes));
    }

    internal static bool IsNoReason(string? reason) => PlainText.OrNull(reason) is not { Length: <= MostReason };

    private static Organization Blank(OrganizationEntry entry, OrganizationStatus status) => new()
    {
        Name = "",
        NameEn = "",
        Type = entry.Type!.Value,
        SupervisingDepartmentId = entry.SupervisingDepartmentId!.Value,
        RegisteredOn = entry.RegisteredOn!.Value,
        LegalRepresentative = "",
        About = "",
        AboutEn = "",
        Status = status,
    };
}
