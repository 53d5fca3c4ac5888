using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Web.Features.Shared;

namespace Putuo.SocialOrgService.Web.Features.Administration.Accounts;

/// <summary>The roles, organizations, communities and departments to choose from.</summary>
public sealed class ScopeChoices(OrganizationPages pages, District district, IStringLocalizer<SharedTexts> texts)
{
    /// <summary>Reads them, by the name of the input's field.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<SelectListItem>>> ReadAsync(CancellationToken cancel)
    {
        var organizations = await pages.NamesAsync(cancel);
        return new Dictionary<string, IReadOnlyList<SelectListItem>>
        {
            [nameof(ScopeInput.Role)] = List(Scope.StaffRoles.Select(role => (role.ToString(), texts[$"Role{role}"].Value))),
            [nameof(ScopeInput.OrganizationId)] = List(organizations.ById.OrderBy(o => o.Key).Select(o => (Text(o.Key), Names.Choose(o.Value.Chinese, o.Value.English)))),
            [nameof(ScopeInput.CommunityId)] = List(district.Communities.Select(c => (Text(c.Id), c.NameIn()))),
            [nameof(ScopeInput.SubtreeId)] = List(district.Areas.Where(a => a.Level <= AreaLevel.Street).OrderBy(a => a.Level).ThenBy(a => a.Id).Select(a => (Text(a.Id), a.NameIn()))),
            [nameof(ScopeInput.DepartmentId)] = List(district.Departments.OrderBy(d => d.Id).Select(d => (Text(d.Id), d.NameIn()))),
        };
    }

    private IReadOnlyList<SelectListItem> List(IEnumerable<(string Value, string Text)> entries) =>
        [new(texts["Choose"], ""), .. entries.Select(entry => new SelectListItem(entry.Text, entry.Value))];

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);
}
