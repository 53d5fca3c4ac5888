using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Features.Orders.Placing;

/// <summary>What somebody has answered in the wizard so far; kept encrypted between the steps.</summary>
public sealed record OrderAnswers
{
    /// <summary>The category chosen.</summary>
    public string? CategoryCode { get; init; }

    /// <summary>The organization asked, if one was.</summary>
    public int? OrganizationId { get; init; }

    /// <summary>Its name in both languages, as it was chosen.</summary>
    public string? OrganizationName { get; init; }

    /// <summary>Its English name.</summary>
    public string? OrganizationNameEn { get; init; }

    /// <summary>The offering chosen, if one was.</summary>
    public int? OfferingId { get; init; }

    /// <summary>Its Chinese name.</summary>
    public string? OfferingName { get; init; }

    /// <summary>Its English name.</summary>
    public string? OfferingNameEn { get; init; }

    /// <summary>The community that the choice brought along, until one is typed.</summary>
    public int? CommunityId { get; init; }

    /// <summary>What was typed in the second step, right or not.</summary>
    public PlacingInput? Need { get; init; }

    /// <summary>Whether the second step was right when it was left forwards.</summary>
    public bool IsComplete { get; init; }

    /// <summary>In which role it was begun, see <see cref="RoleOf"/>; null for a visitor.</summary>
    public string? BegunAs { get; init; }

    /// <summary>The role that an order placed by an actor belongs to: the own, that of a delegation or of a department; null for a visitor.</summary>
    public static string? RoleOf(Actor actor) =>
        actor.IsSignedIn ? $"{actor.Role}/{actor.Delegation?.Id ?? actor.DepartmentId ?? actor.AreaId ?? actor.OrganizationId}" : null;
}
