namespace Putuo.SocialOrgService.Domain.Triage;

/// <summary>Whom an order is mainly for (服务对象), as far as whoever asks wants to say. It helps to send it the right way and is no part of what organizations see.</summary>
public enum TargetGroup
{
    /// <summary>Not said.</summary>
    Unsaid = 0,

    /// <summary>老年人.</summary>
    Elderly = 1,

    /// <summary>残疾人.</summary>
    Disabled = 2,

    /// <summary>儿童青少年.</summary>
    Children = 3,

    /// <summary>困难家庭.</summary>
    Hardship = 4,

    /// <summary>新居民: who has come from elsewhere.</summary>
    Newcomers = 5,

    /// <summary>全体居民.</summary>
    Everybody = 6,
}
