using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Data.Districts;

/// <summary>
/// Reads categories.json: first levels with the second levels within. What a second level does not say itself
/// (scene, terms, photo hint, departments) it takes from its first level; flags are its own.
/// </summary>
internal sealed class DistrictPackCategories(IReadOnlyList<Department> departments)
{
    private readonly List<Category> all = [];

    public List<Category> Read(PackNode file)
    {
        foreach (var node in file.Nodes("categories"))
        {
            var top = One(node, null);
            foreach (var below in node.Nodes("within"))
            {
                One(below, top);
                below.NothingElse();
            }
            node.NothingElse();
        }
        file.NothingElse();
        if (all.Count == 0)
            file.Fault("categories", "is missing or empty: write at least one category");
        return all;
    }

    private Category One(PackNode node, Category? top)
    {
        var category = new Category
        {
            Code = Code(node, top),
            Name = node.Text("name"),
            NameEn = node.Text("nameEn"),
            About = node.Text("about"),
            AboutEn = node.Text("aboutEn"),
            Words = node.Texts("words"),
            Scene = Own(node, "scene", top) ? node.Choice("scene", Scene.Individual) : top!.Scene,
            AnswerWithin = Own(node, "answerWithin", top) ? node.Term("answerWithin") : top!.AnswerWithin,
            CompleteWithin = Own(node, "completeWithin", top) ? node.Term("completeWithin") : top!.CompleteWithin,
            ConfirmWithin = node.Has("confirmWithin") ? node.Term("confirmWithin") : node.Says("confirmWithin") ? null : top?.ConfirmWithin,
            IsEmergency = node.Flag("isEmergency"),
            IsSensitive = node.Flag("isSensitive"),
            PhotoHint = Own(node, "photoHint", top) ? node.Text("photoHint") : top!.PhotoHint,
            PhotoHintEn = Own(node, "photoHintEn", top) ? node.Text("photoHintEn") : top!.PhotoHintEn,
            DepartmentId = Own(node, "department", top) ? Department(node, "department", node.Text("department")) : top!.DepartmentId,
            SupportingDepartmentIds = Supporting(node, top),
        };
        // Names of departments and the form of codes were told of where they were read.
        node.Faults(CategoryRules.Faults(category, all, departments).Where(fault => fault.Kind is not (DistrictFaultKind.DepartmentUnknown or DistrictFaultKind.CodeForm)));
        all.Add(category);
        return category;
    }

    private static bool Own(PackNode node, string name, Category? top) => node.Has(name) || top is null;

    private string Code(PackNode node, Category? top)
    {
        var code = node.Text("code");
        var isRight = CategoryRules.HasForm(code) && (top is null ? code.Length == 1 : code.Length == 3 && code[..1] == top.Code);
        if (!isRight && code.Length > 0)
            node.Fault("code", top is null ? $"'{code}' is no first level: write one capital letter" : $"'{code}' is not within {top.Code}: write {top.Code} and two digits");
        return isRight ? code : "?";
    }

    private IReadOnlyList<int> Supporting(PackNode node, Category? top)
    {
        if (node.Has("supporting"))
            return [.. node.Texts("supporting").Select(name => Department(node, "supporting", name))];
        return node.Has("department") || top is null ? [] : top.SupportingDepartmentIds;
    }

    private int Department(PackNode node, string property, string name)
    {
        if (departments.FirstOrDefault(d => d.Name == name) is { } department)
            return department.Id;
        if (name.Length > 0)
            node.Fault(property, $"no department '{name}': write a name as in departments.json ({string.Join("、", departments.Select(d => d.Name))})");
        return 0;
    }
}
