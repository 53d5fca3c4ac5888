using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Domain.Imports;

/// <summary>What a row says of an order of another system.</summary>
/// <param name="Entry">The order; null with faults.</param>
/// <param name="Organization">The credit code or filing number of the organization that served it or gave it back.</param>
public sealed record OrderLine(HistoricalOrderEntry? Entry, string? Organization)
{
    /// <summary>Reads a row; what is wrong is said to it.</summary>
    public static OrderLine Read(ImportLine line)
    {
        var (category, community) = (line.Category(ImportField.OrderCategory), line.Area(ImportField.Community, AreaLevel.Community));
        var (placed, accepted, closed) = (line.Day(ImportField.PlacedOn), line.Day(ImportField.AcceptedOn), line.Day(ImportField.ClosedOn));
        var (status, stars) = (line.Choice<OrderStatus>(ImportField.Status), line.Whole(ImportField.Stars, 1, 5));
        var organization = line.Code(ImportField.Organization);
        if (status is not null and not (OrderStatus.Completed or OrderStatus.Rejected))
            line.Say(ImportField.Status, ImportFaultKind.Unknown);
        if (accepted < placed)
            line.Say(ImportField.AcceptedOn, ImportFaultKind.TooEarly, nameof(ImportField.PlacedOn));
        if (closed < (accepted ?? placed))
            line.Say(ImportField.ClosedOn, ImportFaultKind.TooEarly, accepted is null ? nameof(ImportField.PlacedOn) : nameof(ImportField.AcceptedOn));
        if (organization is not null && line.Text(ImportField.AcceptedOn) is null)
            line.Say(ImportField.AcceptedOn, ImportFaultKind.Missing);
        if (organization is null && accepted is not null)
            line.Say(ImportField.Organization, ImportFaultKind.Missing);
        if (stars is not null && status == OrderStatus.Rejected)
            line.Say(ImportField.Stars, ImportFaultKind.NotServed);
        return line.Faults.Count > 0 ? new(null, organization) : new(
            new HistoricalOrderEntry
            {
                Source = line.Text(ImportField.Source)!,
                Number = line.Text(ImportField.OrderNumber)!,
                CategoryCode = category!,
                CommunityId = community!.Value,
                PlacedOn = placed!.Value,
                AcceptedOn = accepted,
                ClosedOn = closed!.Value,
                Status = status!.Value,
                Stars = stars,
            },
            organization);
    }
}
