using System.Collections.Frozen;
using System.Text;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Accounts;

/// <summary>What is wrong with a password.</summary>
public enum PasswordFault
{
    /// <summary>Fewer characters than <see cref="PasswordRules.Shortest"/>.</summary>
    TooShort = 1,

    /// <summary>More characters than <see cref="PasswordRules.Longest"/>.</summary>
    TooLong = 2,

    /// <summary>One or a few characters over and over.</summary>
    Repeats = 3,

    /// <summary>A run along the alphabet, the digits or the keyboard.</summary>
    Sequence = 4,

    /// <summary>Little more than the account's own phone number.</summary>
    OwnPhone = 5,

    /// <summary>Little more than the name of this site or place.</summary>
    SiteName = 6,

    /// <summary>In the list of passwords known from breaches.</summary>
    Breached = 7,
}

/// <summary>
/// Which passwords are refused: short and trivial ones. Long ones are welcome, and nobody is made to mix kinds of characters.
/// </summary>
/// <param name="breached">Passwords known from breaches, in lower case; empty without such a list.</param>
public sealed class PasswordRules(IReadOnlySet<string>? breached = null)
{
    /// <summary>The fewest characters.</summary>
    public const int Shortest = 10;

    /// <summary>The most characters.</summary>
    public const int Longest = 128;

    /// <summary>How many characters a password must have beyond a trivial part of it.</summary>
    private const int FewestOfItsOwn = 4;

    /// <summary>How many different characters there must be.</summary>
    private const int FewestKinds = 5;

    private static readonly string[] Runs =
        ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p", "!@#$%^&*()"];

    private static readonly string[] Names = ["shehuizuzhi", "password", "mima", "社会组织", "密码"];

    private readonly IReadOnlySet<string> breached = breached ?? FrozenSet<string>.Empty;

    /// <summary>Reads a list of breached passwords, one a line.</summary>
    public static PasswordRules WithListFrom(string? file) =>
        new(string.IsNullOrEmpty(file) ? null : File.ReadLines(file).Select(Plain).Where(line => line.Length > 0).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Says what is wrong; null if the password may be used.</summary>
    /// <param name="password">The password as typed.</param>
    /// <param name="phone">The account's normalised phone number.</param>
    /// <param name="district">Whose names are no password either.</param>
    public PasswordFault? FaultOf(string password, string? phone, District district)
    {
        if (password.Length < Shortest)
            return PasswordFault.TooShort;
        if (password.Length > Longest)
            return PasswordFault.TooLong;
        var plain = Plain(password);
        if (plain.Distinct().Count() < FewestKinds || IsOnePieceRepeated(plain))
            return PasswordFault.Repeats;
        if (RunningCharacters(plain) > plain.Length - FewestOfItsOwn)
            return PasswordFault.Sequence;
        if (phone is not null && LeftWithout(plain, phone) < FewestOfItsOwn)
            return PasswordFault.OwnPhone;
        if (NamesOf(district).Aggregate(plain, (left, name) => left.Replace(name, "", StringComparison.Ordinal)).Length < FewestOfItsOwn)
            return PasswordFault.SiteName;
        return breached.Contains(plain) ? PasswordFault.Breached : null;
    }

    /// <summary>The names of the site, the district and the city, whole and without their last sign (普陀区, 普陀; Putuo District, Putuo), the longest first.</summary>
    private static IEnumerable<string> NamesOf(District district) => district.Path(district.Root.Id)
        .SelectMany(area => new[] { area.Name, area.Name[..^1], area.NameEn, area.NameEn.Split(' ')[0] })
        .Concat([district.Settings.SiteName, district.Settings.SiteNameEn])
        .Select(Plain).Where(name => name.Length > 1).Concat(Names).OrderByDescending(name => name.Length);

    private static string Plain(string password) => PlainText.Of(password).Normalize(NormalizationForm.FormKC).Trim().ToLowerInvariant();

    private static bool IsOnePieceRepeated(string plain) =>
        Enumerable.Range(1, plain.Length / 2).Any(size =>
            plain.Length % size == 0 && Enumerable.Range(size, plain.Length - size).All(at => plain[at] == plain[at - size]));

    /// <summary>How many characters lie in runs of at least four along a known sequence, forwards or backwards.</summary>
    private static int RunningCharacters(string plain)
    {
        var total = 0;
        for (var start = 0; start < plain.Length;)
        {
            var length = Math.Max(RunFrom(plain, start, 1), RunFrom(plain, start, -1));
            total += length >= 4 ? length : 0;
            start += length >= 4 ? length : 1;
        }
        return total;
    }

    private static int RunFrom(string plain, int start, int step) => Runs.Max(run =>
    {
        var length = 1;
        while (start + length < plain.Length && run.IndexOf(plain[start + length - 1]) is >= 0 and var at
            && at + step >= 0 && at + step < run.Length && run[at + step] == plain[start + length])
            length++;
        return length;
    });

    private static int LeftWithout(string plain, string part) =>
        plain.Contains(part, StringComparison.Ordinal) ? plain.Replace(part, "", StringComparison.Ordinal).Length : int.MaxValue;
}
