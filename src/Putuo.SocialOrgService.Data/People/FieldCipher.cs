using System.Security.Cryptography;
using System.Text;

namespace Putuo.SocialOrgService.Data.People;

/// <summary>
/// Encrypts single personal fields (AES-256-GCM) and makes blind indexes of them (HMAC-SHA256), under keys derived from
/// one field key that lives outside the database.
/// </summary>
public sealed class FieldCipher
{
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const byte Format = 1;

    private readonly byte[] encryptionKey;
    private readonly byte[] indexKey;

    /// <summary>Takes the field key.</summary>
    /// <param name="fieldKey">32 random bytes.</param>
    /// <exception cref="ArgumentException">The key has another length.</exception>
    public FieldCipher(byte[] fieldKey)
    {
        if (fieldKey.Length != 32)
            throw new ArgumentException("The field key must be 32 bytes.", nameof(fieldKey));
        encryptionKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, fieldKey, 32, info: "field encryption"u8.ToArray());
        indexKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, fieldKey, 32, info: "blind index"u8.ToArray());
    }

    /// <summary>Encrypts a text for one column of one kind of row.</summary>
    /// <param name="text">The text.</param>
    /// <param name="purpose">Table and column; the bytes open only for the same.</param>
    public byte[] Seal(string text, string purpose) => Seal(Encoding.UTF8.GetBytes(text), purpose);

    /// <summary>Encrypts bytes for one column of one kind of row.</summary>
    public byte[] Seal(ReadOnlySpan<byte> plain, string purpose)
    {
        var sealedBytes = new byte[1 + NonceSize + TagSize + plain.Length];
        sealedBytes[0] = Format;
        var nonce = sealedBytes.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(encryptionKey, TagSize);
        aes.Encrypt(nonce, plain, sealedBytes.AsSpan(1 + NonceSize + TagSize), sealedBytes.AsSpan(1 + NonceSize, TagSize), Encoding.UTF8.GetBytes(purpose));
        return sealedBytes;
    }

    /// <summary>Opens what was sealed as a text.</summary>
    /// <exception cref="CryptographicException">Other bytes, another purpose or another key.</exception>
    public string Open(byte[] sealedBytes, string purpose) => Encoding.UTF8.GetString(OpenBytes(sealedBytes, purpose));

    /// <summary>The bytes that were sealed.</summary>
    /// <exception cref="CryptographicException">Other bytes, another purpose or another key.</exception>
    public byte[] OpenBytes(byte[] sealedBytes, string purpose)
    {
        if (sealedBytes.Length < 1 + NonceSize + TagSize || sealedBytes[0] != Format)
            throw new CryptographicException("Not a sealed field.");
        var plain = new byte[sealedBytes.Length - 1 - NonceSize - TagSize];
        using var aes = new AesGcm(encryptionKey, TagSize);
        aes.Decrypt(
            sealedBytes.AsSpan(1, NonceSize),
            sealedBytes.AsSpan(1 + NonceSize + TagSize),
            sealedBytes.AsSpan(1 + NonceSize, TagSize),
            plain,
            Encoding.UTF8.GetBytes(purpose));
        return plain;
    }

    /// <summary>The blind index of a normalised phone number.</summary>
    public byte[] PhoneIndex(string normalisedPhone) => HMACSHA256.HashData(indexKey, Encoding.UTF8.GetBytes("phone:" + normalisedPhone));

    /// <summary>32 bytes that only the holder of the field key can make from a text: the same text gives the same bytes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="purpose">What it is for; another purpose gives other bytes.</param>
    public byte[] Derive(string text, string purpose) => HMACSHA256.HashData(indexKey, Encoding.UTF8.GetBytes($"{purpose}:{text}"));
}
