using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Domain.Triage;

/// <summary>A category of resident services; two levels, codes such as A and A06.</summary>
public sealed class Category
{
    /// <summary>The code of 其他, which is both levels: what an order belongs to is still to be found.</summary>
    public const string Other = "Z";

    /// <summary>A letter for the first level, letter and two digits for the second.</summary>
    public required string Code { get; init; }

    /// <summary>The first level's code; the same as <see cref="Code"/> for a first level.</summary>
    public string Top => Code[..1];

    /// <summary>Whether this is a first level, which groups and is not ordered itself (Z 其他 is both).</summary>
    public bool IsTop => Code.Length == 1;

    /// <summary>The Chinese name.</summary>
    public required string Name { get; init; }

    /// <summary>The name for readers of English.</summary>
    public required string NameEn { get; init; }

    /// <summary>One plain sentence about what is done.</summary>
    public required string About { get; init; }

    /// <summary>The same in English.</summary>
    public required string AboutEn { get; init; }

    /// <summary>Plain words by which people look for it (陪老人看病, 修水龙头).</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The scene an order of this category starts in.</summary>
    public required Scene Scene { get; init; }

    /// <summary>Until when an organization must have answered.</summary>
    public required Term AnswerWithin { get; init; }

    /// <summary>Until when it must be completed, counted from the claim.</summary>
    public required Term CompleteWithin { get; init; }

    /// <summary>After what time the system confirms what nobody confirmed; null leaves it to the district.</summary>
    public Term? ConfirmWithin { get; init; }

    /// <summary>Whether the category is an emergency one: its terms count clock hours.</summary>
    public bool IsEmergency { get; init; }

    /// <summary>Whether public pages show it only as counts of the whole district.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>What the completion's photo should show (门牌、签收单、工具, never a person without consent).</summary>
    public string PhotoHint { get; init; } = "";

    /// <summary>The same in English.</summary>
    public string PhotoHintEn { get; init; } = "";

    /// <summary>The department that answers for it, by the authority matrix (权责清单).</summary>
    public required int DepartmentId { get; init; }

    /// <summary>Departments that support the lead in a transferred case.</summary>
    public IReadOnlyList<int> SupportingDepartmentIds { get; init; } = [];

    /// <summary>Whether a triage decision is always needed first (其他).</summary>
    public bool NeedsTriage => Scene != Scene.Individual || Top == Other;
}
