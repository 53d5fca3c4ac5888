namespace Putuo.SocialOrgService.Domain.People;

/// <summary>Takes numbers out of free text, so that a telephone or a door number does not travel with it .</summary>
public static class Digits
{
    /// <summary>From this many digits in a row on, a number may be a telephone's.</summary>
    public const int LongRun = 7;

    /// <summary>Every digit becomes a star: what of a text may be read before anybody has taken the order on.</summary>
    public static string Blank(string text) => string.Concat(text.Select(c => char.IsDigit(c) ? '*' : c));

    /// <summary>A need as it is read before anybody has taken it on: without a digit, or as a community publishes it, without what may be a telephone number.</summary>
    public static string BlankNeed(string need, bool ofCommunity) => ofCommunity ? BlankLong(need) : Blank(need);

    /// <summary>The text without its digits.</summary>
    public static string Drop(string text) => string.Concat(text.Where(c => !char.IsDigit(c)));

    /// <summary>Only runs of <see cref="LongRun"/> and more become stars; spaces and hyphens inside a run do not end it.</summary>
    public static string BlankLong(string text)
    {
        var shown = text.ToCharArray();
        for (var start = 0; start < shown.Length; start++)
        {
            if (!char.IsDigit(shown[start]))
                continue;
            var (end, digits) = (start, 0);
            for (var i = start; i < shown.Length && (char.IsDigit(shown[i]) || shown[i] is ' ' or '-'); i++)
            {
                if (char.IsDigit(shown[i]))
                    (end, digits) = (i, digits + 1);
            }
            if (digits >= LongRun)
            {
                for (var i = start; i <= end; i++)
                    shown[i] = char.IsDigit(shown[i]) ? '*' : shown[i];
            }
            start = end;
        }
        return new string(shown);
    }
}
