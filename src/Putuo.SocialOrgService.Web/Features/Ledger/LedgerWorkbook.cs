using System.Runtime.CompilerServices;
using Microsoft.Extensions.Localization;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Features.Shared;

namespace Putuo.SocialOrgService.Web.Features.Ledger;

/// <summary>
/// Writes the ledger as a workbook, row by row into a temporary file, so that its size costs no memory. Every text stays a
/// text, whatever it begins with; name, telephone and door number are not in it.
/// </summary>
public sealed class LedgerWorkbook(
    LedgerPages pages, ExportBook exports, District district, DistrictClock clock, IStringLocalizer<LedgerTexts> texts)
{
    private const string What = "ledger";

    /// <summary>The file's name: 服务台账-20220921.xlsx.</summary>
    public string FileName => $"{texts["FileName"].Value}-{district.Calendar.DayOf(clock.UtcNow):yyyyMMdd}.xlsx";

    /// <summary>Writes the workbook and the export's entry in the log.</summary>
    /// <returns>The file from its beginning; it vanishes when closed.</returns>
    public async Task<Stream> WriteAsync(Actor actor, LedgerFilter filter, string address, CancellationToken cancel)
    {
        var path = Path.Combine(Path.GetTempPath(), $"ledger-{Guid.NewGuid():N}.xlsx");
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 65_536, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            var rows = 0;
            await MiniExcel.SaveAsAsync(
                file,
                Rows(actor, filter, () => rows++, cancel),
                sheetName: texts["SheetName"],
                excelType: ExcelType.XLSX,
                configuration: new OpenXmlConfiguration { AutoFilter = true, FastMode = false, DynamicColumns = Columns() },
                cancellationToken: cancel);
            await exports.WriteAsync(actor, What, address, rows, cancel);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private async IAsyncEnumerable<Dictionary<string, object?>> Rows(
        Actor actor, LedgerFilter filter, Action counted, [EnumeratorCancellation] CancellationToken cancel)
    {
        var any = false;
        await foreach (var row in pages.StreamAsync(actor, filter).WithCancellation(cancel))
        {
            counted();
            any = true;
            yield return Cells(row);
        }
        if (!any)
            yield return Cells(null);
    }

    private Dictionary<string, object?> Cells(LedgerRow? row) => new()
    {
        [texts["Number"]] = row?.Number,
        [texts["OrderNumber"]] = row?.OrderNumber,
        [texts["Provider"]] = row is null ? null : district.ProviderOf(row.OrganizationName, row.OrganizationNameEn, row.DepartmentId),
        [texts["Category"]] = row is null ? null : district.Category(row.CategoryCode).NameIn(),
        [texts["Community"]] = row is null ? null : district.Area(row.CommunityId).NameIn(),
        [texts["Place"]] = row?.Place ?? (row is null ? null : texts["Erased"].Value),
        [texts["ServedFrom"]] = row is null ? null : district.Calendar.LocalOf(row.ServedFrom),
        [texts["ServedTo"]] = row is null ? null : district.Calendar.LocalOf(row.ServedTo),
        [texts["HoursColumn"]] = row is null ? null : Math.Round(row.Minutes / 60m, 2),
        [texts["ServedBy"]] = row is null ? null : ServedBy(row),
        [texts["People"]] = row?.PeopleServed,
        [texts["Description"]] = row?.Description ?? (row is null ? null : texts["Erased"].Value),
        [texts["PhotosColumn"]] = row?.Photos,
        [texts["StarsColumn"]] = row?.Stars,
        [texts["WrittenAt"]] = row is null ? null : district.Calendar.LocalOf(row.WrittenAt),
        [texts["State"]] = row is null ? null : texts[row.IsLatest ? "StateLatest" : "StateReplaced"].Value,
        [texts["SupersedesColumn"]] = row?.Supersedes,
    };

    /// <summary>Masked names, and how many are erased.</summary>
    private string? ServedBy(LedgerRow row)
    {
        if (row.Talents == 0)
            return null;
        var erased = row.Talents - (row.TalentNames?.Split('、').Length ?? 0);
        return erased == 0 ? row.TalentNames : $"{row.TalentNames}{texts["PeopleErased", erased].Value}";
    }

    /// <summary>Each column as wide as what stands in it, and times as times, so that they sort and sum.</summary>
    private DynamicExcelColumn[] Columns()
    {
        const string time = "yyyy-mm-dd hh:mm";
        return
        [
            Column("Number", 16), Column("OrderNumber", 16), Column("Provider", 26), Column("Category", 16), Column("Community", 12),
            Column("Place", 20), Column("ServedFrom", 18, time), Column("ServedTo", 18, time), Column("HoursColumn", 12), Column("ServedBy", 20), Column("People", 10),
            Column("Description", 60), Column("PhotosColumn", 10), Column("StarsColumn", 12), Column("WrittenAt", 18, time), Column("State", 10),
            Column("SupersedesColumn", 16),
        ];

        DynamicExcelColumn Column(string text, double width, string? format = null) => new(texts[text]) { Width = width, Format = format };
    }
}
