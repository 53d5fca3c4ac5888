using System.Globalization;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Files;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Features.Shared.Uploads;

/// <summary>
/// Takes the pictures of a form in: each good one is stored and staged under the form, so that an error elsewhere loses none;
/// each other one is refused by its name and why.
/// </summary>
public sealed class PhotoIntake(PhotoStore store, StagedPhotos staged, IStringLocalizer<UploadsTexts> texts)
{
    /// <summary>The most characters of a file's name that are said.</summary>
    private const int MostName = 40;

    /// <summary>Takes what was sent.</summary>
    /// <param name="form">The form, see <see cref="StagedPhotos.FormOf"/>.</param>
    /// <param name="files">The uploads; null and empty ones are passed over.</param>
    /// <param name="most">How many pictures the form may have.</param>
    /// <param name="others">How many of them it has besides those taken in here.</param>
    /// <param name="mayTake">Asked before each one whether the sender may send one more now.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>All pictures of the form now, and the words for each one refused.</returns>
    public async Task<(IReadOnlyList<StoredPhoto> Photos, IReadOnlyList<string> Faults)> TakeAsync(
        byte[] form, IEnumerable<IFormFile?>? files, int most, int others, Func<bool> mayTake, CancellationToken cancel = default)
    {
        var kept = (await staged.OfAsync(form, cancel)).ToList();
        var added = new List<StoredPhoto>();
        var faults = new List<string>();
        foreach (var file in (files ?? []).OfType<IFormFile>().Where(f => f.Length > 0))
        {
            if (others + kept.Count + added.Count >= most)
            {
                faults.Add(Words("TooMany", file, most));
                continue;
            }
            if (!mayTake())
            {
                faults.Add(Words("TooOften", file, (int)TryLimit.Window.TotalMinutes));
                continue;
            }
            await using var upload = file.OpenReadStream();
            var (photo, fault) = await store.StoreAsync(upload, cancel);
            if (photo is not null)
                added.Add(photo);
            else
                faults.Add(Words(fault.ToString()!, file, PhotoStore.MostBytes / (1024 * 1024)));
        }
        if (added.Count > 0)
            await staged.AddAsync(form, added, cancel);
        return ([.. kept, .. added], faults);
    }

    private string Words(string fault, IFormFile file, int limit) => texts["Fault_" + fault, ShortName(file.FileName), limit];

    /// <summary>The file's own name, short enough to be read, without its folder and without signs that are not seen or turn others around.</summary>
    private static string ShortName(string name)
    {
        var own = string.Concat(name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Where(sign => char.GetUnicodeCategory(sign) is not (UnicodeCategory.Control or UnicodeCategory.Format)));
        return own.Length <= MostName ? own : PlainText.Begin(own, MostName - 4) + "…";
    }
}
