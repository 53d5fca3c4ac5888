using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Web.Features.Shared;

namespace Putuo.SocialOrgService.Web.Commands;

/// <summary>
/// <c>renew-forms folder-or-file</c>: takes newer versions of the life cycle's forms from a pack. A running server asks them within half a minute;
/// filings begun before go on with theirs. Exit code 0 when done or all were known, 1 when something is wrong and nothing was stored.
/// </summary>
public sealed class RenewForms(FormRenewal renewal, IStringLocalizer<CommandsTexts> texts) : ICommand
{
    /// <inheritdoc/>
    public async Task<int> RunAsync(CommandLine line, TextWriter console, CancellationToken cancel)
    {
        if (line.Subjects is not [{ } path])
        {
            await console.WriteLineAsync(texts["FolderNeeded", line.Name].Value);
            return 1;
        }
        try
        {
            var renewed = await renewal.RenewAsync(path, cancel);
            foreach (var form in renewed)
                await console.WriteLineAsync(texts["FormRenewed", form.TitleIn(), form.Version].Value);
            if (renewed.Count == 0)
                await console.WriteLineAsync(texts["FormsKnown"].Value);
            return 0;
        }
        catch (DistrictPackException wrong)
        {
            await console.WriteLineAsync(texts["PackFaults", wrong.Faults.Count].Value);
            foreach (var fault in wrong.Faults)
                await console.WriteLineAsync(fault);
            return 1;
        }
        catch (DbUpdateConcurrencyException)
        {
            await console.WriteLineAsync(texts["DistrictBusy"].Value);
            return 1;
        }
    }
}
