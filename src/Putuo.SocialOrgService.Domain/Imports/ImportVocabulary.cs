using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Domain.Imports;

/// <summary>The words that cells and headers may say, in both languages and as codes: those of the district, of choices and of columns.</summary>
public sealed class ImportVocabulary
{
    private readonly Dictionary<(Type Choice, string Word), Enum> choices = [];
    private readonly Dictionary<string, ImportField> fields = [];
    private readonly Dictionary<string, int> areas;
    private readonly Dictionary<string, int> departments;
    private readonly Dictionary<string, string> categories;

    /// <summary>Takes in the words.</summary>
    /// <param name="district">The district, whose names and codes are words.</param>
    /// <param name="words">Words of choices and of columns (<see cref="ImportField"/>) beside their codes.</param>
    public ImportVocabulary(District district, IEnumerable<(Enum Choice, string Word)> words)
    {
        District = district;
        foreach (var field in Enum.GetValues<ImportField>())
            fields[Plain(field.ToString())] = field;
        foreach (var (choice, word) in words)
        {
            if (choice is ImportField field)
                fields.TryAdd(Plain(word), field);
            else
                choices.TryAdd((choice.GetType(), Plain(word)), choice);
        }
        areas = ByWord(district.Areas.Where(a => a.Level is AreaLevel.District or AreaLevel.Street or AreaLevel.Community), a => [a.Name, a.NameEn, a.Code, PathOf(district, a), $"{a.Id}"], a => a.Id);
        departments = ByWord(district.Departments, d => [d.Name, d.NameEn, $"{d.Id}"], d => d.Id);
        categories = ByWord(district.Categories, c => [c.Code], c => c.Code);
        foreach (var (word, code) in ByWord(district.Categories, c => [c.Name, c.NameEn], c => c.Code))
            categories.TryAdd(word, code);
    }

    /// <summary>The district.</summary>
    public District District { get; }

    /// <summary>The column that a header names; null for another word.</summary>
    public ImportField? FieldOf(string header) => fields.TryGetValue(Plain(header), out var field) ? field : null;

    /// <summary>The choice that a word names; null for another word.</summary>
    public T? ChoiceOf<T>(string word)
        where T : struct, Enum =>
        choices.TryGetValue((typeof(T), Plain(word)), out var choice) ? (T)choice
        : word.Any(char.IsAsciiLetter) && Enum.TryParse<T>(word, ignoreCase: true, out var code) && Enum.IsDefined(code) ? code
        : null;

    /// <summary>The area that a word names: its name, its code, the way to it (东港街道/兴普社区), or its number, which stays when it gets another name.</summary>
    public int? AreaOf(string word) => areas.TryGetValue(Plain(word), out var id) ? id : null;

    /// <summary>The department that a word names: its name or its number.</summary>
    public int? DepartmentOf(string word) => departments.TryGetValue(Plain(word), out var id) ? id : null;

    /// <summary>The code of the category that a word names.</summary>
    public string? CategoryOf(string word) => categories.GetValueOrDefault(Plain(word));

    /// <summary>The names of an area and of the street above it: what tells two communities of one name apart.</summary>
    public static string PathOf(District district, Area area) =>
        area.Level == AreaLevel.Community && district.Above(area.Id, AreaLevel.Street) is { } street ? $"{street.Name}/{area.Name}" : area.Name;

    /// <summary>A word that names two things names neither.</summary>
    private static Dictionary<string, TId> ByWord<T, TId>(IEnumerable<T> things, Func<T, string?[]> words, Func<T, TId> id) => things
        .SelectMany(thing => words(thing).OfType<string>().Where(word => word.Length > 0).Select(Plain).Distinct().Select(word => (Word: word, Id: id(thing))))
        .GroupBy(pair => pair.Word, pair => pair.Id)
        .Where(group => group.Distinct().Count() == 1)
        .ToDictionary(group => group.Key, group => group.First());

    /// <summary>Without blanks, marks of what is required and differences of letters.</summary>
    private static string Plain(string word) =>
        string.Concat(word.Where(sign => !char.IsWhiteSpace(sign) && sign is not ('*' or '＊' or '\uFEFF' or '-' or '\'' or '’'))).ToLowerInvariant();
}
