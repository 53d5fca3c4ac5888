namespace Putuo.SocialOrgService.Data.Files;

/// <summary>Why a paper was not taken.</summary>
public enum AttachmentFault
{
    /// <summary>Neither PDF, JPEG nor PNG by its content.</summary>
    Unknown = 1,

    /// <summary>More bytes than <see cref="AttachmentStore.MostBytes"/>.</summary>
    TooLarge,

    /// <summary>It begins like a paper or a picture and cannot be read, or is not whole.</summary>
    Damaged,

    /// <summary>A PDF that asks for a password.</summary>
    Locked,

    /// <summary>Of a kind that this paper of the form does not take.</summary>
    WrongKind,

    /// <summary>One more than this paper of the form takes.</summary>
    TooMany,
}
