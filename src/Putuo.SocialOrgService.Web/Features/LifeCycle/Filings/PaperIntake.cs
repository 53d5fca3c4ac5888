using System.Globalization;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Files;
using Putuo.SocialOrgService.Data.LifeCycle;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Features.LifeCycle.Filings;

/// <summary>Takes the papers of a filing in: each good one is stored, each other one is refused by its name and why, at its place in the form.</summary>
public sealed class PaperIntake(AttachmentStore store, IStringLocalizer<LifeCycleTexts> texts)
{
    /// <summary>The most bytes of one sending: a few papers at a time.</summary>
    public const long MostBytes = 4L * AttachmentStore.MostBytes + (1024 * 1024);

    private const int MostName = 40;

    /// <summary>Takes what was sent.</summary>
    /// <param name="sheet">The filing with the papers it has.</param>
    /// <param name="removed">A paper that is taken off by the same sending.</param>
    /// <param name="files">The uploads; empty ones are passed over.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>What was stored, and the words for each one refused with the name of its field.</returns>
    public async Task<(IReadOnlyList<StoredAttachment> Papers, IReadOnlyList<(string Field, string Words)> Faults)> TakeAsync(
        FilingSheet sheet, long? removed, IFormFileCollection files, CancellationToken cancel = default)
    {
        var papers = new List<StoredAttachment>();
        var faults = new List<(string, string)>();
        foreach (var asked in sheet.Form.Attachments)
        {
            foreach (var file in files.GetFiles(FormWords.PaperName(asked.Key)).Where(file => file.Length > 0))
            {
                if (sheet.PapersOf(asked.Key).Count(paper => paper.Id != removed) + papers.Count(paper => paper.Key == asked.Key) >= asked.Most)
                {
                    faults.Add((FormWords.PaperName(asked.Key), Words(AttachmentFault.TooMany, asked, file)));
                    continue;
                }
                await using var upload = file.OpenReadStream();
                var (name, kind, bytes, fault) = await store.StoreAsync(upload, asked.Kinds, cancel);
                if (name is not null)
                    papers.Add(new StoredAttachment(asked.Key, name, OwnName(file.FileName), kind, bytes));
                else
                    faults.Add((FormWords.PaperName(asked.Key), Words(fault!.Value, asked, file)));
            }
        }
        return (papers, faults);
    }

    private string Words(AttachmentFault fault, FormAttachment asked, IFormFile file)
    {
        var name = OwnName(file.FileName);
        name = name.Length <= MostName ? name : PlainText.Begin(name, MostName - 4) + "…";
        return fault switch
        {
            AttachmentFault.TooMany => texts["Paper_TooMany", name, asked.Most],
            AttachmentFault.TooLarge => texts["Paper_TooLarge", name, AttachmentStore.MostBytes / (1024 * 1024)],
            AttachmentFault.WrongKind or AttachmentFault.Unknown => texts["Paper_WrongKind", name, string.Join(texts["Comma"].Value, asked.Kinds.Select(kind => kind.ToString().ToUpperInvariant()))],
            _ => texts["Paper_" + fault, name],
        };
    }

    /// <summary>The file's own name, without its folder and without signs that are not seen or turn others around.</summary>
    private static string OwnName(string name) => PlainText.Begin(
        string.Concat(name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Where(sign => char.GetUnicodeCategory(sign) is not (UnicodeCategory.Control or UnicodeCategory.Format))),
        FilingAttachment.MostName);
}
