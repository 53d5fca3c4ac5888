using System.Collections.Concurrent;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data.Files;
using Putuo.SocialOrgService.Web.Startup;
using Putuo.SocialOrgService.Web.Tests.Orders.Completions;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Shared.Uploads;

/// <summary>Sends files to the completion form of one order byte by byte, as a program does, and keeps books on what the store took.</summary>
internal sealed class UploadDesk
{
    private static readonly ConcurrentDictionary<Platform, Lazy<Task<(HttpClient Client, string Address, IHtmlDocument Page)>>> Known = new();

    private readonly Platform platform;
    private readonly HttpClient client;
    private readonly string address;
    private readonly IHtmlDocument form;
    private readonly HashSet<string> oldFiles;
    private readonly HashSet<string> oldRows;

    private UploadDesk(Platform platform, HttpClient client, string address, IHtmlDocument form, HashSet<string> oldRows) =>
        (this.platform, this.client, this.address, this.form, oldFiles, this.oldRows) = (platform, client, address, form, Files(platform), oldRows);

    /// <summary>The desk of an order that is being served, with nothing on it.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="isToComplete">Whether the order will be completed, so that no other test can go on with it.</param>
    public static async Task<UploadDesk> OfAsync(Platform platform, bool isToComplete = false)
    {
        var (client, address, form) = isToComplete ? await WorkForms.OfAsync(platform) : await Known.GetOrAdd(platform, made => new(() => WorkForms.OfAsync(made))).Value;
        var store = platform.Services.GetRequiredService<PhotoStore>();
        foreach (var name in await platform.WithDataAsync(db => db.StagedPhotos.Select(p => p.FileName).ToListAsync()))
            store.Delete(name);
        await platform.WithDataAsync(db => db.StagedPhotos.ExecuteDeleteAsync());
        return new UploadDesk(platform, client, address, form, await RowsAsync(platform));
    }

    /// <summary>Sends files with the button that only adds photos.</summary>
    public async Task<Answer> AddAsync(params IEnumerable<Upload> files) => await AnswerAsync(await SendAsync([("Add", "1")], files));

    /// <summary>Reports the work with files, and gives the addresses of the photos of its record, in both sizes.</summary>
    public async Task<IReadOnlyList<string>> CompleteAsync(params IEnumerable<Upload> files)
    {
        var done = await SendAsync(WorkForms.Typed(platform), files);
        Assert.True(done.StatusCode == HttpStatusCode.Redirect, (await done.PageAsync()).QuerySelector(".error-summary")?.TextContent);
        var number = (await client.ReadAsync(done.Headers.Location!.OriginalString)).QuerySelector(".result-number a")!.TextContent;
        var photos = (await client.ReadAsync("/ledger/" + number)).QuerySelectorAll(".sheet .photos img").Select(image => image.GetAttribute("src")!.Split('?')[0]);
        return [.. photos.SelectMany(photo => new[] { photo, photo + "?size=thumb" })];
    }

    /// <summary>A picture as it is served, which must be a JPEG that runs nowhere.</summary>
    public async Task<byte[]> ServedAsync(string picture)
    {
        var served = await client.GetAsync(picture);
        Assert.Equal(HttpStatusCode.OK, served.StatusCode);
        Assert.Equal("image/jpeg", served.Content.Headers.ContentType!.ToString());
        Assert.Equal("nosniff", served.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", served.Headers.GetValues("Content-Security-Policy").Single());
        return await served.Content.ReadAsByteArrayAsync();
    }

    /// <summary>Every file that came has a row and every row its file, in both sizes; gives how many there are.</summary>
    public async Task<int> CountAsync()
    {
        var files = Files(platform).Except(oldFiles).ToList();
        var rows = (await RowsAsync(platform)).Except(oldRows).ToList();
        Assert.Equal(rows.SelectMany(name => new[] { name + ".jpg", name + ".thumb.jpg" }).Order(), files.Order());
        return rows.Count;
    }

    private static HashSet<string> Files(Platform platform) =>
        [.. Directory.EnumerateFiles(platform.Services.GetRequiredService<PlatformFolders>().Photos, "*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file))];

    private static Task<HashSet<string>> RowsAsync(Platform platform) => platform.WithDataAsync(async db =>
        (await db.Photos.Where(p => p.FileName != null).Select(p => p.FileName!).ToListAsync()).Concat(await db.StagedPhotos.Select(p => p.FileName).ToListAsync()).ToHashSet());

    private static async Task<Answer> AnswerAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.PageAsync();
        return new Answer(
            [.. page.QuerySelectorAll(".staged img").Select(image => image.GetAttribute("src")!)],
            [.. page.QuerySelectorAll(".error-summary li").Select(line => line.TextContent)]);
    }

    private async Task<HttpResponseMessage> SendAsync(IEnumerable<(string Name, string Value)> typed, IEnumerable<Upload> files)
    {
        var fields = form.QuerySelectorAll<IHtmlInputElement>($"form[action='{address}'] input[type=hidden]").Select(field => (field.Name!, field.Value)).Concat(typed);
        var body = new List<byte>();
        foreach (var (name, value) in fields)
            body.AddRange(Encoding.UTF8.GetBytes($"--cut\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"));
        foreach (var file in files)
        {
            body.AddRange(Encoding.UTF8.GetBytes($"--cut\r\nContent-Disposition: form-data; name=\"Photos\"; filename=\"{file.Name}\"\r\n{(file.Type is null ? "" : $"Content-Type: {file.Type}\r\n")}\r\n"));
            body.AddRange(file.Bytes);
            body.AddRange("\r\n"u8);
        }

        body.AddRange("--cut--\r\n"u8);
        using var content = new ByteArrayContent([.. body]);
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=cut");
        return await client.PostAsync(address, content);
    }

    /// <summary>What the form says after files were sent.</summary>
    /// <param name="Taken">The addresses of the pictures that wait beside it.</param>
    /// <param name="Refused">Its words on each of the others.</param>
    public sealed record Answer(IReadOnlyList<string> Taken, IReadOnlyList<string> Refused);
}

/// <summary>A file as it is sent.</summary>
/// <param name="Name">Its name, whatever that is.</param>
/// <param name="Bytes">What it holds.</param>
/// <param name="Type">What the sender says it is; null says nothing.</param>
internal sealed record Upload(string Name, byte[] Bytes, string? Type = "image/jpeg");
