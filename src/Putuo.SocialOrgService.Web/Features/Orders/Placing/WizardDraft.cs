using System.Text.Json;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Files;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared;
using Putuo.SocialOrgService.Web.Features.Shared.Uploads;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Features.Orders.Placing;

/// <summary>
/// The wizard's memory between its steps: an encrypted row under a random cookie, with the pictures staged for it. It survives signing
/// in; the draft of another account is never shown.
/// </summary>
public sealed class WizardDraft(IHttpContextAccessor http, DraftBook drafts, StagedPhotos staged, PhotoIntake intake, PhotoStore store, TryLimit tries, Actor actor)
{
    /// <summary>How many drafts visitors of one network begin, and how many pictures they send, within <see cref="TryLimit.Window"/>.</summary>
    private const int MostDrafts = 60, MostPictures = 60;

    /// <summary>Which order the last draft became, so that the way back leads to it.</summary>
    private static readonly CookieBuilder PlacedCookie = new HostCookie("pt.placed")
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        IsEssential = true,
        MaxAge = TimeSpan.FromHours(1),
    };

    private string? secret;

    /// <summary>Who placed it and for whom: what was placed for a resident is shown no more when the delegation is over.</summary>
    private string Reader => actor.Delegation is { } delegation ? $"{actor.UserId}.{delegation.Id}" : $"{actor.UserId}";

    private HttpContext Context => http.HttpContext!;

    private byte[] Form => StagedPhotos.FormOf(secret ?? throw new InvalidOperationException("The draft is not kept yet."));

    /// <summary>The number of the order that this reader's last draft became, until another draft is begun; null without one.</summary>
    public string? PlacedNumber =>
        Context.Request.Cookies[PlacedCookie.Name!]?.Split(':') is [var reader, var number] && reader == Reader && OrderNumber.TryParse(number, out _)
            ? number
            : null;

    /// <summary>What was answered so far; null when there is no draft for this visitor.</summary>
    public async Task<OrderAnswers?> FindAsync(CancellationToken cancel = default)
    {
        if (DraftCookie.Of(Context) is not { } kept || await drafts.ReadAsync(kept, actor.UserId, cancel) is not { } content)
            return null;
        secret = kept;
        return JsonSerializer.Deserialize<OrderAnswers>(content);
    }

    /// <summary>Whether this browser keeps the draft of an account that is not signed in now; it is told after <see cref="FindAsync"/> found none.</summary>
    public async Task<bool> WaitsForSignInAsync(CancellationToken cancel = default) =>
        !actor.IsSignedIn && DraftCookie.Of(Context) is { } kept && await drafts.ExistsAsync(kept, cancel);

    /// <summary>Keeps the answers, in the draft that was found or in a new one.</summary>
    /// <returns>False when visitors of this network have begun too many.</returns>
    public async Task<bool> SaveAsync(OrderAnswers answers, CancellationToken cancel = default)
    {
        if (secret is null && !MayStill("draft", MostDrafts))
            return false;
        secret ??= DraftBook.NewSecret();
        await drafts.WriteAsync(secret, actor.UserId, JsonSerializer.Serialize(answers), cancel);
        DraftCookie.Keep(Context, secret);
        if (Context.Request.Cookies.ContainsKey(PlacedCookie.Name!))
            Context.Response.Cookies.Delete(PlacedCookie.Name!, PlacedCookie.Build(Context, DateTimeOffset.UnixEpoch));
        return true;
    }

    /// <summary>Forgets the draft once it became an order; its pictures belong to the order now.</summary>
    public async Task FinishAsync(string number, CancellationToken cancel = default)
    {
        await staged.FinishAsync(Form, cancel);
        await drafts.DropAsync(secret!, cancel);
        DraftCookie.Drop(Context);
        Context.Response.Cookies.Append(PlacedCookie.Name!, $"{Reader}:{number}", PlacedCookie.Build(Context, DateTimeOffset.UnixEpoch));
    }

    /// <summary>The pictures staged so far; none before a draft is kept.</summary>
    public async Task<IReadOnlyList<StoredPhoto>> PhotosAsync(CancellationToken cancel = default) =>
        secret is null ? [] : await staged.OfAsync(Form, cancel);

    /// <summary>Stages what was sent.</summary>
    /// <returns>The words for each picture refused.</returns>
    public async Task<IReadOnlyList<string>> TakeAsync(IEnumerable<IFormFile>? files, CancellationToken cancel = default) =>
        (await intake.TakeAsync(Form, files, ServiceOrder.MostNeedPhotos, 0, () => MayStill("picture", MostPictures), cancel)).Faults;

    /// <summary>Takes a staged picture out again.</summary>
    public Task RemoveAsync(string fileName, CancellationToken cancel = default) => staged.RemoveAsync(Form, fileName, cancel);

    /// <summary>Opens a staged picture of this draft, small; null if it has none of this name.</summary>
    public async Task<Stream?> OpenAsync(string fileName, CancellationToken cancel = default) =>
        await FindAsync(cancel) is not null && await staged.HasAsync(Form, fileName, cancel) ? store.Open(fileName, PhotoSize.Thumb) : null;

    /// <summary>Whoever is signed in has an account to answer for; visitors share what their network may do.</summary>
    private bool MayStill(string what, int most) => actor.IsSignedIn || tries.Take($"{what}/{Context.Network()}", most);
}
