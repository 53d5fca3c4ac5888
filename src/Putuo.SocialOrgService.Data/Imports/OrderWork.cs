using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Imports;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Data.Imports;

/// <summary>Orders of another system: recognised by it and its number. What counts moves the maintained figures in the same transaction, summed by day and subject.</summary>
internal sealed class OrderWork(ImportTask task) : ImportWork(task)
{
    private readonly Dictionary<ImportLine, OrderLine> read = [];
    private readonly HistoryFigures figures = new();
    private Dictionary<(string, string), HistoricalOrder> known = [];
    private Dictionary<string, KnownOrganization> organizations = [];

    protected override async Task PrepareAsync(IReadOnlyList<ImportLine> chunk, CancellationToken cancel)
    {
        read.Clear();
        foreach (var line in chunk)
            read[line] = OrderLine.Read(line);
        var entries = read.Values.Select(row => row.Entry).OfType<HistoricalOrderEntry>().ToList();
        var (sources, numbers) = (entries.Select(e => e.Source).Distinct().ToList(), entries.Select(e => e.Number).Distinct().ToList());
        known = await Db.HistoricalOrders.Where(o => sources.Contains(o.Source) && numbers.Contains(o.ImportedNumber)).ToDictionaryAsync(o => (o.Source, o.ImportedNumber), cancel);
        organizations = await OrganizationsAsync(read.Values.Select(row => row.Organization), cancel);
    }

    protected override void Compare(ImportLine line)
    {
        if (line.Text(ImportField.Source) is { } source && line.Text(ImportField.OrderNumber) is { } number)
            MustBeFirst(line, ImportField.OrderNumber, $"{source}\n{number}");
        MustBeOnline(line, ImportField.Organization, read[line].Organization, organizations);
    }

    protected override ImportVerdict Take(ImportLine line)
    {
        var row = read[line];
        var entry = row.Entry! with { OrganizationId = row.Organization is { } key ? organizations[key].Id : null };
        if (!known.TryGetValue((entry.Source, entry.Number), out var order))
        {
            order = HistoricalOrder.Import(entry, Task.IsCounted, Task.ImportId, Task.Actor, Task.District, Task.Now)!;
            if (IsStored)
                Db.HistoricalOrders.Add(order);
            Count(order, +1);
            return ImportVerdict.New;
        }
        if (order.Says(entry, Task.IsCounted))
            return ImportVerdict.Same;
        Count(order, -1);
        order.Change(entry, Task.IsCounted, Task.ImportId, Task.Actor, Task.District, Task.Now);
        Count(order, +1);
        return ImportVerdict.Changed;
    }

    protected override Task FinishAsync(CancellationToken cancel) => figures.StoreAsync(Db, cancel);

    private void Count(HistoricalOrder order, int delta)
    {
        if (IsStored)
            figures.Add(order.Figures(delta));
    }
}
