using System.Security.Cryptography;
using CsCheck;
using Putuo.SocialOrgService.Data.People;

namespace Putuo.SocialOrgService.Data.Tests.People;

public sealed class FieldCipherTests
{
    private static readonly FieldCipher Cipher = new(new byte[32]);
    private static readonly FieldCipher Other = new([.. Enumerable.Repeat((byte)1, 32)]);

    [Fact]
    public void What_is_sealed_opens_to_the_same_text() =>
        Gen.String.Where(t => t.All(c => !char.IsSurrogate(c))).Sample(text => Assert.Equal(text, Cipher.Open(Cipher.Seal(text, "a"), "a")));

    [Fact]
    public void Another_purpose_or_another_key_opens_nothing()
    {
        var bytes = Cipher.Seal("13800000000", "OrderContact.Phone");
        Assert.ThrowsAny<CryptographicException>(() => Cipher.Open(bytes, "OrderContact.Name"));
        Assert.ThrowsAny<CryptographicException>(() => Other.Open(bytes, "OrderContact.Phone"));
    }

    [Fact]
    public void Bytes_changed_cut_or_added_open_nothing() => Gen.Int[0, 39].Sample(at =>
    {
        var bytes = Cipher.Seal("13800000000", "a");
        bytes[at] ^= 0x40;
        Assert.ThrowsAny<CryptographicException>(() => Cipher.Open(bytes, "a"));
        Assert.ThrowsAny<CryptographicException>(() => Cipher.Open(Cipher.Seal("13800000000", "a")[..at], "a"));
        Assert.ThrowsAny<CryptographicException>(() => Cipher.Open([.. Cipher.Seal("13800000000", "a"), 0], "a"));
    });

    [Fact]
    public void The_same_text_is_sealed_differently_each_time_and_indexed_alike()
    {
        Assert.NotEqual(Cipher.Seal("13800000000", "a"), Cipher.Seal("13800000000", "a"));
        Assert.Equal(Cipher.PhoneIndex("13800000000"), Cipher.PhoneIndex("13800000000"));
        Assert.NotEqual(Cipher.PhoneIndex("13800000000"), Other.PhoneIndex("13800000000"));
        Assert.NotEqual(SHA256.HashData("phone:13800000000"u8), Cipher.PhoneIndex("13800000000"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(16)]
    [InlineData(64)]
    public void A_key_of_another_length_is_refused(int length) => Assert.Throws<ArgumentException>(() => new FieldCipher(new byte[length]));

    [Theory]
    [InlineData("138 0000 0000", "13800000000")]
    [InlineData("+86 138-0000-0000", "13800000000")]
    [InlineData("１３８００００００００", "13800000000")]
    [InlineData("0086 13800000000", "13800000000")]
    [InlineData("0580-3012345", "05803012345")]
    [InlineData("3012345", "05803012345")]
    [InlineData("(0580) 301 2345", "05803012345")]
    public void However_a_number_is_written_it_is_the_same_number(string typed, string normalised)
    {
        Assert.True(Telephone.TryNormalise(typed, "0580", out var read));
        Assert.Equal(normalised, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("12800000000")]
    [InlineData("138000000001")]
    [InlineData("+1 202 555 0100")]
    [InlineData("张阿姨")]
    public void What_is_no_number_of_the_mainland_is_refused(string typed) => Assert.False(Telephone.TryNormalise(typed, "0580", out _));
}
