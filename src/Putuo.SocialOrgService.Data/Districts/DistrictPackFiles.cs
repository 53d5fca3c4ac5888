using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Data.Districts;

/// <summary>
/// Writes a district as the files of a pack, the same that <see cref="DistrictPack.Read"/> reads: reading them gives the same district.
/// What a second level has in common with its first one, and what is as it is without being written, is left out.
/// </summary>
public sealed class DistrictPackFiles(DistrictPack pack)
{
    /// <summary>What the log of exports calls it.</summary>
    public const string What = "district";

    /// <summary>What explains the files to whoever writes them.</summary>
    public const string Readme = "README.md";

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { IgnoreReadOnlyProperties = true };

    private readonly Dictionary<int, string> departments = pack.Departments.ToDictionary(department => department.Id, department => department.Name);

    /// <summary>The files with their texts, in the order of the pack's own README.</summary>
    public IReadOnlyList<(string Name, string Text)> Write() =>
    [
        ("district.json", Text("settings", JsonSerializer.SerializeToNode(pack.Settings, Web)!)),
        ("areas.json", Text("areas", List(pack.Areas.OrderBy(area => area.Level).ThenBy(area => area.Id), Area))),
        ("departments.json", Text("departments", List(pack.Departments.OrderBy(department => department.Id), Department))),
        ("categories.json", Text("categories", List(pack.Categories.Where(c => c.IsTop).OrderBy(c => c.Code, StringComparer.Ordinal), Top))),
        ("triage.json", Text("rules", List(pack.TriageRules.OrderBy(rule => rule.Position), Rule))),
        ("forms.json", Text("forms", List(pack.ToDistrict().Forms, Form))),
        ("calendar.json", Calendar()),
    ];

    private static string Text(string name, JsonNode content) => PackText.Of(new JsonObject { [name] = content });

    private static JsonObject Area(Area area) => Object(
        ("id", area.Id), ("parent", area.ParentId), ("level", $"{area.Level}"), ("code", area.Code), ("name", area.Name), ("nameEn", area.NameEn), ("on", True(area.IsOn)));

    private static JsonObject Department(Department department) => Object(("id", department.Id), ("name", department.Name), ("nameEn", department.NameEn));

    private JsonObject Top(Category top)
    {
        var node = Category(top, null);
        var within = List(pack.Categories.Where(c => !c.IsTop && c.Top == top.Code).OrderBy(c => c.Code, StringComparer.Ordinal), below => Category(below, top));
        if (within.Count > 0)
            node["within"] = within;
        return node;
    }

    private JsonObject Category(Category category, Category? top)
    {
        var led = category.DepartmentId == top?.DepartmentId;
        var node = Object(
            ("code", category.Code),
            ("name", category.Name),
            ("nameEn", category.NameEn),
            ("about", category.About),
            ("aboutEn", category.AboutEn),
            ("words", category.Words.Count > 0 ? Texts(category.Words) : null),
            ("scene", category.Scene == top?.Scene ? null : $"{category.Scene}"),
            ("answerWithin", category.AnswerWithin == top?.AnswerWithin ? null : $"{category.AnswerWithin}"),
            ("completeWithin", category.CompleteWithin == top?.CompleteWithin ? null : $"{category.CompleteWithin}"),
            ("confirmWithin", category.ConfirmWithin == top?.ConfirmWithin ? null : category.ConfirmWithin?.ToString()),
            ("isEmergency", True(category.IsEmergency)),
            ("isSensitive", True(category.IsSensitive)),
            ("photoHint", category.PhotoHint == top?.PhotoHint ? null : category.PhotoHint),
            ("photoHintEn", category.PhotoHintEn == top?.PhotoHintEn ? null : category.PhotoHintEn),
            ("department", led ? null : departments[category.DepartmentId]),
            ("supporting", category.SupportingDepartmentIds.SequenceEqual(led ? top!.SupportingDepartmentIds : []) ? null : Names(category.SupportingDepartmentIds)));
        // The first level has a term of its own and this one leaves it to the district: that has to be said.
        if (category.ConfirmWithin is null && top?.ConfirmWithin is not null)
            node["confirmWithin"] = null;
        return node;
    }

