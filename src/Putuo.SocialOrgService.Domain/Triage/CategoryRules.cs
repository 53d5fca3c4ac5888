using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Domain.Triage;

/// <summary>What a category must be like. Packs and pages ask the same rules.</summary>
public static class CategoryRules
{
    /// <summary>The most characters of a text that explains.</summary>
    public const int MostText = 500;

    /// <summary>The most words people look by, and the most characters of one.</summary>
    public const int MostWords = 60, MostWord = 30;

    /// <summary>What is wrong with a category among others; one of the second level needs its first level among them.</summary>
    public static IEnumerable<DistrictFault> Faults(Category category, IReadOnlyCollection<Category> others, IReadOnlyCollection<Department> departments)
    {
        foreach (var fault in DistrictRules.Names(category.Name, category.NameEn))
            yield return fault;
        foreach (var fault in Texts(category))
            yield return fault;
        if (!HasForm(category.Code) || (!category.IsTop && others.All(other => other.Code != category.Top)))
            yield return new(nameof(Category.Code), DistrictFaultKind.CodeForm, category.Code);
        else if (category is { IsTop: false, Top: Category.Other })
            yield return new(nameof(Category.Code), DistrictFaultKind.NothingWithin, Category.Other);
        else if (others.Any(other => other.Code == category.Code))
            yield return new(nameof(Category.Code), DistrictFaultKind.CodeTaken, category.Code);
        if (category.IsEmergency && new[] { category.AnswerWithin, category.CompleteWithin, category.ConfirmWithin }.Any(term => term is { Unit: not TermUnit.ClockHours }))
            yield return new(nameof(Category.IsEmergency), DistrictFaultKind.NoClockHours);
        if (departments.All(department => department.Id != category.DepartmentId))
            yield return new(nameof(Category.DepartmentId), DistrictFaultKind.DepartmentUnknown);
        else if (category.SupportingDepartmentIds.Contains(category.DepartmentId))
            yield return new(nameof(Category.SupportingDepartmentIds), DistrictFaultKind.LeadsAlready);
        if (category.SupportingDepartmentIds.Any(id => departments.All(department => department.Id != id)))
            yield return new(nameof(Category.SupportingDepartmentIds), DistrictFaultKind.DepartmentUnknown);
    }

    /// <summary>Whether a text is a code: a capital letter, and for a second level two digits behind it.</summary>
    public static bool HasForm(string code) =>
        code.Length is 1 or 3 && char.IsAsciiLetterUpper(code[0]) && code.Skip(1).All(char.IsAsciiDigit);

    private static IEnumerable<DistrictFault> Texts(Category category)
    {
        var texts = new[]
        {
            (nameof(Category.About), category.About), (nameof(Category.AboutEn), category.AboutEn),
            (nameof(Category.PhotoHint), category.PhotoHint), (nameof(Category.PhotoHintEn), category.PhotoHintEn),
        };
        foreach (var (field, text) in texts)
        {
            if (text.Length == 0)
                yield return new(field, DistrictFaultKind.Missing);
            else if (text.Length > MostText)
                yield return new(field, DistrictFaultKind.TooLong, text, MostText);
        }
        if (category.Words.Count > MostWords)
            yield return new(nameof(Category.Words), DistrictFaultKind.TooMany, "", MostWords);
        if (category.Words.FirstOrDefault(word => word.Length > MostWord) is { } wrong)
            yield return new(nameof(Category.Words), DistrictFaultKind.TooLong, wrong, MostWord);
    }
}
