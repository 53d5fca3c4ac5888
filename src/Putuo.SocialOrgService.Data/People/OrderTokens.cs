using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;

namespace Putuo.SocialOrgService.Data.People;

/// <summary>
/// Makes and reads the token of an order (the QR code's text, R-15): order and generation with a seal that only the holder of the
/// field key can make. It is stored nowhere; a further generation makes the former tokens worthless.
/// </summary>
public sealed class OrderTokens(FieldCipher cipher)
{
    private const int IdSize = 8, GenerationSize = 4, SealSize = 16;

    /// <summary>The token of an order's generation, fit for an address.</summary>
    public string Make(long orderId, int generation)
    {
        Span<byte> token = stackalloc byte[IdSize + GenerationSize + SealSize];
        BinaryPrimitives.WriteInt64BigEndian(token, orderId);
        BinaryPrimitives.WriteInt32BigEndian(token[IdSize..], generation);
        SealOf(orderId, generation).CopyTo(token[(IdSize + GenerationSize)..]);
        return Base64Url.EncodeToString(token);
    }

    /// <summary>Reads a token; false for whatever was not made by <see cref="Make"/>. Whether its generation still counts, the order's contact knows.</summary>
    public bool TryRead(string? text, out long orderId, out int generation)
    {
        (orderId, generation) = (0, 0);
        Span<byte> token = stackalloc byte[IdSize + GenerationSize + SealSize];
        if (text is null || text.Length > 64 || !Base64Url.IsValid(text, out var length) || length != token.Length)
            return false;
        Base64Url.DecodeFromChars(text, token);
        orderId = BinaryPrimitives.ReadInt64BigEndian(token);
        generation = BinaryPrimitives.ReadInt32BigEndian(token[IdSize..]);
        return CryptographicOperations.FixedTimeEquals(SealOf(orderId, generation), token[(IdSize + GenerationSize)..]);
    }

    private ReadOnlySpan<byte> SealOf(long orderId, int generation) =>
        cipher.Derive(string.Create(CultureInfo.InvariantCulture, $"{orderId}/{generation}"), "order token").AsSpan(0, SealSize);
}
