namespace Putuo.SocialOrgService.Domain.Orders;

/// <summary>Everything that can happen to an order. <see cref="OrderTransitions"/> says when and by whom.</summary>
public enum OrderEventKind
{
    /// <summary>点单.</summary>
    Placed = 1,

    /// <summary>To the pool or to a named organization.</summary>
    Routed = 2,

    /// <summary>接单.</summary>
    Claimed = 3,

    /// <summary>社会组织不能接.</summary>
    Declined = 4,

    /// <summary>社区退回.</summary>
    Refused = 5,

    /// <summary>本人撤回.</summary>
    Withdrawn = 6,

    /// <summary>本人取消.</summary>
    CalledOff = 7,

    /// <summary>重新提交.</summary>
    Resubmitted = 8,

    /// <summary>场景调整.</summary>
    SceneChanged = 9,

    /// <summary>并入项目.</summary>
    Bundled = 10,

    /// <summary>移出项目.</summary>
    Unbundled = 11,

    /// <summary>转办.</summary>
    Transferred = 12,

    /// <summary>部门受理.</summary>
    TransferAccepted = 13,

    /// <summary>部门退回.</summary>
    TransferReturned = 14,

    /// <summary>约定时间.</summary>
    Scheduled = 15,

    /// <summary>暂停.</summary>
    Paused = 16,

    /// <summary>恢复; with a time, that a pause proposed until then is not agreed to.</summary>
    Resumed = 17,

    /// <summary>退单.</summary>
    Released = 18,

    /// <summary>收回.</summary>
    TakenBack = 19,

    /// <summary>完成.</summary>
    Completed = 20,

    /// <summary>没办好，重新办.</summary>
    Reopened = 21,

    /// <summary>确认.</summary>
    Confirmed = 22,

    /// <summary>评价.</summary>
    Rated = 23,

    /// <summary>回复评价.</summary>
    Answered = 24,

    /// <summary>更正台账.</summary>
    Corrected = 25,

    /// <summary>超时.</summary>
    TermMissed = 26,

    /// <summary>请部门配合: a further department is asked to support the one that leads the case.</summary>
    SupportAsked = 27,

    /// <summary>配合答复.</summary>
    SupportReplied = 28,

    /// <summary>建议暂停: the provider proposes a pause, the requester or the community agrees.</summary>
    PauseProposed = 29,

    /// <summary>关联账号: an order placed without an account joins one.</summary>
    Linked = 30,

    /// <summary>归类: the order is put into the category that it belongs to.</summary>
    Categorized = 31,
}
