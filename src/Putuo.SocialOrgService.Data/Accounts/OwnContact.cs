using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Accounts;

/// <summary>What an account knows of its own owner, to fill the owner's forms with; of nobody else.</summary>
public sealed class OwnContact(PlatformDbContext db, FieldCipher cipher)
{
    /// <summary>Name, phone and community of whoever asks; null for visitors.</summary>
    public async Task<OwnContactFields?> FindAsync(Actor actor, CancellationToken cancel = default)
    {
        if (actor.UserId is not { } id)
            return null;
        var user = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == id, cancel);
        return user is null ? null : new OwnContactFields(AccountFields.NameOf(cipher, user), AccountFields.PhoneOf(cipher, user), user.CommunityId);
    }
}

/// <summary>The own contact in the clear, for the own form only.</summary>
/// <param name="Name">Name or form of address.</param>
/// <param name="Phone">The telephone.</param>
/// <param name="CommunityId">The community lived in.</param>
public sealed record OwnContactFields(string Name, string Phone, int? CommunityId);
