using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Projects;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Web.Features.Shared;
using Putuo.SocialOrgService.Web.Features.Shared.Exports;
using Putuo.SocialOrgService.Web.Features.Shared.Words;

namespace Putuo.SocialOrgService.Web.Features.Projects;

/// <summary>The list of projects as a table to take along; money in yuan.</summary>
public sealed class ProjectTable(District district, PublicWords words, IStringLocalizer<ProjectsTexts> texts)
{
    /// <summary>Its columns.</summary>
    public ExportTable<ProjectRow> Table => new("projects", texts["Title"],
    [
        new(texts["Number"], row => row.Number, 16),
        new(texts["ProjectTitle"], row => Names.Choose(row.Title, row.TitleEn), 40),
        new(texts["State"], row => words.State(row.State), 12),
        new(texts["Kind"], row => words.Kind(row.Kind), 16),
        new(texts["Department"], row => district.Department(row.DepartmentId).NameIn(), 20),
        new(texts["Area"], row => district.Area(row.AreaId).NameIn(), 14),
        new(texts["Category"], row => district.Category(row.CategoryCode).NameIn(), 16),
        new(texts["BudgetYuan"], row => row.BudgetFen / 100m, 14, "#,##0.00"),
        new(texts["Published"], row => district.Calendar.LocalOf(row.PublishedAt), 18, TableColumn<ProjectRow>.Time),
        new(texts["Deadline"], row => district.Calendar.LocalOf(row.Deadline), 18, TableColumn<ProjectRow>.Time),
    ]);
}
