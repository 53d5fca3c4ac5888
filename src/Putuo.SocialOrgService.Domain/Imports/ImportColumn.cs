namespace Putuo.SocialOrgService.Domain.Imports;

/// <summary>A column of a template; its name is the English code that a header may say as well.</summary>
public enum ImportField
{
    /// <summary>The Chinese name of an organization.</summary>
    Name = 1,

    /// <summary>Its English name.</summary>
    NameEn,

    /// <summary>The kind of body.</summary>
    Type,

    /// <summary>统一社会信用代码.</summary>
    CreditCode,

    /// <summary>Why a code whose check character fails is taken for genuine.</summary>
    CodeReason,

    /// <summary>备案编号 of a community group.</summary>
    FilingNumber,

    /// <summary>The credit code of a community group's host.</summary>
    HostCode,

    /// <summary>业务主管单位.</summary>
    Department,

    /// <summary>The day of registration or filing.</summary>
    RegisteredOn,

    /// <summary>法定代表人 or head.</summary>
    Representative,

    /// <summary>党支部.</summary>
    PartyBranch,

    /// <summary>评估等级.</summary>
    Grade,

    /// <summary>The last day of the grade.</summary>
    GradeUntil,

    /// <summary>Categories of the first level.</summary>
    Fields,

    /// <summary>Communities, streets or the district.</summary>
    Areas,

    /// <summary>What it does.</summary>
    About,

    /// <summary>The same in English.</summary>
    AboutEn,

    /// <summary>场地.</summary>
    Venues,

    /// <summary>设备.</summary>
    Equipment,

    /// <summary>志愿者: how many can be called on.</summary>
    Volunteers,

    /// <summary>资金.</summary>
    Funds,

    /// <summary>The credit code or filing number of the organization meant.</summary>
    Organization,

    /// <summary>A talent's full name.</summary>
    Person,

    /// <summary>What else a talent is good at.</summary>
    Skills,

    /// <summary>When there is time.</summary>
    Times,

    /// <summary>How the person agreed.</summary>
    Consent,

    /// <summary>The day on the signed paper.</summary>
    SignedOn,

    /// <summary>Whether the full name may be public.</summary>
    NamePublic,

    /// <summary>The kind of a certificate.</summary>
    Certificate,

    /// <summary>The certificate's last day.</summary>
    CertificateUntil,

    /// <summary>A project's number.</summary>
    ProjectNumber,

    /// <summary>The registry of a project.</summary>
    ProjectKind,

    /// <summary>A project's title.</summary>
    Title,

    /// <summary>The same in English.</summary>
    TitleEn,

    /// <summary>The department that issues a project.</summary>
    Issuer,

    /// <summary>Where a project serves.</summary>
    Area,

    /// <summary>A project's category of the first level.</summary>
    Category,

    /// <summary>The budget in yuan.</summary>
    Budget,

    /// <summary>The day of publishing.</summary>
    PublishedOn,

    /// <summary>The last day to apply.</summary>
    Deadline,

    /// <summary>Where a project stands.</summary>
    State,

    /// <summary>Since when it stands there.</summary>
    StateSince,

    /// <summary>The organization that a project was awarded to.</summary>
    Winner,

    /// <summary>The system that a historical order comes from.</summary>
    Source,

    /// <summary>Its number there.</summary>
    OrderNumber,

    /// <summary>The category that was ordered.</summary>
    OrderCategory,

    /// <summary>The community.</summary>
    Community,

    /// <summary>The day of placing.</summary>
    PlacedOn,

    /// <summary>The day of the claim.</summary>
    AcceptedOn,

    /// <summary>The day of completion, or of the rejection.</summary>
    ClosedOn,

    /// <summary>Completed or rejected.</summary>
    Status,

    /// <summary>Stars of the rating.</summary>
    Stars,
}

/// <summary>What a column's cells hold.</summary>
public enum ImportForm
{
    /// <summary>A text.</summary>
    Text = 1,

    /// <summary>A day, 2022-09-21.</summary>
    Day,

    /// <summary>An amount in yuan.</summary>
    Money,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>Some of a few words, with 、 between them.</summary>
    Choices,

    /// <summary>统一社会信用代码 or 备案编号.</summary>
    Code,
}

/// <summary>One column: what reading, templates, explanations and messages have in common.</summary>
/// <param name="Field">The column.</param>
/// <param name="Form">What its cells hold.</param>
/// <param name="IsRequired">Whether every row fills it in; some others are needed by what else the row says.</param>
/// <param name="Most">The most characters of a cell.</param>
public sealed record ImportColumn(ImportField Field, ImportForm Form, bool IsRequired, int Most);
