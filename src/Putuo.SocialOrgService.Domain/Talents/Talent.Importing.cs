using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Talents;

/// <content>Taken in from a sheet by the administrator, by the signed paper that the organization keeps.</content>
public sealed partial class Talent
{
    /// <summary>Takes somebody in who signed on paper; null for whoever may not, and without a paper.</summary>
    public static Talent? Import(TalentEntry entry, int organizationId, Actor actor, Guid formKey, DateTime now)
    {
        if (!actor.MayKeepOrganizations || entry is not { ConsentWay: ConsentWay.Paper, SignedOn: not null })
            return null;
        var talent = new Talent { OrganizationId = organizationId, FormKey = formKey, AddedAt = now };
        talent.Sign(entry, now);
        talent.Describe(entry, mayBePublic: true);
        return talent;
    }

    /// <summary>Takes over what a sheet says of somebody who stands in the registry. A paper ends the waiting for an account; a consent in the own account stays, and what it says of the name.</summary>
    /// <returns>Why not; null when done.</returns>
    public TalentRefusal? Import(TalentEntry entry, Actor actor, DateTime now)
    {
        if (!actor.MayKeepOrganizations)
            return TalentRefusal.NotAllowed;
        if (!IsKept)
            return TalentRefusal.Over;
        if (Status == TalentStatus.Asked || ConsentWay == ConsentWay.Paper)
            Sign(entry, now);
        Describe(Allowed(entry), mayBePublic: true);
        ChangedAt = now;
        return null;
    }

    /// <summary>Whether it says just this, by this paper.</summary>
    public bool SaysByPaper(TalentEntry entry) =>
        Status == TalentStatus.Listed && Entry.SaysTheSame(Allowed(entry))
        && (ConsentWay != ConsentWay.Paper || ConsentOn == entry.SignedOn);

    /// <summary>Enters a certificate that a sheet names, or its new last day.</summary>
    /// <returns>Whether anything is new; null when there are as many as may be.</returns>
    public bool? ImportCertificate(CertificateKind kind, DateOnly? expiresOn, DateTime now)
    {
        if (certificates.Find(c => c.Kind == kind) is { } held)
        {
            if (held.ExpiresOn == expiresOn)
                return false;
            held.Renew(expiresOn);
        }
        else if (certificates.Count >= MostCertificates)
        {
            return null;
        }
        else
        {
            certificates.Add(new Certificate { Kind = kind, ExpiresOn = expiresOn });
        }
        ChangedAt = now;
        return true;
    }

    /// <summary>Whoever agreed in the own account decides there whether the full name is public.</summary>
    private TalentEntry Allowed(TalentEntry entry) => ConsentWay == ConsentWay.Paper ? entry : entry with { IsNamePublic = PublicName is not null };

    private void Sign(TalentEntry entry, DateTime now)
    {
        (Status, ConsentWay, ConsentOn, ConsentVersion) = (TalentStatus.Listed, ConsentWay.Paper, entry.SignedOn, TalentConsent.Version);
        (CodeKey, CodeUntil, ChangedAt) = (null, null, now);
    }
}
