namespace Putuo.SocialOrgService.Domain.Areas;

/// <summary>A functional department (职能部门) that issues projects, answers for categories and takes transferred cases.</summary>
public sealed class Department
{
    /// <summary>The platform's own id.</summary>
    public required int Id { get; init; }

    /// <summary>The Chinese name (民政局).</summary>
    public required string Name { get; init; }

    /// <summary>The name for readers of English.</summary>
    public required string NameEn { get; init; }
}
