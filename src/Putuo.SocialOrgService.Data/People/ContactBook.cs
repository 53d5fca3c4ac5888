using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.People;

/// <summary>
/// The only place where an order's contact is opened. Who may look is asked of the domain; the look is written down before
/// anything is shown.
/// </summary>
public sealed class ContactBook(PlatformDbContext db, FieldCipher cipher, District district, DistrictClock clock)
{
    private const string NamePurpose = "OrderContact.Name";
    private const string PhonePurpose = "OrderContact.Phone";
    private const string AddressPurpose = "OrderContact.Address";

    /// <summary>Opens the contact of an order for somebody who serves it or answers for it.</summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="orderId">The order.</param>
    /// <param name="reason">Why; needed of everybody but the provider and the requester.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>The contact, or why not.</returns>
    public async Task<(Contact? Contact, RefusalReason? Refusal)> OpenAsync(Actor actor, long orderId, string? reason, CancellationToken cancel = default)
    {
        db.ChangeTracker.Clear();
        var order = await db.Orders.AsNoTracking().FirstOrDefaultAsync(o => o.Id == orderId, cancel);
        if (order?.SightOf(actor, fits: false) is null)
            return (null, RefusalReason.NotFound);
        if (order.WhyNoContact(actor, reason, district, clock.UtcNow) is { } refusal)
            return (null, refusal);
        var kept = await db.OrderContacts.AsNoTracking().FirstAsync(c => c.OrderId == orderId, cancel);
        if (actor.OrganizationId is { } own && !await db.Organizations.AnyAsync(o => o.Id == own && o.Status == OrganizationStatus.Active, cancel))
            return (null, RefusalReason.Inactive);
        if (kept.NameCipher is null || kept.PhoneCipher is null)
            return (null, RefusalReason.TermOver);
        db.ContactLooks.Add(new ContactLook
        {
            OrderId = orderId,
            UserId = actor.UserId!.Value,
            Role = actor.Role,
            ActorName = actor.Name,
            Reason = PlainText.OrNull(reason),
            At = clock.UtcNow,
        });
        await db.SaveChangesAsync(cancel);
        return (new Contact(
            cipher.Open(kept.NameCipher, NamePurpose),
            cipher.Open(kept.PhoneCipher, PhonePurpose),
            kept.AddressCipher is null ? null : cipher.Open(kept.AddressCipher, AddressPurpose)), null);
    }

    /// <summary>The blind index of a place: community, grid and the address without blanks, signs and case; null without an address.</summary>
    internal static byte[]? PlaceIndexOf(FieldCipher cipher, int communityId, int? gridId, string? address)
    {
        var plain = new string([.. PlainText.Of(address ?? "").Normalize(NormalizationForm.FormKC).ToUpperInvariant().Where(char.IsLetterOrDigit)]);
        return plain.Length == 0 ? null : cipher.Derive(string.Create(CultureInfo.InvariantCulture, $"{communityId}/{gridId}/{plain}"), "place");
    }

    /// <summary>The seal of last digits, which says nothing without the field key and another for each number.</summary>
    internal static byte[] LastDigitsOf(FieldCipher cipher, byte[] phoneIndex, string digits) => cipher.Derive($"{Convert.ToHexString(phoneIndex)}/{digits}", "last digits");

    /// <summary>Encrypts the contact of a new order.</summary>
    internal static OrderContact Seal(FieldCipher cipher, ServiceOrder order, Contact contact) => new()
    {
        Order = order,
        NameCipher = cipher.Seal(PlainText.Of(contact.Name), NamePurpose),
        PhoneCipher = cipher.Seal(contact.Phone, PhonePurpose),
        AddressCipher = string.IsNullOrWhiteSpace(contact.Address) ? null : cipher.Seal(PlainText.Of(contact.Address), AddressPurpose),
        PhoneIndex = cipher.PhoneIndex(contact.Phone),
        LastDigits = LastDigitsOf(cipher, cipher.PhoneIndex(contact.Phone), contact.Phone[^Math.Min(4, contact.Phone.Length)..]),
        PlaceIndex = PlaceIndexOf(cipher, order.CommunityId, order.GridId, contact.Address),
        MaskedName = contact.MaskedName,
        MaskedPhone = contact.MaskedPhone,
    };
}
