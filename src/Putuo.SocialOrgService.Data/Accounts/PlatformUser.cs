using Microsoft.AspNetCore.Identity;

namespace Putuo.SocialOrgService.Data.Accounts;

/// <summary>
/// An account. Its user name is a random id; the phone is kept encrypted and found by its blind index, Identity's own
/// phone and mail columns stay null.
/// </summary>
public sealed class PlatformUser : IdentityUser<long>
{
    /// <summary>The phone number, encrypted.</summary>
    public byte[] PhoneCipher { get; set; } = [];

    /// <summary>Blind index of the normalised number; unique.</summary>
    public byte[] PhoneIndex { get; set; } = [];

    /// <summary>Name or form of address, encrypted.</summary>
    public byte[] NameCipher { get; set; } = [];

    /// <summary>张**, as pages show it.</summary>
    public string MaskedName { get; set; } = "";

    /// <summary>138****0000, as pages show it.</summary>
    public string MaskedPhone { get; set; } = "";

    /// <summary>The community a resident lives in, to fill forms with.</summary>
    public int? CommunityId { get; set; }

    /// <summary>Whether the account may not sign in.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>Raised on every change that ends sessions: role, disabling, password, sign-out.</summary>
    public int SessionVersion { get; set; }

    /// <summary>Whether the password was given by somebody else and must be changed before anything else.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>The version of the privacy statement that a resident agreed to; null for accounts made by an administrator.</summary>
    public string? ConsentVersion { get; set; }

    /// <summary>When the resident agreed, in UTC.</summary>
    public DateTime? ConsentAt { get; set; }

    /// <summary>When it was made, in UTC.</summary>
    public DateTime CreatedAt { get; set; }
}
