using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Callbacks;

/// <summary>What a request to be called lacks.</summary>
public enum CallbackFault
{
    /// <summary>How to address whoever asks.</summary>
    Name = 1,

    /// <summary>A telephone number that can be dialled.</summary>
    Phone,

    /// <summary>A community whose services are switched on.</summary>
    Community,

    /// <summary>The consent to be called.</summary>
    Consent,
}

/// <summary>
/// The short form of somebody who orders by telephone (请社区回电): it is no order. The community calls and turns it into a proxy order, or
/// closes it with a reason.
/// </summary>
/// <param name="Name">Form of address (张阿姨).</param>
/// <param name="Phone">The number as digits; empty when what was typed is none.</param>
/// <param name="CommunityId">The community that is to call.</param>
/// <param name="ConsentVersion">Which text was agreed to; null without consent.</param>
public sealed record CallbackRequest(string Name, string Phone, int CommunityId, string? ConsentVersion)
{
    /// <summary>The version of the consent to be called, whose text stands on the form.</summary>
    public const string PresentConsent = Consent.Version + "-callback";

    /// <summary>The most characters of a form of address.</summary>
    public const int MostName = 20;

    /// <summary>Everything it lacks, in the order of the form; empty when somebody can be called.</summary>
    public IReadOnlyList<CallbackFault> Faults(District district)
    {
        var faults = new List<CallbackFault>();
        if (PlainText.Of(Name).Length is 0 or > MostName)
            faults.Add(CallbackFault.Name);
        if (Phone.Length is 0 or > Contact.MostPhone)
            faults.Add(CallbackFault.Phone);
        if (!district.TryArea(CommunityId, out var community) || community is not { Level: AreaLevel.Community, IsOn: true })
            faults.Add(CallbackFault.Community);
        if (ConsentVersion is null)
            faults.Add(CallbackFault.Consent);
        return faults;
    }
}
