using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.LifeCycle;

namespace Putuo.SocialOrgService.Data.Districts;

/// <summary>Reads forms.json: the forms of the life cycle with their fields, papers, terms and the department that decides.</summary>
internal sealed class DistrictPackForms(IReadOnlyList<Department> departments)
{
    private readonly HashSet<FormKind> kinds = [];

    public List<FormDefinition> Read(PackNode file)
    {
        var all = new List<FormDefinition>();
        foreach (var node in file.Nodes("forms"))
        {
            all.Add(Form(node));
            node.NothingElse();
        }
        file.NothingElse();
        foreach (var kind in Enum.GetValues<FormKind>().Except(kinds))
            file.Fault("forms", $"the form {kind} is missing: write one");
        return all;
    }

    private FormDefinition Form(PackNode node)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var form = new FormDefinition
        {
            Kind = node.Choice("kind", FormKind.Incubation),
            Version = node.Number("version", 1),
            Title = node.Text("title"),
            TitleEn = node.Text("titleEn"),
            About = node.Text("about"),
            AboutEn = node.Text("aboutEn"),
            Filer = node.Choice("filer", FormFiler.Organization),
            DepartmentId = Department(node),
            AnswerWithin = node.Term("answerWithin"),
            CorrectWithin = node.Term("correctWithin"),
            Fields = [.. node.Nodes("fields").Select(field => Field(field, keys))],
            Attachments = [.. node.Nodes("attachments").Select(paper => Paper(paper, keys))],
        };
        if (!kinds.Add(form.Kind))
            node.Fault("kind", $"{form.Kind} stands twice: write one form for each kind");
        if (form.Fields.All(field => field.Type != FieldType.Text))
            node.Fault("fields", $"has no field of type {FieldType.Text}: the first one names what is filed");
        if (form is { Kind: FormKind.AnnualReport or FormKind.Appeal, Filer: not FormFiler.Organization })
            node.Fault("filer", $"{form.Kind} is an organization's matter: write {FormFiler.Organization}");
        return form;
    }

    private static FormField Field(PackNode node, HashSet<string> keys)
    {
        var field = new FormField
        {
            Key = Key(node, keys),
            Label = node.Text("label"),
            LabelEn = node.Text("labelEn"),
            Hint = node.Text("hint", ""),
            HintEn = node.Text("hintEn", ""),
            Type = node.Choice("type", FieldType.Text),
            IsRequired = node.Flag("isRequired"),
            Most = Has(node, "most") ?? 0,
            Min = Has(node, "min"),
            Max = Has(node, "max"),
            IsPast = node.Flag("isPast"),
            Choices = [.. node.Nodes("choices").Select(Choice)],
            Prefill = node.Has("prefill") ? node.Choice("prefill", Prefill.None) : Prefill.None,
        };
        if ((field.Type == FieldType.Choice) == (field.Choices.Count == 0))
            node.Fault("choices", field.Type == FieldType.Choice ? "is missing or empty: write what there is to choose from" : $"belongs to the type {FieldType.Choice} alone: take it out");
        if (field.Choices.Select(choice => choice.Value).Distinct(StringComparer.Ordinal).Count() < field.Choices.Count)
            node.Fault("choices", "has a value twice: give each choice a value of its own");
        if (field.Min > field.Max)
            node.Fault("max", $"write at least min ({field.Min})");
        if (field.Hint.Length > 0 != field.HintEn.Length > 0)
            node.Fault(field.Hint.Length > 0 ? "hintEn" : "hint", "is missing: a hint is written in both languages");
        node.NothingElse();
        return field;
    }

    private static FormAttachment Paper(PackNode node, HashSet<string> keys)
    {
        var paper = new FormAttachment
        {
            Key = Key(node, keys),
            Label = node.Text("label"),
            LabelEn = node.Text("labelEn"),
            Kinds = [.. node.Texts("kinds").Select(name => Kind(node, name)).OfType<AttachmentKind>()],
            Most = node.Number("most", 1),
            IsRequired = node.Flag("isRequired"),
        };
        if (paper.Kinds.Count == 0)
            node.Fault("kinds", $"is missing or empty: write some of {string.Join(", ", Enum.GetNames<AttachmentKind>())}");
        node.NothingElse();
        return paper;
    }

    private static AttachmentKind? Kind(PackNode node, string name)
    {
        if (Enum.GetNames<AttachmentKind>().Contains(name, StringComparer.Ordinal))
            return Enum.Parse<AttachmentKind>(name);
        node.Fault("kinds", $"'{name}' is unknown: write some of {string.Join(", ", Enum.GetNames<AttachmentKind>())}");
        return null;
    }

    private static FormChoice Choice(PackNode node)
    {
        var choice = new FormChoice(node.Text("value"), node.Text("label"), node.Text("labelEn"));
        node.NothingElse();
        return choice;
    }

    private static string Key(PackNode node, HashSet<string> keys)
    {
        var key = node.Text("key");
        if (key.Length > 0 && !(char.IsAsciiLetterLower(key[0]) && key.All(char.IsAsciiLetterOrDigit)))
            node.Fault("key", $"'{key}' is no key: write a small letter, then letters and figures");
        if (key.Length > 0 && !keys.Add(key))
            node.Fault("key", $"'{key}' stands twice: give each field and paper of a form a key of its own");
        return key;
    }

    private static int? Has(PackNode node, string name) => node.Has(name) ? node.Number(name) : null;

    private int Department(PackNode node)
    {
        var name = node.Text("department");
        if (departments.FirstOrDefault(department => department.Name == name) is { } found)
            return found.Id;
        if (name.Length > 0)
            node.Fault("department", $"no department '{name}': write a name as in departments.json");
        return 0;
    }
}
