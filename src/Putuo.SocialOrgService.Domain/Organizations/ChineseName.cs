using System.Globalization;

namespace Putuo.SocialOrgService.Domain.Organizations;

/// <summary>
/// How a Chinese name is found by the first letters of its pinyin (海燕志愿队: hyzyd) and where it stands in Chinese order. Both come from
/// the order that the platform's ICU keeps, and are kept beside the name, so that a database finds and sorts by them.
/// </summary>
public static class ChineseName
{
    /// <summary>The most letters that are kept.</summary>
    public const int MostInitials = OrganizationEntry.MostName;

    /// <summary>How much of a name counts for its place; names that begin alike so far stand by their ids.</summary>
    public const int OrderedBy = 12;

    /// <summary>The first character of each letter in the order of pinyin; I, U and V begin no syllable.</summary>
    private const string First = "阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨它穵夕丫帀", Letters = "abcdefghjklmnopqrstwxyz";

    private static readonly CompareInfo Order = CultureInfo.GetCultureInfo("zh-CN").CompareInfo;

    /// <summary>Words of the field with a character that is read in another way than the order takes it for.</summary>
    private static readonly (string Word, string Letters)[] ReadOtherwise =
    [
        ("调解", "tj"), ("调处", "tc"), ("长者", "zz"), ("长辈", "zb"), ("成长", "cz"), ("重阳", "cy"), ("音乐", "yy"), ("银行", "yh"), ("行业", "hy"), ("朝阳", "cy"), ("厦门", "xm"), ("重庆", "cq"),
    ];

    /// <summary>The first letters, small; letters and digits stand for themselves, other signs are left out.</summary>
    public static string InitialsOf(string name)
    {
        var letters = new List<char>(name.Length);
        for (var at = 0; at < name.Length; at++)
        {
            var rest = name[at..];
            if (ReadOtherwise.FirstOrDefault(known => rest.StartsWith(known.Word, StringComparison.Ordinal)) is { Word: { } word, Letters: var read })
            {
                letters.AddRange(read);
                at += word.Length - 1;
            }
            else if (char.IsAsciiLetterOrDigit(name[at]))
                letters.Add(char.ToLowerInvariant(name[at]));
            else if (LetterOf(name[at]) is { } letter)
                letters.Add(letter);
        }
        return string.Concat(letters.Take(MostInitials));
    }

    /// <summary>A text that sorts, sign by sign, as the name does in Chinese order.</summary>
    public static string OrderOf(string name) => Convert.ToHexString(Order.GetSortKey(name.Length > OrderedBy ? name[..OrderedBy] : name, CompareOptions.IgnoreCase).KeyData);

    private static char? LetterOf(char sign)
    {
        if (sign is < '\u4E00' or > '\u9FFF')
            return null;
        var text = sign.ToString();
        for (var i = First.Length - 1; i >= 0; i--)
        {
            if (Order.Compare(text, First[i].ToString()) >= 0)
                return Letters[i];
        }
        return null;
    }
}
