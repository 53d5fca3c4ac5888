using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Projects;

namespace Putuo.SocialOrgService.Domain.Imports;

/// <summary>What a row says of a project.</summary>
/// <param name="Entry">The project; null with faults.</param>
/// <param name="Winner">The credit code or filing number of the organization that it was awarded to.</param>
public sealed record ProjectLine(ProjectFacts? Entry, string? Winner)
{
    /// <summary>Reads a row; what is wrong is said to it.</summary>
    public static ProjectLine Read(ImportLine line)
    {
        var (kind, state) = (line.Choice<ProjectKind>(ImportField.ProjectKind), line.Choice<ProjectState>(ImportField.State));
        if (state == ProjectState.Draft)
            line.Say(ImportField.State, ImportFaultKind.Unknown);
        var (issuer, area) = (line.Department(ImportField.Issuer), line.Area(ImportField.Area, AreaLevel.District, AreaLevel.Street, AreaLevel.Community));
        var (category, budget) = (line.TopCategory(ImportField.Category), line.Fen(ImportField.Budget));
        var (published, deadline, since) = (line.Day(ImportField.PublishedOn), line.Day(ImportField.Deadline, mayBeAhead: true), line.Day(ImportField.StateSince));
        if (deadline < published)
            line.Say(ImportField.Deadline, ImportFaultKind.TooEarly, nameof(ImportField.PublishedOn));
        if (since < published)
            line.Say(ImportField.StateSince, ImportFaultKind.TooEarly, nameof(ImportField.PublishedOn));
        return line.Faults.Count > 0 ? new(null, line.Code(ImportField.Winner)) : new(
            new ProjectFacts
            {
                Number = line.Text(ImportField.ProjectNumber)!,
                Kind = kind!.Value,
                Title = line.Text(ImportField.Title)!,
                TitleEn = line.Text(ImportField.TitleEn) ?? "",
                DepartmentId = issuer!.Value,
                AreaId = area!.Value,
                CategoryCode = category!,
                BudgetFen = budget!.Value,
                PublishedOn = published!.Value,
                Deadline = deadline,
                State = state!.Value,
                StateSince = since ?? published.Value,
            },
            line.Code(ImportField.Winner));
    }
}
