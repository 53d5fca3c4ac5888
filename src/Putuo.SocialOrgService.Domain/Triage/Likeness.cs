namespace Putuo.SocialOrgService.Domain.Triage;

/// <summary>In what an order is like another.</summary>
[Flags]
public enum Alike
{
    /// <summary>In nothing.</summary>
    None = 0,

    /// <summary>Of the same category, in the same grid or community, within some days.</summary>
    SameCategory = 1,

    /// <summary>The need is said in similar words.</summary>
    SimilarNeed = 2,

    /// <summary>For the same place: community, grid and address.</summary>
    SamePlace = 4,

    /// <summary>With the same telephone number.</summary>
    SameNumber = 8,
}

/// <summary>
/// How alike two needs are (相似单): by the pairs of characters they share, whatever language they are written in. Triage looks at what is
/// alike before it decides, so that nobody is served twice or called by three.
/// </summary>
public static class Likeness
{
    /// <summary>How many days back an order of the same category or of similar words counts as alike.</summary>
    public const int Days = 30;

    /// <summary>From this share of common pairs on, two needs are similar.</summary>
    public const double Enough = .4;

    /// <summary>The share of pairs that two needs have in common, from 0 to 1; 0 when one has none.</summary>
    public static double Of(string need, string other)
    {
        var (own, others) = (PairsOf(need), PairsOf(other));
        return own.Count == 0 || others.Count == 0 ? 0 : 2d * own.Count(others.Contains) / (own.Count + others.Count);
    }

    private static HashSet<(char, char)> PairsOf(string text)
    {
        var plain = text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).ToList();
        return [.. plain.Zip(plain.Skip(1))];
    }
}
