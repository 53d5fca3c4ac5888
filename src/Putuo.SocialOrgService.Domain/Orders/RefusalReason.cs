namespace Putuo.SocialOrgService.Domain.Orders;

/// <summary>Why something asked for was not done. Each is worded once, in the shared texts of the pages.</summary>
public enum RefusalReason
{
    /// <summary>No such order, or none that this actor may know of.</summary>
    NotFound = 1,

    /// <summary>The actor plays no part that may do this.</summary>
    NotAllowed,

    /// <summary>The order's status does not allow it.</summary>
    WrongStatus,

    /// <summary>The order does not wait for what was tried (not in the pool, not transferred, not bundled).</summary>
    NotWaitingForThis,

    /// <summary>The organization is not active, or its fields or areas do not fit.</summary>
    NotEligible,

    /// <summary>The organization is suspended or closed, and sees no contact.</summary>
    Inactive,

    /// <summary>A reason is needed.</summary>
    ReasonMissing,

    /// <summary>The description is missing or too long.</summary>
    TextMissing,

    /// <summary>At least one photo is needed.</summary>
    PhotoMissing,

    /// <summary>More photos than the most.</summary>
    TooManyPhotos,

    /// <summary>A rating has one to five stars.</summary>
    StarsOutOfRange,

    /// <summary>This rater already rated this completion.</summary>
    AlreadyRated,

    /// <summary>Already confirmed.</summary>
    AlreadyConfirmed,

    /// <summary>The term for it is over.</summary>
    TermOver,

    /// <summary>A time is in the past, or ends before it begins.</summary>
    TimeWrong,

    /// <summary>The service would have ended later than now.</summary>
    ServedAhead,

    /// <summary>The service would have begun before the order was placed.</summary>
    ServedTooEarly,

    /// <summary>Hours or people served are out of range.</summary>
    AmountWrong,

    /// <summary>The consent to use the contact is missing.</summary>
    ConsentMissing,

    /// <summary>The category does not exist or is only a group.</summary>
    CategoryUnknown,

    /// <summary>The community does not exist or its services are not switched on.</summary>
    CommunityUnknown,

    /// <summary>The organization or offering addressed does not serve this here, or a triage decision comes first.</summary>
    AddresseeUnfit,

    /// <summary>The offering has slots and none of them was chosen.</summary>
    SlotMissing,

    /// <summary>The slot is not offered any more: it has begun, was changed, or the offering is paused or over.</summary>
    SlotOver,

    /// <summary>Somebody else took the last place; <see cref="OrderResult.First"/> says when.</summary>
    SlotFull,

    /// <summary>The pool would keep it waiting: no organization's fields and areas fit it.</summary>
    NobodyFits,

    /// <summary>The order is in this scene already.</summary>
    SceneUnchanged,

    /// <summary>The order is in this category already.</summary>
    CategoryUnchanged,

    /// <summary>What is urgent or an emergency cannot wait for a project.</summary>
    CannotWait,

    /// <summary>Telephone or name is missing.</summary>
    ContactMissing,

    /// <summary>Already paused, or not paused.</summary>
    PauseWrong,

    /// <summary>There is no comment to answer.</summary>
    NothingToAnswer,

    /// <summary>A department that leads the case is needed.</summary>
    DepartmentUnknown,

    /// <summary>The account that the order is to join is not there, or the order already has one.</summary>
    AccountUnknown,

    /// <summary>The request to be called was answered or closed meanwhile.</summary>
    CallbackOver,

    /// <summary>Who provides cannot confirm or rate.</summary>
    OwnService,

    /// <summary>Somebody else was first; <see cref="OrderResult.First"/> names the event.</summary>
    Lost,

    /// <summary>It cannot be repeated like that: too many or too few visits, no first day, or an offering's own times.</summary>
    RepeatWrong,

    /// <summary>The department was not asked for a reply, or has given it.</summary>
    NoReplyAsked,

    /// <summary>More talents are named than served.</summary>
    TalentsTooMany,

    /// <summary>A talent who is named does not stand in the provider's registry any more.</summary>
    TalentUnknown,

    /// <summary>The resident did not let the delegate act in this category.</summary>
    CategoryNotDelegated,
}
