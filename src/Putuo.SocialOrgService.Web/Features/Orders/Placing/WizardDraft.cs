using System.Text.Json;
using Putuo.SocialOrgService.Data.Files;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Features.Shared.Uploads;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Features.Orders.Placing;

/// <summary>
/// The wizard's memory between its steps: an encrypted row under a random cookie, with the pictures staged for it. It survives signing
/// in; the draft of another account is never shown.
/// </summary>
public sealed class WizardDraft(IHttpContextAccessor http, DraftBook drafts, StagedPhotos staged, PhotoIntake intake, PhotoStore store, Actor actor)
{
    private static readonly CookieBuilder Cookie = new HostCookie("pt.draft")
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        IsEssential = true,
        MaxAge = TimeSpan.FromDays(1),
    };

    /// <summary>Which order the last draft became, so that the way back leads to it.</summary>
    private static readonly CookieBuilder PlacedCookie = new HostCookie("pt.placed")
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        IsEssential = true,
        MaxAge = TimeSpan.FromHours(1),
    };

    private string? secret;

    private HttpContext Context => http.HttpContext!;

    private byte[] Form => StagedPhotos.FormOf(secret ?? throw new InvalidOperationException("The draft is not kept yet."));

    /// <summary>The number of the order that this reader's last draft became, until another draft is begun; null without one.</summary>
    public string? PlacedNumber =>
        Context.Request.Cookies[PlacedCookie.Name!]?.Split(':') is [var reader, var number] && reader == $"{actor.UserId}" && OrderNumber.TryParse(number, out _)
            ? number
            : null;

    /// <summary>What was answered so far; null when there is no draft for this visitor.</summary>
    public async Task<OrderAnswers?> FindAsync(CancellationToken cancel = default)
    {
        if (Context.Request.Cookies[Cookie.Name!] is not { Length: 64 } kept || await drafts.ReadAsync(kept, actor.UserId, cancel) is not { } content)
            return null;
        secret = kept;
        return JsonSerializer.Deserialize<OrderAnswers>(content);
    }

    /// <summary>Keeps the answers, in the draft that was found or in a new one.</summary>
    public async Task SaveAsync(OrderAnswers answers, CancellationToken cancel = default)
    {
        secret ??= DraftBook.NewSecret();
        await drafts.WriteAsync(secret, actor.UserId, JsonSerializer.Serialize(answers), cancel);
        Context.Response.Cookies.Append(Cookie.Name!, secret, Cookie.Build(Context, DateTimeOffset.UnixEpoch));
        if (Context.Request.Cookies.ContainsKey(PlacedCookie.Name!))
            Context.Response.Cookies.Delete(PlacedCookie.Name!, PlacedCookie.Build(Context, DateTimeOffset.UnixEpoch));
    }

    /// <summary>Forgets the draft once it became an order; its pictures belong to the order now.</summary>
    public async Task FinishAsync(string number, CancellationToken cancel = default)
    {
        await staged.FinishAsync(Form, cancel);
        await drafts.DropAsync(secret!, cancel);
        Context.Response.Cookies.Delete(Cookie.Name!, Cookie.Build(Context, DateTimeOffset.UnixEpoch));
        Context.Response.Cookies.Append(PlacedCookie.Name!, $"{actor.UserId}:{number}", PlacedCookie.Build(Context, DateTimeOffset.UnixEpoch));
    }

    /// <summary>The pictures staged so far; none before a draft is kept.</summary>
    public async Task<IReadOnlyList<StoredPhoto>> PhotosAsync(CancellationToken cancel = default) =>
        secret is null ? [] : await staged.OfAsync(Form, cancel);

    /// <summary>Stages what was sent.</summary>
    /// <returns>The words for each picture refused.</returns>
    public async Task<IReadOnlyList<string>> TakeAsync(IEnumerable<IFormFile>? files, CancellationToken cancel = default) =>
        (await intake.TakeAsync(Form, files, ServiceOrder.MostNeedPhotos, cancel)).Faults;

    /// <summary>Takes a staged picture out again.</summary>
    public Task RemoveAsync(string fileName, CancellationToken cancel = default) => staged.RemoveAsync(Form, fileName, cancel);

    /// <summary>Opens a staged picture of this draft, small; null if it has none of this name.</summary>
    public async Task<Stream?> OpenAsync(string fileName, CancellationToken cancel = default) =>
        await FindAsync(cancel) is not null && await staged.HasAsync(Form, fileName, cancel) ? store.Open(fileName, PhotoSize.Thumb) : null;
}
