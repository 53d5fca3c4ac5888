namespace Putuo.SocialOrgService.Data.Orders;

/// <summary>A picture uploaded with a form that is not finished: it belongs to a draft, or to a completion being written.</summary>
public sealed class StagedPhoto
{
    /// <summary>Its random name in the store.</summary>
    public string FileName { get; set; } = "";

    /// <summary>The draft or form it belongs to: hash of a cookie, or of user and order.</summary>
    public byte[] FormId { get; set; } = [];

    /// <summary>Width in pixels.</summary>
    public int Width { get; set; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; set; }

    /// <summary>SHA-256 of the stored bytes.</summary>
    public byte[] ContentHash { get; set; } = [];

    /// <summary>When it was stored, in UTC of the machine.</summary>
    public DateTime At { get; set; }
}
