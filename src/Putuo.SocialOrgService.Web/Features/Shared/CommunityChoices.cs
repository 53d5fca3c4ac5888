using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Web.Features.Shared;

/// <summary>The communities whose services are switched on, to choose from: <c>options="Communities.Open()"</c>.</summary>
public sealed class CommunityChoices(District district, IStringLocalizer<SharedTexts> texts)
{
    /// <summary>All of them, none chosen.</summary>
    public IEnumerable<SelectListItem> Open() => district.Communities
        .Where(community => community.IsOn)
        .Select(community => new SelectListItem(community.NameIn(), community.Id.ToString(CultureInfo.InvariantCulture)))
        .Prepend(new SelectListItem(texts["ChooseCommunity"], ""));
}
