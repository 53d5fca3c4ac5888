namespace Putuo.SocialOrgService.Domain.Talents;

/// <summary>What a certificate is of.</summary>
public enum CertificateKind
{
    /// <summary>助理社会工作师.</summary>
    AssistantSocialWorker = 1,

    /// <summary>社会工作师.</summary>
    SocialWorker,

    /// <summary>高级社会工作师.</summary>
    SeniorSocialWorker,

    /// <summary>养老护理员.</summary>
    ElderCarer,

    /// <summary>救护员.</summary>
    FirstAider,

    /// <summary>医护执业证.</summary>
    Medic,

    /// <summary>心理咨询师.</summary>
    Counsellor,

    /// <summary>人民调解员.</summary>
    Mediator,

    /// <summary>律师执业证.</summary>
    Lawyer,

    /// <summary>教师资格证.</summary>
    Teacher,

    /// <summary>特种作业操作证（电工）.</summary>
    Electrician,

    /// <summary>健康证.</summary>
    Health,

    /// <summary>Another one, named in words.</summary>
    Other,
}

/// <summary>How a certificate stands on a day.</summary>
public enum CertificateStanding
{
    /// <summary>有效.</summary>
    Valid = 1,

    /// <summary>快到期: within <see cref="Certificate.NoticeDays"/> days.</summary>
    Expiring,

    /// <summary>已过期.</summary>
    Expired,
}

/// <summary>A certificate (证书) of a talent: its kind and its last day, not its number nor a picture of it.</summary>
public sealed class Certificate
{
    /// <summary>The most characters of a name.</summary>
    public const int MostName = 30;

    /// <summary>So many days before the last one the organization is told.</summary>
    public const int NoticeDays = 90;

    /// <summary>The row's id.</summary>
    public long Id { get; private set; }

    /// <summary>The talent.</summary>
    public int TalentId { get; private set; }

    /// <summary>What it is of.</summary>
    public required CertificateKind Kind { get; init; }

    /// <summary>What it is called, of <see cref="CertificateKind.Other"/>.</summary>
    public string? Name { get; init; }

    /// <summary>Its last day; null without an end.</summary>
    public DateOnly? ExpiresOn { get; internal set; }

    /// <summary>When the organization was told that it expires, in UTC; null before, and again once it is renewed.</summary>
    public DateTime? NotifiedAt { get; private set; }

    /// <summary>How one with this last day stands on a day.</summary>
    public static CertificateStanding StandingOf(DateOnly? expiresOn, DateOnly today) =>
        expiresOn is not { } last || last > today.AddDays(NoticeDays) ? CertificateStanding.Valid
        : last >= today ? CertificateStanding.Expiring
        : CertificateStanding.Expired;

    /// <summary>Takes a new last day; whoever was told of the former is told again in time.</summary>
    internal void Renew(DateOnly? expiresOn)
    {
        if (ExpiresOn == expiresOn)
            return;
        ExpiresOn = expiresOn;
        NotifiedAt = null;
    }
}