    private JsonObject Rule(TriageRule rule) => Object(
        ("name", rule.Entry.Name),
        ("nameEn", rule.Entry.NameEn),
        ("categories", rule.Entry.Categories.Count > 0 ? Texts(rule.Entry.Categories) : null),
        ("words", rule.Entry.Words.Count > 0 ? Texts(rule.Entry.Words) : null),
        ("groups", rule.Entry.Groups.Count > 0 ? Texts(rule.Entry.Groups.Select(group => $"{group}")) : null),
        ("category", rule.Entry.Category),
        ("scene", rule.Entry.Scene?.ToString()),
        ("lead", rule.Entry.LeadDepartmentId is { } lead ? departments[lead] : null),
        ("supporting", rule.Entry.SupportingDepartmentIds.Count > 0 ? Names(rule.Entry.SupportingDepartmentIds) : null),
        ("on", rule.IsOn ? null : false));

    private JsonObject Form(FormDefinition form) => Object(
        ("kind", $"{form.Kind}"),
        ("version", form.Version > 1 ? form.Version : null),
        ("title", form.Title),
        ("titleEn", form.TitleEn),
        ("about", form.About),
        ("aboutEn", form.AboutEn),
        ("filer", $"{form.Filer}"),
        ("department", departments[form.DepartmentId]),
        ("answerWithin", $"{form.AnswerWithin}"),
        ("correctWithin", $"{form.CorrectWithin}"),
        ("fields", List(form.Fields, Field)),
        ("attachments", form.Attachments.Count > 0 ? List(form.Attachments, Paper) : null));

    private static JsonObject Field(FormField field) => Object(
        ("key", field.Key),
        ("label", field.Label),
        ("labelEn", field.LabelEn),
        ("hint", Said(field.Hint)),
        ("hintEn", Said(field.HintEn)),
        ("type", $"{field.Type}"),
        ("isRequired", True(field.IsRequired)),
        ("most", field.Most > 0 ? field.Most : null),
        ("min", field.Min),
        ("max", field.Max),
        ("isPast", True(field.IsPast)),
        ("prefill", field.Prefill == Prefill.None ? null : $"{field.Prefill}"),
        ("choices", field.Choices.Count > 0 ? List(field.Choices, choice => Object(("value", choice.Value), ("label", choice.Label), ("labelEn", choice.LabelEn))) : null));

    private static JsonObject Paper(FormAttachment paper) => Object(
        ("key", paper.Key), ("label", paper.Label), ("labelEn", paper.LabelEn), ("kinds", Texts(paper.Kinds.Select(kind => $"{kind}"))), ("most", paper.Most), ("isRequired", True(paper.IsRequired)));

    private string Calendar() => PackText.Of(new JsonObject
    {
        ["zone"] = pack.Calendar.Zone,
        ["officeHours"] = List(pack.Calendar.OfficeHours, span => Object(("from", $"{span.From:HH:mm}"), ("to", $"{span.To:HH:mm}"))),
        ["years"] = List(pack.Calendar.Years, year => Object(
            ("year", year.Year),
            ("holidays", List(year.Holidays, holiday => Object(("name", holiday.Name), ("from", Day(holiday.From)), ("to", Day(holiday.To))))),
            ("workedWeekends", Texts(year.WorkedWeekends.Select(Day))))),
    });

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static JsonNode? True(bool flag) => flag ? true : null;

    private static JsonNode? Said(string text) => text.Length > 0 ? text : null;

    private JsonArray Names(IEnumerable<int> ids) => Texts(ids.Select(id => departments[id]));

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];

    private static JsonArray List<T>(IEnumerable<T> things, Func<T, JsonObject> write) => [.. things.Select(write)];

    private static JsonObject Object(params IEnumerable<(string Name, JsonNode? Value)> parts) =>
        new(parts.Where(part => part.Value is not null).Select(part => KeyValuePair.Create(part.Name, part.Value)));
}
