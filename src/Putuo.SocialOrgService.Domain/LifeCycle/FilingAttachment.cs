namespace Putuo.SocialOrgService.Domain.LifeCycle;

/// <summary>A paper handed in with a filing; the file lies in the attachment store and is seen by the applicant and by whoever decides.</summary>
public sealed class FilingAttachment
{
    /// <summary>The most characters of a file's name.</summary>
    public const int MostName = 100;

    /// <summary>The row's id.</summary>
    public long Id { get; private set; }

    /// <summary>The filing.</summary>
    public long FilingId { get; init; }

    /// <summary>Which paper of the form it is.</summary>
    public required string Key { get; init; }

    /// <summary>Its random name in the store.</summary>
    public required string FileName { get; init; }

    /// <summary>What the sender called it.</summary>
    public required string Name { get; init; }

    /// <summary>Its kind, by its content.</summary>
    public required AttachmentKind Kind { get; init; }

    /// <summary>Its size in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>When it was handed in, in UTC.</summary>
    public required DateTime At { get; init; }
}

/// <summary>A paper that was stored.</summary>
/// <param name="Key">Which paper of the form it is.</param>
/// <param name="FileName">Its random name in the store.</param>
/// <param name="Name">What the sender called it.</param>
/// <param name="Kind">Its kind, by its content.</param>
/// <param name="Bytes">Its size in bytes.</param>
public sealed record StoredAttachment(string Key, string FileName, string Name, AttachmentKind Kind, long Bytes);
