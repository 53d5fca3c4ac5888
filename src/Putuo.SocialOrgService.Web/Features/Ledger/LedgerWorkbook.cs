using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Web.Features.Shared;
using Putuo.SocialOrgService.Web.Features.Shared.Exports;

namespace Putuo.SocialOrgService.Web.Features.Ledger;

/// <summary>The ledger as a table to take along; name, telephone and door number are not in it.</summary>
public sealed class LedgerWorkbook(District district, IStringLocalizer<LedgerTexts> texts)
{
    /// <summary>Its columns: times as times, so that they sort and sum.</summary>
    public ExportTable<LedgerRow> Table => new("ledger", texts["SheetName"],
    [
        new(texts["Number"], row => row.Number, 16),
        new(texts["OrderNumber"], row => row.OrderNumber, 16),
        new(texts["Provider"], row => district.ProviderOf(row.OrganizationName, row.OrganizationNameEn, row.DepartmentId), 26),
        new(texts["Category"], row => district.Category(row.CategoryCode).NameIn(), 16),
        new(texts["Community"], row => district.Area(row.CommunityId).NameIn(), 12),
        new(texts["Place"], row => row.Place ?? texts["Erased"].Value, 20),
        new(texts["ServedFrom"], row => district.Calendar.LocalOf(row.ServedFrom), 18, TableColumn<LedgerRow>.Time),
        new(texts["ServedTo"], row => district.Calendar.LocalOf(row.ServedTo), 18, TableColumn<LedgerRow>.Time),
        new(texts["HoursColumn"], row => Math.Round(row.Minutes / 60m, 2), 12),
        new(texts["ServedBy"], ServedBy, 20),
        new(texts["People"], row => row.PeopleServed, 10),
        new(texts["Description"], row => row.Description ?? texts["Erased"].Value, 60),
        new(texts["PhotosColumn"], row => row.Photos, 10),
        new(texts["StarsColumn"], row => row.Stars, 12),
        new(texts["WrittenAt"], row => district.Calendar.LocalOf(row.WrittenAt), 18, TableColumn<LedgerRow>.Time),
        new(texts["State"], row => texts[row.IsLatest ? "StateLatest" : "StateReplaced"].Value, 10),
        new(texts["SupersedesColumn"], row => row.Supersedes, 16),
    ]);

    /// <summary>Masked names, and how many are erased.</summary>
    private string? ServedBy(LedgerRow row)
    {
        if (row.Talents == 0)
            return null;
        var erased = row.Talents - (row.TalentNames?.Split('、').Length ?? 0);
        return erased == 0 ? row.TalentNames : $"{row.TalentNames}{texts["PeopleErased", erased].Value}";
    }
}
