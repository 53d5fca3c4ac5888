namespace Putuo.SocialOrgService.Data.Files;

/// <summary>Why a picture was not taken.</summary>
public enum PhotoFault
{
    /// <summary>Neither JPEG, PNG nor WebP by its content.</summary>
    NotAnImage = 1,

    /// <summary>An iPhone's HEIC, which few programs can read.</summary>
    Heic,

    /// <summary>More bytes than <see cref="PhotoStore.MostBytes"/>.</summary>
    TooLarge,

    /// <summary>More pixels than <see cref="PhotoStore.MostPixels"/>.</summary>
    TooManyPixels,

    /// <summary>It begins like a picture and cannot be decoded, or only at a cost that no photo has.</summary>
    Damaged,
}
