using Putuo.SocialOrgService.Data.Files;
using Putuo.SocialOrgService.Data.Orders;

namespace Putuo.SocialOrgService.Web.Commands;

/// <summary>
/// <c>verify-ledger</c>: goes through every chain of the service ledger and the files of its photos, and names the first record that
/// is broken. Exit code 0 when all is intact, 1 when not.
/// </summary>
public sealed class VerifyLedger(IServiceProvider services) : ICommand
{
    /// <inheritdoc/>
    public Task<int> RunAsync(CommandLine line, TextWriter console, CancellationToken cancel) => RunAsync(services, console, cancel);

    /// <summary>Runs it.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="say">Where the finding is written.</param>
    /// <param name="cancel">Cancels.</param>
    public static async Task<int> RunAsync(IServiceProvider services, TextWriter say, CancellationToken cancel = default)
    {
        await using var scope = services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<PhotoStore>();
        var finding = await scope.ServiceProvider.GetRequiredService<LedgerAudit>().VerifyAsync(store.HashOfAsync, cancel);
        if (finding.Break is not { } broken)
        {
            await say.WriteLineAsync($"The ledger is intact: {finding.Records} records in {finding.Chains} chains, {finding.Photos} photos.");
            return 0;
        }
        await say.WriteLineAsync(broken switch
        {
            LedgerBreak.Photo => $"Broken at {finding.Broken}: a photo's file is not the one that was recorded.",
            LedgerBreak.PhotoMissing => $"Broken at {finding.Broken}: a photo's file is gone.",
            LedgerBreak.RecordMissing => $"Broken at {finding.Broken}: an order's timeline names this record and it is not there.",
            _ => $"Broken at {finding.Broken}: the record was changed, or the one before it is missing.",
        });
        await say.WriteLineAsync($"{finding.Records} records before it are intact.");
        return 1;
    }
}
