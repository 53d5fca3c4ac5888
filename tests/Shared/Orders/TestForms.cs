using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.LifeCycle;

namespace Putuo.SocialOrgService.Tests.Orders;

/// <summary>A small form of every kind: one field of each type, one needed paper and one that need not be.</summary>
public static class TestForms
{
    public static IReadOnlyList<FormDefinition> All { get; } = [.. Enum.GetValues<FormKind>().Select(Form)];

    /// <summary>Answers that every one of these forms takes.</summary>
    public static IReadOnlyList<Answer> Answers(string name = "渔灯社") =>
    [
        new("name", name), new("story", "给独居老人送饭，每周三次。"), new("people", "12"), new("money", "30000.5"), new("day", "2022-03-01"), new("choice", "desk"), new("agreed", FormField.Yes),
    ];

    /// <summary>A paper for the needed one.</summary>
    public static StoredAttachment Paper(string key = "plan", AttachmentKind kind = AttachmentKind.Pdf) => new(key, Guid.NewGuid().ToString("N"), "计划书.pdf", kind, 1234);

    private static FormDefinition Form(FormKind kind) => new()
    {
        Kind = kind,
        Title = kind.ToString(),
        TitleEn = kind.ToString(),
        About = "关于",
        AboutEn = "About",
        Filer = kind is FormKind.Incubation or FormKind.Registration ? FormFiler.Anyone : FormFiler.Organization,
        DepartmentId = TestDistrict.Answering,
        AnswerWithin = Term.Parse("5wd"),
        CorrectWithin = Term.Parse("10wd"),
        Fields =
        [
            Field("name", FieldType.Text) with { Most = 20, Prefill = Prefill.Name },
            Field("story", FieldType.LongText),
            Field("people", FieldType.Number) with { Min = 2, Max = 500 },
            Field("money", FieldType.Money) with { Max = 50000 },
            Field("day", FieldType.Date) with { IsPast = true },
            Field("choice", FieldType.Choice) with { Choices = [new("desk", "工位", "Desk"), new("virtual", "虚拟", "Virtual")] },
            Field("agreed", FieldType.YesNo),
            Field("note", FieldType.Text) with { IsRequired = false },
        ],
        Attachments =
        [
            new FormAttachment { Key = "plan", Label = "计划书", LabelEn = "Plan", Kinds = [AttachmentKind.Pdf], IsRequired = true },
            new FormAttachment { Key = "photos", Label = "照片", LabelEn = "Photos", Kinds = [AttachmentKind.Jpeg, AttachmentKind.Png], Most = 2 },
        ],
    };

    private static FormField Field(string key, FieldType type) => new() { Key = key, Label = key, LabelEn = key, Type = type, IsRequired = true };
}
