using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Complaints;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Complaints;

/// <summary>
/// The secrets of a complaint: the code by which somebody without an account reads the answer, made of the field key and stored nowhere, and
/// the contact, which opens to a handler once the look is written down.
/// </summary>
public sealed class ComplaintBook(PlatformDbContext db, IComplaintRegistry complaints, FieldCipher cipher, TryLimit tries, DistrictClock clock)
{
    /// <summary>How many wrong codes a complaint takes before it is closed for <see cref="ClosedFor"/>.</summary>
    public const int MostFaults = 5;

    /// <summary>How many complaints one network address may leave within <see cref="TryLimit.Window"/>.</summary>
    public const int MostFromOneNetwork = 10;

    /// <summary>How many complaints with the same number may be left within <see cref="TryLimit.Window"/>.</summary>
    public const int MostOfOneNumber = 3;

    /// <summary>How many codes one network address may say within <see cref="TryLimit.Window"/>.</summary>
    public const int MostCodesFromOneNetwork = 30;

    internal const string NamePurpose = "ComplaintContact.Name";
    internal const string PhonePurpose = "ComplaintContact.Phone";

    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ", CodePurpose = "complaint code";
    private const int CodeLength = 10;

    /// <summary>How long wrong codes close a complaint: nobody shuts another one out for good.</summary>
    public static readonly TimeSpan ClosedFor = TimeSpan.FromHours(24);

    /// <summary>Whether one more complaint is taken from a network address, and of a number.</summary>
    public bool TakesOne(string network, string? phone) =>
        tries.Take($"complaint/from/{network}", MostFromOneNetwork)
        && (phone is not { Length: > 0 } || tries.Take($"complaint/of/{Convert.ToHexString(cipher.PhoneIndex(phone))}", MostOfOneNumber));

    /// <summary>The code of a complaint, in two groups, as its page shows it once.</summary>
    public string CodeOf(long complaintId)
    {
        var bytes = cipher.Derive(ComplaintNumber.Of(complaintId), CodePurpose);
        var signs = new string([.. bytes.Take(CodeLength).Select(one => Alphabet[one % Alphabet.Length])]);
        return $"{signs[..(CodeLength / 2)]}-{signs[(CodeLength / 2)..]}";
    }

    /// <summary>
    /// Whether somebody knows the code of a complaint that was left without an account. Each try is counted before it is looked at, so that
    /// many at once are no more than <see cref="MostFaults"/>; a right one gives them back.
    /// </summary>
    /// <param name="number">The number as typed.</param>
    /// <param name="code">The code as typed.</param>
    /// <param name="network">Where it comes from.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<(CodeProof Proof, Actor Holder)> ProveAsync(string? number, string? code, string network, CancellationToken cancel = default)
    {
        if (!tries.Take($"complaint code/from/{network}", MostCodesFromOneNetwork))
            return (CodeProof.Closed, Actor.Anonymous);
        if (!ComplaintNumber.TryParse(number, out var id))
            return (CodeProof.Wrong, Actor.Anonymous);
        var now = clock.UtcNow;
        var opened = now - ClosedFor;
        using var turn = await db.EnterWriteAsync(cancel);
        var contact = db.ComplaintContacts.Where(c => c.ComplaintId == id && c.Complaint.ComplainantUserId == null);
        await contact.Where(c => c.CodeFaults > 0 && c.CodeTriedAt < opened).ExecuteUpdateAsync(c => c.SetProperty(x => x.CodeFaults, 0), cancel);
        var counted = await contact.Where(c => c.CodeFaults < MostFaults)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.CodeFaults, x => x.CodeFaults + 1).SetProperty(x => x.CodeTriedAt, now), cancel);
        if (counted == 0)
            return (await contact.AnyAsync(cancel) ? CodeProof.Closed : CodeProof.Wrong, Actor.Anonymous);
        if (!CryptographicOperations.FixedTimeEquals(Bytes(CodeOf(id)), Bytes(code)))
            return (CodeProof.Wrong, Actor.Anonymous);
        await contact.ExecuteUpdateAsync(c => c.SetProperty(x => x.CodeFaults, 0), cancel);
        return (CodeProof.Right, new Actor(ActorRole.TokenHolder) { ComplaintId = id });
    }

    /// <summary>Opens the contact for somebody who handles the complaint; the look is written down first, for the complainant's account as well.</summary>
    /// <returns>Null when there is none for this actor.</returns>
    public async Task<ComplaintContactEntry?> OpenAsync(Actor actor, long complaintId, CancellationToken cancel = default)
    {
        if (await complaints.OpenAsync(complaintId, cancel) is not { } complaint || complaint.PartOf(actor) != ComplaintPart.Handler)
            return null;
        var kept = await db.ComplaintContacts.AsNoTracking().FirstAsync(c => c.ComplaintId == complaintId, cancel);
        if (kept.NameCipher is null && kept.PhoneCipher is null)
            return null;
        db.ContactLooks.Add(new ContactLook
        {
            Kind = LookKind.Complaint,
            ComplaintId = complaintId,
            SubjectUserId = complaint.ComplainantUserId,
            UserId = actor.UserId!.Value,
            Role = actor.Role,
            ActorName = actor.Name,
            At = clock.UtcNow,
        });
        await db.SaveChangesAsync(cancel);
        return new ComplaintContactEntry(
            kept.NameCipher is { } name ? cipher.Open(name, NamePurpose) : "",
            kept.PhoneCipher is { } phone ? cipher.Open(phone, PhonePurpose) : null);
    }

    private static byte[] Bytes(string? code) =>
        System.Text.Encoding.UTF8.GetBytes(string.Concat((code ?? "").Normalize(System.Text.NormalizationForm.FormKC).ToUpperInvariant().Where(char.IsLetterOrDigit)));
}

/// <summary>What a code proved.</summary>
public enum CodeProof
{
    /// <summary>It was not that of the complaint, or there is no such complaint.</summary>
    Wrong = 0,

    /// <summary>It was right.</summary>
    Right,

    /// <summary>There were too many wrong ones.</summary>
    Closed,
}
