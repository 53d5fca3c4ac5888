using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Talents;
using Putuo.SocialOrgService.Web.Features.Shared;
using Putuo.SocialOrgService.Web.Features.Shared.Exports;
using Putuo.SocialOrgService.Web.Features.Shared.Words;

namespace Putuo.SocialOrgService.Web.Features.Talents;

/// <summary>The registry of talents as a table to take along: what its pages show the reader, and no more.</summary>
public sealed class TalentTable(PublicWords words, TalentWords talents, IStringLocalizer<TalentsTexts> texts)
{
    /// <summary>Its columns.</summary>
    public ExportTable<TalentRow> Table => new("talents", texts["Title"],
    [
        new(texts["ColumnNumber"], row => row.Id, 10),
        new(texts["ColumnName"], row => row.Name, 14),
        new(texts["ColumnOrganization"], row => Names.Choose(row.OrganizationName, row.OrganizationNameEn), 26),
        new(texts["Field"], row => words.Categories(row.Fields), 30),
        new(texts["Area"], row => words.Areas(row.Areas), 30),
        new(texts["GoodAt"], row => row.Skills, 40),
        new(texts["Times"], row => talents.Times(row.Times), 30),
        new(texts["Certificates"], row => string.Join(texts["ColumnComma"], row.Certificates.Select(c => c.Name ?? talents.Certificate(c.Kind))), 30),
    ]);
}
