using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Web.Features.Shared;
using Putuo.SocialOrgService.Web.Features.Shared.Exports;
using Putuo.SocialOrgService.Web.Features.Shared.Words;

namespace Putuo.SocialOrgService.Web.Features.Offerings;

/// <summary>The list of offerings as a table to take along.</summary>
public sealed class OfferingTable(District district, PublicWords words, OfferingWords offers, IStringLocalizer<OfferingsTexts> texts)
{
    /// <summary>Its columns.</summary>
    public ExportTable<OfferingRow> Table => new("offerings", texts["Title"],
    [
        new(texts["Service"], row => Names.Choose(row.Name, row.NameEn), 24),
        new(texts["Category"], row => district.Category(row.CategoryCode).NameIn(), 16),
        new(texts["Organization"], row => Names.Choose(row.OrganizationName, row.OrganizationNameEn), 26),
        new(texts["About"], row => Names.Choose(row.About, row.AboutEn), 60),
        new(texts["Area"], row => words.Areas(row.Areas), 24),
        new(texts["Times"], row => offers.Week(row.Terms.Times), 30),
        new(texts["Places"], row => offers.Places(row.Terms), 14),
        new(texts["Price"], row => offers.PriceAndWhat(row.Terms), 20),
    ]);
}
