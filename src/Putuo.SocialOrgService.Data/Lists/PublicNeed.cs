using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Data.Lists;

/// <summary>How far the publication of a need has come.</summary>
public enum PublicNeedState
{
    /// <summary>The requester agreed; the community has not decided.</summary>
    Asked = 1,

    /// <summary>Everybody reads it in the list of residents' demands.</summary>
    Released = 2,

    /// <summary>The community keeps it back: it would say who asks.</summary>
    KeptBack = 3,

    /// <summary>Taken back by whoever asked, or past its term.</summary>
    Ended = 4,
}

/// <summary>What a requester agreed to have published of a need, in the words that the community released.</summary>
public sealed class PublicNeed
{
    /// <summary>The order.</summary>
    public long OrderId { get; set; }

    /// <summary>The order, while it is placed.</summary>
    public ServiceOrder? Order { get; set; }

    /// <summary>The community that decides.</summary>
    public int CommunityId { get; set; }

    /// <summary>How far it has come.</summary>
    public PublicNeedState State { get; set; } = PublicNeedState.Asked;

    /// <summary>How often the requester has sent the need: one that was sent again may say something else, and what was read before is not what is released.</summary>
    public int Sent { get; set; } = 1;

    /// <summary>The public words; null unless released.</summary>
    public string? Text { get; set; }

    /// <summary>When it was decided last, in UTC.</summary>
    public DateTime? DecidedAt { get; set; }

    /// <summary>The account that decided last.</summary>
    public long? DecidedByUserId { get; set; }
}
