using CsCheck;
using Putuo.SocialOrgService.Domain.Organizations;

namespace Putuo.SocialOrgService.Domain.Tests.Organizations;

/// <summary>Codes are made here by the standard's drawing, sign by sign, and compared with what the platform reads.</summary>
public sealed class CreditCodeTests
{
    private const string Signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly Gen<(string Code, OrganizationType Type)> Right =
        from type in Gen.Enum<OrganizationType>()
        from division in Gen.Char["0123456789"].Array[6]
        from body in Gen.Char[Signs].Array[8]
        select (Complete("5" + "1239"[(int)type - 1] + new string(division) + new string(body)), type);

    [Fact]
    public void Every_code_made_by_the_standard_is_read_and_checks_out() => Right.Sample(made =>
    {
        var code = UnifiedSocialCreditCode.Read(made.Code, made.Type, out var fault);
        Assert.Null(fault);
        Assert.Equal(made.Code, code!.Value);
        Assert.True(code.ChecksOut);
    });

    [Fact]
    public void One_sign_changed_in_code_or_check_no_longer_checks_out_and_the_code_keeps_its_form() =>
        Gen.Select(Right, Gen.Int[8, 17], Gen.Char[Signs]).Where((made, at, sign) => made.Code[at] != sign).Sample((made, at, sign) =>
        {
            var code = UnifiedSocialCreditCode.Read(made.Code[..at] + sign + made.Code[(at + 1)..], made.Type, out _);
            Assert.False(code!.ChecksOut);
        });

    [Fact]
    public void A_sign_that_no_code_holds_is_named_with_its_place() =>
        Gen.Select(Right, Gen.Int[0, 17], Gen.Char["IOSVZ中#"]).Sample((made, at, sign) =>
        {
            Assert.Null(UnifiedSocialCreditCode.Read(made.Code[..at] + sign + made.Code[(at + 1)..], made.Type, out var fault));
            Assert.Equal(new CreditCodeFault(CreditCodeFaultKind.Character, at + 1, sign, 18), fault);
        });

    [Fact]
    public void A_code_too_short_or_too_long_says_how_many_signs_were_typed() =>
        Gen.Select(Right, Gen.Int[0, 17]).Sample((made, length) =>
        {
            Assert.Null(UnifiedSocialCreditCode.Read(made.Code[..length], made.Type, out var fault));
            Assert.Equal(new CreditCodeFault(CreditCodeFaultKind.Length, 0, default, length), fault);
            Assert.Null(UnifiedSocialCreditCode.Read(made.Code + "7", made.Type, out fault));
            Assert.Equal((CreditCodeFaultKind.Length, 19), (fault!.Kind, fault.Typed));
        });

    [Fact]
    public void Blanks_hyphens_small_letters_and_full_width_signs_are_no_mistake() => Right.Sample(made =>
    {
        var wide = string.Concat(made.Code.ToLowerInvariant().Select(sign => (char)(sign - '!' + '！')));
        Assert.Equal(made.Code, UnifiedSocialCreditCode.Read($" {wide[..8]} - {wide[8..]}\u3000", made.Type, out _)?.Value);
    });

    [Theory]
    [InlineData("91330903MA28K00XK1", OrganizationType.Association, 1, '9')]
    [InlineData("52330903MJ9000000A", OrganizationType.Association, 2, '2')]
    [InlineData("513309O3MJ9000000A", OrganizationType.Association, 7, 'O')]
    [InlineData("5133A903MJ9000000A", OrganizationType.Association, 5, 'A')]
    public void A_registrar_that_is_not_civil_affairs_another_kind_or_a_letter_in_the_division_is_named(string typed, OrganizationType type, int position, char sign)
    {
        Assert.Null(UnifiedSocialCreditCode.Read(typed, type, out var fault));
        Assert.Equal(new CreditCodeFault(CreditCodeFaultKind.Character, position, sign, 18), fault);
    }

    [Fact]
    public void Nothing_typed_is_a_code_of_no_length()
    {
        Assert.Null(UnifiedSocialCreditCode.Read(null, OrganizationType.Foundation, out var fault));
        Assert.Equal(new CreditCodeFault(CreditCodeFaultKind.Length, 0, default, 0), fault);
    }

    /// <summary>The organization code's own check on place 17 and the check of the whole on place 18, written from GB 11714 and GB 32100.</summary>
    private static string Complete(string sixteen)
    {
        int[] inner = [3, 7, 9, 10, 5, 8, 4, 2];
        var rest = 0;
        for (var place = 0; place < 8; place++)
            rest += inner[place] * "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".IndexOf(sixteen[8 + place]);
        var seventeen = sixteen + "0123456789X0"[11 - rest % 11];
        var (sum, weight) = (0, 1);
        foreach (var sign in seventeen)
        {
            sum += weight * Signs.IndexOf(sign);
            weight = weight * 3 % 31;
        }
        return seventeen + Signs[(31 - sum % 31) % 31];
    }
}
