using Microsoft.AspNetCore.Mvc.ModelBinding;
using Putuo.SocialOrgService.Data.Orders;

namespace Putuo.SocialOrgService.Web.Features.Orders.Resubmissions;

/// <summary>An order that is submitted again; its words are asked of the requester alone.</summary>
public sealed class ResubmissionInput : WishInput
{
    /// <summary>Makes sending twice harmless.</summary>
    public Guid Once { get; set; }

    /// <summary>Whether the reader may say the need anew.</summary>
    [BindNever]
    public bool MayEdit { get; set; }

    /// <summary>Why it was sent back or declined; null where nobody said why.</summary>
    [BindNever]
    public string? Why { get; set; }

    /// <summary>The organization that is asked again; null where it is any that can help.</summary>
    [BindNever]
    public TwoNames? AskedAgain { get; set; }
}
