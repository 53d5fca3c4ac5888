using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Imports;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Web.Features.Shared;
using Putuo.SocialOrgService.Web.Features.Shared.Exports;

namespace Putuo.SocialOrgService.Web.Features.Administration.Imports;

/// <summary>The orders of other systems as a table to take along .</summary>
public sealed class HistoryTable(District district, IStringLocalizer<ImportsTexts> texts, IStringLocalizer<SharedTexts> shared)
{
    /// <summary>Its columns; the first ones are those of the template.</summary>
    public ExportTable<HistoryRow> Table => new("history", texts["HistoryTitle"],
    [
        new(texts["ColumnSource"], row => row.Source, 20),
        new(texts["ColumnOrderNumber"], row => row.Number, 20),
        new(texts["ColumnOrderCategory"], row => district.Category(row.CategoryCode).NameIn(), 16),
        new(texts["ColumnCommunity"], row => district.Area(row.CommunityId).NameIn(), 14),
        new(texts["ColumnPlacedOn"], row => row.PlacedOn, 14, TableColumn<HistoryRow>.Day),
        new(texts["ColumnAcceptedOn"], row => row.AcceptedOn, 14, TableColumn<HistoryRow>.Day),
        new(texts["ColumnClosedOn"], row => row.ClosedOn, 14, TableColumn<HistoryRow>.Day),
        new(texts["ColumnStatus"], row => shared["Stage" + row.Status].Value, 12),
        new(texts["Provider"], row => row.OrganizationName is { } name ? Names.Choose(name, row.OrganizationNameEn ?? "") : "", 30),
        new(texts["ColumnStars"], row => row.Stars, 8),
        new(texts["Figures"], row => texts[row.IsCounted ? "Counted" : "NotCounted"].Value, 16),
        new(texts["ImportedAt"], row => district.Calendar.LocalOf(row.ImportedAt), 18, TableColumn<HistoryRow>.Time),
    ]);
}
