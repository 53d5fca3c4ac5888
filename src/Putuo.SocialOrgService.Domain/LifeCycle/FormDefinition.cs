using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Domain.LifeCycle;

/// <summary>A matter in the life of an organization that is filed by a form .</summary>
public enum FormKind
{
    /// <summary>培育孵化.</summary>
    Incubation = 1,

    /// <summary>注册登记.</summary>
    Registration = 2,

    /// <summary>服务扶持: venue, training, funding.</summary>
    Support = 3,

    /// <summary>年检申报.</summary>
    AnnualReport = 4,

    /// <summary>项目承接.</summary>
    Undertaking = 5,

    /// <summary>异议申诉 against an entry in the list of abnormal activity.</summary>
    Appeal = 6,
}

/// <summary>Who may file a form.</summary>
public enum FormFiler
{
    /// <summary>Anybody with an account: there need be no organization yet.</summary>
    Anyone = 1,

    /// <summary>Whoever works for an organization that is in the registry.</summary>
    Organization = 2,
}

/// <summary>
/// A form as data of the district pack: what is asked, which papers belong to it, who decides until when. A filing keeps the version with
/// which it was begun.
/// </summary>
public sealed record FormDefinition
{
    /// <summary>The matter.</summary>
    public required FormKind Kind { get; init; }

    /// <summary>Counts from 1; a changed form is a new version.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The Chinese title.</summary>
    public required string Title { get; init; }

    /// <summary>The title for readers of English.</summary>
    public required string TitleEn { get; init; }

    /// <summary>What it is for and what comes of it.</summary>
    public required string About { get; init; }

    /// <summary>The same in English.</summary>
    public required string AboutEn { get; init; }

    /// <summary>Who may file it.</summary>
    public required FormFiler Filer { get; init; }

    /// <summary>The department that decides.</summary>
    public required int DepartmentId { get; init; }

    /// <summary>Within which time the department answers.</summary>
    public required Term AnswerWithin { get; init; }

    /// <summary>Within which time the applicant corrects what was returned.</summary>
    public required Term CorrectWithin { get; init; }

    /// <summary>What is asked, in order; the first one of text names the filing.</summary>
    public required IReadOnlyList<FormField> Fields { get; init; }

    /// <summary>Which papers belong to it.</summary>
    public IReadOnlyList<FormAttachment> Attachments { get; init; } = [];

    /// <summary>The answers that the platform knows already, so that nothing is asked twice .</summary>
    public IReadOnlyList<Answer> Prefilled(KnownFacts known) =>
        [.. Fields.Select(field => new Answer(field.Key, known.Of(field.Prefill) ?? "")).Where(answer => answer.Value.Length > 0)];

    /// <summary>The answers that are longer than is kept of them.</summary>
    public IReadOnlyList<FieldFault> TooLong(IReadOnlyList<Answer> answers) =>
        [.. Fields.Where(field => answers.Any(answer => answer.Key == field.Key && answer.Value.Trim().Length > field.Limit)).Select(field => new FieldFault(field.Key, FieldFaultKind.TooLong))];

    /// <summary>The name of what is filed: the answer to the first field of text.</summary>
    public string SubjectOf(IReadOnlyList<Answer> answers) =>
        Fields.FirstOrDefault(field => field.Type == FieldType.Text) is { } first ? answers.FirstOrDefault(answer => answer.Key == first.Key)?.Value ?? "" : "";
}

/// <summary>A paper that belongs to a form.</summary>
public sealed record FormAttachment
{
    /// <summary>Its name in the data, unique among the form's fields and papers.</summary>
    public required string Key { get; init; }

    /// <summary>The Chinese label.</summary>
    public required string Label { get; init; }

    /// <summary>The label for readers of English.</summary>
    public required string LabelEn { get; init; }

    /// <summary>The kinds of file that are taken.</summary>
    public required IReadOnlyList<AttachmentKind> Kinds { get; init; }

    /// <summary>How many files at most.</summary>
    public int Most { get; init; } = 1;

    /// <summary>Whether at least one is needed.</summary>
    public bool IsRequired { get; init; }
}

/// <summary>The kinds of file that the platform takes as papers.</summary>
public enum AttachmentKind
{
    /// <summary>PDF.</summary>
    Pdf = 1,

    /// <summary>JPEG picture.</summary>
    Jpeg = 2,

    /// <summary>PNG picture.</summary>
    Png = 3,
}

/// <summary>What was answered to a field.</summary>
/// <param name="Key">The field.</param>
/// <param name="Value">The answer: as typed in a draft; once filed numbers, money and dates in their plain form.</param>
public sealed record Answer(string Key, string Value);

/// <summary>What whoever decides asks to correct at one field or paper.</summary>
/// <param name="Key">The field or paper.</param>
/// <param name="Text">What is to be corrected.</param>
public sealed record FieldRemark(string Key, string Text);
