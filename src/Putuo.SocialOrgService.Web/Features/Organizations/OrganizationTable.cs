using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Web.Features.Shared;
using Putuo.SocialOrgService.Web.Features.Shared.Exports;
using Putuo.SocialOrgService.Web.Features.Shared.Words;

namespace Putuo.SocialOrgService.Web.Features.Organizations;

/// <summary>The registry of organizations as a table to take along: what its pages show.</summary>
public sealed class OrganizationTable(District district, PublicWords words, IStringLocalizer<OrganizationsTexts> texts)
{
    /// <summary>Its columns.</summary>
    public ExportTable<OrganizationFacts> Table => new("organizations", texts["Title"],
    [
        new(texts["ColumnName"], row => Names.Choose(row.Name, row.NameEn), 30),
        new(texts["Type"], row => words.Type(row.Type), 16),
        new(texts["CreditCode"], row => row.CreditCode, 24),
        new(texts["Filing"], row => row.FilingNumber, 20),
        new(texts["Supervisor"], row => district.Department(row.SupervisingDepartmentId).NameIn(), 20),
        new(texts["Registered"], row => words.Day(row.RegisteredOn), 18),
        new(texts["Grade"], row => row.Grade is { } grade ? PublicWords.Grade(grade) : null, 10),
        new(texts["ColumnGradeUntil"], row => row.GradeUntil is { } until ? words.Day(until) : null, 18),
        new(texts["Field"], row => words.Categories(row.Fields), 30),
        new(texts["Area"], row => words.Areas(row.Areas), 30),
        new(texts["AboutTitle"], row => Names.Choose(row.About, row.AboutEn), 60),
        new(texts["Venues"], row => row.Venues, 30),
        new(texts["Equipment"], row => row.Equipment, 30),
        new(texts["Volunteers"], row => row.Volunteers, 10),
        new(texts["Funds"], row => row.Funds, 30),
    ]);
}
