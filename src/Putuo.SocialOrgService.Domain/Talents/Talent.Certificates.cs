using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Talents;

/// <content>Certificates of a talent.</content>
public sealed partial class Talent
{
    /// <summary>
    /// Enters a certificate. One of the same kind takes its new last day: that is how a renewed one is entered, and the same form sent twice does nothing more.
    /// </summary>
    /// <param name="kind">The kind.</param>
    /// <param name="name">What it is called; asked for of <see cref="CertificateKind.Other"/> alone.</param>
    /// <param name="expiresOn">The last day; null for one without an end.</param>
    /// <param name="actor">Who enters it.</param>
    /// <param name="now">Now, in UTC.</param>
    /// <returns>Why not; null when done.</returns>
    public TalentRefusal? Certify(CertificateKind kind, string? name, DateOnly? expiresOn, Actor actor, DateTime now)
    {
        if (WhyNotChange(actor) is { } refusal)
            return refusal;
        var called = kind == CertificateKind.Other ? PlainText.OrNull(name) : null;
        if (!Enum.IsDefined(kind) || (kind == CertificateKind.Other && called is not { Length: <= Certificate.MostName }))
            return TalentRefusal.Incomplete;
        if (certificates.FirstOrDefault(c => c.Kind == kind && c.Name == called) is { } held)
            held.Renew(expiresOn);
        else if (certificates.Count >= MostCertificates)
            return TalentRefusal.TooMany;
        else
            certificates.Add(new Certificate { Kind = kind, Name = called, ExpiresOn = expiresOn });
        ChangedAt = now;
        return null;
    }

    /// <summary>Takes a certificate out; one that is gone is done already.</summary>
    /// <returns>Why not; null when done.</returns>
    public TalentRefusal? Uncertify(long certificateId, Actor actor, DateTime now)
    {
        if (WhyNotChange(actor) is { } refusal)
            return refusal;
        if (certificates.RemoveAll(c => c.Id == certificateId) > 0)
            ChangedAt = now;
        return null;
    }
}
