using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Organizations;

/// <summary>An invitation to work for an organization. Its code is told from person to person; only a keyed digest of it is kept.</summary>
public sealed class Invitation
{
    /// <summary>The row's id.</summary>
    public long Id { get; set; }

    /// <summary>The organization.</summary>
    public int OrganizationId { get; set; }

    /// <summary>The role it offers.</summary>
    public ActorRole Role { get; set; }

    /// <summary>The code's digest, of which nobody makes the code.</summary>
    public string CodeKey { get; set; } = "";

    /// <summary>The owner who made it.</summary>
    public long InvitedByUserId { get; set; }

    /// <summary>When, in UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>Until when it is good, in UTC.</summary>
    public DateTime Until { get; set; }

    /// <summary>When an owner took it back, in UTC; null before.</summary>
    public DateTime? WithdrawnAt { get; set; }

    /// <summary>When somebody joined by it, in UTC; null before.</summary>
    public DateTime? UsedAt { get; set; }

    /// <summary>Who joined by it.</summary>
    public long? UsedByUserId { get; set; }

    /// <summary>Whether somebody may still join by it.</summary>
    public bool IsOpenAt(DateTime now) => UsedAt is null && WithdrawnAt is null && Until > now;
}
