using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Domain.Triage;

/// <summary>
/// Finds categories by plain words (陪老人去医院, 修水龙头, mend a tap): by their names, the words people use for them, what is
/// said about them, and pairs of characters where nothing fits whole.
/// </summary>
public static class CategorySearch
{
    /// <summary>The most characters of a query that are looked at.</summary>
    public const int LongestQuery = 60;

    /// <summary>Words that say nothing about the need.</summary>
    private static readonly HashSet<string> Empty = ["for", "the", "and", "with", "need", "help", "want", "somebody", "someone", "please"];

    /// <summary>The categories that can be ordered and fit the text, the best first; none for an empty text.</summary>
    public static IReadOnlyList<Category> Find(District district, string? text, int most = 12)
    {
        var query = Plain(text);
        if (query.Length == 0)
            return [];
        var words = EnglishWords(text!);
        return [.. district.Orderable
            .Select(c => (Category: c, Score: Score(c, district.Category(c.Top), query, words)))
            .Where(found => found.Score > 0)
            .OrderByDescending(found => found.Score).ThenBy(found => found.Category.Code, StringComparer.Ordinal)
            .Take(most)
            .Select(found => found.Category)];
    }

    private static int Score(Category category, Category top, string query, IReadOnlyCollection<string> words)
    {
        var name = Plain(category.Name);
        var score = name == query ? 100 : name.Contains(query) || (name.Length > 1 && query.Contains(name)) ? 40 : 0;
        foreach (var word in category.Words.Select(Plain).Where(w => w.Length > 0))
            score += word == query ? 60 : query.Contains(word) ? 18 + word.Length : query.Length > 1 && word.Contains(query) ? 15 : 0;
        if (query.Length > 1 && Plain(category.About).Contains(query))
            score += 10;
        if (query.Length > 1 && Plain(top.Name).Contains(query))
            score += 6;
        var said = (category.NameEn + " " + category.AboutEn).ToLowerInvariant();
        score += 12 * words.Count(word => said.Contains(word, StringComparison.Ordinal));
        return score > 0 ? score : PairsIn(query).Count(pair => name.Contains(pair) || category.Words.Any(w => w.Contains(pair, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> PairsIn(string query) => char.IsAscii(query[0])
        ? []
        : Enumerable.Range(0, Math.Max(0, query.Length - 1)).Select(i => query.Substring(i, 2)).Distinct();

    private static string Plain(string? text) => string.Concat((text ?? "").Take(LongestQuery).Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static IReadOnlyCollection<string> EnglishWords(string text) => [.. text[..Math.Min(text.Length, LongestQuery)].ToLowerInvariant()
        .Split(c => !char.IsAsciiLetter(c))
        .Where(word => word.Length > 2 && !Empty.Contains(word))
        .Select(word => word.Length > 5 ? word[..5] : word)
        .Distinct()];

    private static IEnumerable<string> Split(this string text, Func<char, bool> at)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !at(text[i]))
                continue;
            if (i > start)
                yield return text[start..i];
            start = i + 1;
        }
    }
}
