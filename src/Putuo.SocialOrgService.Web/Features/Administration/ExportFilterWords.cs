using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.Projects;
using Putuo.SocialOrgService.Domain.Rankings;
using Putuo.SocialOrgService.Web.Features.Shared;
using Putuo.SocialOrgService.Web.Features.Shared.Words;

namespace Putuo.SocialOrgService.Web.Features.Administration;

/// <summary>Says what an export was narrowed to, which is written down as the address asked for it: 2022年8月1日起，文康社区.</summary>
public sealed class ExportFilterWords(District district, PublicWords words, IStringLocalizer<AdministrationTexts> texts, IStringLocalizer<SharedTexts> shared)
{
    /// <summary>The filter in words.</summary>
    /// <param name="filter">The query of the address.</param>
    /// <param name="organizations">Names of the organizations.</param>
    public string Say(string filter, OrganizationNames organizations)
    {
        var said = QueryHelpers.ParseQuery(filter).Select(part => One(part.Key, part.Value.ToString(), organizations)).OfType<string>().ToList();
        return said.Count == 0 ? texts["NoFilter"] : string.Join(texts["FilterComma"], said);
    }

    private string? One(string key, string value, OrganizationNames organizations)
    {
        var day = DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? words.Day(read) : null;
        var id = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return key switch
        {
            "from" when day is not null => texts["FilterSince", day],
            "to" when day is not null => texts["FilterUntil", day],
            "category" when district.TryCategory(value, out var category) => category.NameIn(),
            "community" or "area" when district.TryArea(id, out var area) => area.NameIn(),
            "department" when district.Departments.FirstOrDefault(d => d.Id == id) is { } department => department.NameIn(),
            "kind" when Enum.TryParse<ProjectKind>(value, out var kind) => words.Kind(kind),
            "state" when Enum.TryParse<ProjectState>(value, out var state) => words.State(state),
            "period" when RankingPeriod.Parse(value) is { } period => words.Period(period),
            "type" when Enum.TryParse<OrganizationType>(value, out var type) => words.Type(type),
            "stage" when Enum.TryParse<OrderStatus>(value, out var stage) => shared["Stage" + stage],
            "year" when id > 0 => texts["FilterYear", id],
            "import" when id > 0 => texts["FilterImport", id],
            "free" => texts["FilterFree"],
            "organization" when organizations.ById.TryGetValue(id, out var name) => Names.Choose(name.Chinese, name.English),
            _ => null,
        };
    }
}
