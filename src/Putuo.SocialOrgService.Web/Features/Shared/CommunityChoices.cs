using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Web.Features.Shared.Words;

namespace Putuo.SocialOrgService.Web.Features.Shared;

/// <summary>Communities to choose from, none chosen: <c>options="Communities.Open()"</c>.</summary>
public sealed class CommunityChoices(District district, PublicWords words, IStringLocalizer<SharedTexts> texts)
{
    private const int MostNamed = 12;

    /// <summary>Those whose services are switched on.</summary>
    public IEnumerable<SelectListItem> Open() => district.Communities
        .Where(community => community.IsOn)
        .Select(community => Choice(community, community.NameIn()))
        .Prepend(None);

    /// <summary>The names of those that are switched on, the first ones where there are many; where to order is said with them.</summary>
    public string OpenNames()
    {
        var open = district.Communities.Where(community => community.IsOn).Select(community => community.NameIn()).Take(MostNamed + 1).ToList();
        return words.Listed(open.Take(MostNamed)) + (open.Count > MostNamed ? texts["AndOthers"] : "");
    }

    /// <summary>All of them in groups by the street or town above, for where somebody lives; one that is not switched on says so.</summary>
    public IEnumerable<SelectListItem> All() => district.Communities
        .GroupBy(community => community.ParentId)
        .SelectMany(street =>
        {
            var group = new SelectListGroup { Name = street.Key is { } id ? district.Area(id).NameIn() : "" };
            return street.Select(community => Choice(community, community.IsOn ? community.NameIn() : texts["CommunityNotOpen", community.NameIn()], group));
        })
        .Prepend(None);

    private SelectListItem None => new(texts["ChooseCommunity"], "");

    private static SelectListItem Choice(Area community, string text, SelectListGroup? group = null) =>
        new(text, community.Id.ToString(CultureInfo.InvariantCulture)) { Group = group };
}
