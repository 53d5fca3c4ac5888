using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Talents;

/// <content>What happens to an entry: written down, agreed to, changed, ended, taken back.</content>
public sealed partial class Talent
{
    /// <summary>Writes somebody down: with a signed paper the entry stands at once, otherwise it waits for the consent in the person's own account.</summary>
    /// <param name="entry">What was typed, without faults.</param>
    /// <param name="actor">Who works for the organization.</param>
    /// <param name="formKey">The form.</param>
    /// <param name="now">Now, in UTC.</param>
    /// <returns>The new entry; null for whoever works for none.</returns>
    public static Talent? Add(TalentEntry entry, Actor actor, Guid formKey, DateTime now)
    {
        if (!actor.MayKeepTalents)
            return null;
        var isPaper = entry.ConsentWay == ConsentWay.Paper;
        var talent = new Talent
        {
            OrganizationId = actor.OrganizationId!.Value,
            Status = isPaper ? TalentStatus.Listed : TalentStatus.Asked,
            ConsentWay = entry.ConsentWay!.Value,
            ConsentOn = isPaper ? entry.SignedOn : null,
            ConsentVersion = isPaper ? TalentConsent.Version : "",
            FormKey = formKey,
            AddedAt = now,
            ChangedAt = now,
        };
        talent.Describe(entry, isPaper);
        return talent;
    }

    /// <summary>Why this actor may not change the entry or its certificates now; null if it may.</summary>
    public TalentRefusal? WhyNotChange(Actor actor) =>
        !IsKeeper(actor) ? TalentRefusal.NotAllowed : IsKept ? null : TalentRefusal.Over;

    /// <summary>Whether this actor may take the consent back: the person in the own account; the organization and the administrator when the person asks for it.</summary>
    public bool MayWithdraw(Actor actor) => ErasedAt is null && (IsKeeper(actor) || IsOwn(actor) || actor.MayKeepOrganizations);

    /// <summary>Changes it. The consent stays as it was given; who agreed in the own account decides there whether the full name is public, and here it is only taken back, by another name as well.</summary>
    /// <param name="entry">What was typed, without faults.</param>
    /// <param name="isNamed">Whether a ledger record names the talent: then the name stays, so that the record says who it was.</param>
    /// <param name="actor">Who changes it.</param>
    /// <param name="now">Now, in UTC.</param>
    /// <returns>Why not; null when done.</returns>
    public TalentRefusal? Change(TalentEntry entry, bool isNamed, Actor actor, DateTime now)
    {
        if (WhyNotChange(actor) is { } refusal)
            return refusal;
        if (isNamed && PlainText.OrNull(entry.Name) != Name)
            return TalentRefusal.NameFixed;
        Describe(entry, ConsentWay == ConsentWay.Paper || (PublicName is not null && PublicName == PlainText.OrNull(entry.Name)));
        ChangedAt = now;
        return null;
    }

    /// <summary>Keeps the digest of a code by which the talent joins the entry to the own account; an earlier one ends.</summary>
    /// <returns>Why not; null when done.</returns>
    public TalentRefusal? OfferCode(string codeKey, Actor actor, DateTime now)
    {
        if (WhyNotChange(actor) is { } refusal)
            return refusal;
        if (UserId is not null)
            return TalentRefusal.Joined;
        (CodeKey, CodeUntil) = (codeKey, now.AddDays(CodeDays));
        return null;
    }

    /// <summary>The talent agrees in the own account, and keeps the entry at hand there; a consent on paper is taken over.</summary>
    /// <param name="isNamePublic">Whether the full name may be public.</param>
    /// <param name="actor">Whoever has the code, signed in.</param>
    /// <param name="district">The district.</param>
    /// <param name="now">Now, in UTC.</param>
    /// <returns>Why not; null when done.</returns>
    public TalentRefusal? Agree(bool isNamePublic, Actor actor, District district, DateTime now)
    {
        if (actor.UserId is not { } user)
            return TalentRefusal.NotAllowed;
        if (!IsKept || CodeUntil is not { } until || until <= now)
            return TalentRefusal.CodeUnknown;
        Status = TalentStatus.Listed;
        (UserId, CodeUntil) = (user, null);
        (ConsentWay, ConsentOn, ConsentVersion) = (ConsentWay.Account, district.Calendar.DayOf(now), TalentConsent.Version);
        PublicName = isNamePublic ? Name : null;
        ChangedAt = now;
        return null;
    }

    /// <summary>Whether the actor has agreed by the code that the entry still knows: the same form sent again.</summary>
    public bool HasAgreed(Actor actor) => IsKept && CodeKey is not null && CodeUntil is null && IsOwn(actor);

    /// <summary>离队: out of every list; what is kept goes when the term of personal data is over.</summary>
    /// <returns>Why not; null when done.</returns>
    public TalentRefusal? End(Actor actor, DateTime now)
    {
        if (WhyNotChange(actor) is { } refusal)
            return refusal;
        Status = TalentStatus.Ended;
        (CodeKey, CodeUntil) = (null, null);
        EndedAt = ChangedAt = now;
        return null;
    }

    /// <summary>收回同意: out of every list at once, and nothing about the person is left but that somebody served.</summary>
    /// <returns>Why not; null when done.</returns>
    public TalentRefusal? Withdraw(Actor actor, DateTime now)
    {
        if (ErasedAt is not null)
            return TalentRefusal.Over;
        if (!IsKeeper(actor) && !IsOwn(actor) && !actor.MayKeepOrganizations)
            return TalentRefusal.NotAllowed;
        News = IsKept && !IsKeeper(actor) ? (TalentNews.Withdrawn, actor.UserId) : null;
        Status = TalentStatus.Withdrawn;
        EndedAt ??= now;
        Erase(now);
        return null;
    }

    /// <summary>Deletes everything about the person; the entry's number stays, and that it was there.</summary>
    public void Erase(DateTime now)
    {
        (Name, MaskedName, NameOrder, PublicName, Skills, Availability) = (null, "", "", null, null, Availability.None);
        (UserId, CodeKey, CodeUntil, ConsentOn) = (null, null, null, null);
        fields.Clear();
        areas.Clear();
        certificates.Clear();
        ChangedAt = now;
        ErasedAt = now;
    }

    private bool IsKeeper(Actor actor) => actor.MayKeepTalents && actor.OrganizationId == OrganizationId;

    private bool IsOwn(Actor actor) => UserId is { } own && own == actor.UserId;
}
