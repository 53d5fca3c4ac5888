using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Web.Startup;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Access.Canaries;

/// <summary>
/// Invented persons live through every story of the order loop; then everybody else looks everywhere for them: on every page, in exports,
/// pictures, live messages, logs, and in the files that the platform keeps.
/// </summary>
public sealed class CanaryTests(CanaryApp app) : IClassFixture<CanaryApp>
{
    [Fact]
    public async Task Nobody_meets_anything_of_a_person_that_is_not_theirs_to_see()
    {
        var wrong = (await app.SightingsAsync()).Where(seen => !WhatIsShown.May(seen.Visitor, seen.Person, seen.Datum, seen.Address)).Select(seen => seen.ToString()).Order().ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count}:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public async Task Whoever_may_see_something_meets_it()
    {
        var seen = (await app.SightingsAsync()).Select(row => (row.Visitor.Kind, row.Person, row.Datum)).ToHashSet();
        var missing = WhatIsShown.Shown.Where(datum => seen.All(row => row.Datum != datum)).Select(datum => $"{datum} of anybody").ToList();
        foreach (var person in app.Residents.All.Where(person => person.Number.Length > 0))
        {
            var worker = person.LivesElsewhere ? Kind.OtherWorker : Kind.Worker;
            missing.AddRange(new[] { (worker, Datum.Need), (worker, Datum.MaskedName), (worker, Datum.MaskedPhone), (Kind.Administrator, Datum.Need), (Kind.Administrator, Datum.MaskedPhone) }
                .Concat(person.Provider is { } provider ? [(provider, Datum.Need), (provider, Datum.MaskedName), (provider, Datum.MaskedPhone)] : [])
                .Where(row => !seen.Contains((row.Item1, person, row.Item2)))
                .Select(row => $"{row.Item2} of “{person.Story}” by {row.Item1}"));
        }

        Assert.True(missing.Count == 0, $"Not met:\n{string.Join('\n', missing)}");
    }

    [Fact]
    public void A_word_is_found_as_it_is_as_an_entity_and_as_an_escape()
    {
        var person = app.Residents.Waiting;
        foreach (var text in new[] { person.Name, string.Concat(person.Name.Select(sign => $"&#x{(int)sign:X};")), string.Concat(person.Name.Select(sign => $"\\u{(int)sign:x4}")) })
            Assert.Contains((person, Datum.FullName), app.Watchlist.In(Watchlist.Plain($"“{text}”")));
    }

    [Fact]
    public async Task A_contact_opens_for_those_who_serve_ask_or_answer_for_the_order_and_for_nobody_else()
    {
        var wrong = new List<string>();
        foreach (var visitor in app.Visitors)
        {
            foreach (var person in app.Residents.All.Where(person => person.Number.Length > 0))
            {
                using var answer = await visitor.Browser.PostAsync($"/orders/{person.Number}/contact", new() { ["Reason"] = "核对上门时间" });
                var shown = (await app.Watchlist.InAsync(answer)).Where(row => row.Datum is Datum.FullName or Datum.Phone or Datum.Address).ToHashSet();
                var expected = WhatIsShown.MayOpen(visitor, person) ? new[] { (person, Datum.FullName), (person, Datum.Phone), (person, Datum.Address) } : [];
                if (!shown.SetEquals(expected))
                    wrong.Add($"{visitor.Name} opens “{person.Story}”: {string.Join(", ", shown.Select(row => $"{row.Datum} of “{row.Person.Story}”"))} ({(int)answer.StatusCode})");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task The_number_of_whoever_waits_for_a_call_opens_for_the_own_community_alone()
    {
        var callback = await app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().Callbacks.MinAsync(row => row.Id));
        var openers = new List<Kind>();
        foreach (var visitor in app.Visitors)
        {
            using var answer = await visitor.Browser.PostAsync($"/community/callbacks/{callback}/number");
            if ((await app.Watchlist.InAsync(answer)).Contains((app.Residents.Callback, Datum.Phone)))
                openers.Add(visitor.Kind);
        }

        Assert.Equal([Kind.Worker], openers);
    }

    [Fact]
    public async Task The_log_names_nobody_however_much_is_logged()
    {
        await app.SightingsAsync();
        Assert.Contains(Journal.Lines, line => line.Contains("orders/{number}", StringComparison.Ordinal));
        AssertNothing(Journal.Lines.SelectMany(line => In(line).Select(found => $"{found}: {line}")));
    }

    [Fact]
    public async Task Live_messages_name_nobody()
    {
        await app.SightingsAsync();
        Assert.NotEmpty(app.Told);
        AssertNothing(app.Told.SelectMany(message => In(message).Select(found => $"{found}: {message}")));
    }

    [Fact]
    public async Task No_name_number_or_address_stands_in_plain_text_in_what_the_platform_keeps()
    {
        await app.SightingsAsync();
        var folder = app.Services.GetRequiredService<PlatformFolders>().Data;
        var files = new DirectoryInfo(folder).GetFiles("*", SearchOption.AllDirectories);
        Assert.Contains(files, file => file.Extension == ".db");
        Assert.Contains(files, file => file.Extension == ".jpg");
        var found = new List<string>();
        foreach (var file in files)
        {
            var bytes = await ReadAsync(file);
            found.AddRange(app.Everybody.SelectMany(person => Kept(person).Where(secret => bytes.AsSpan().IndexOf(secret.Bytes) >= 0).Select(secret => $"{file.Name}: {secret.Name} of “{person.Story}”")));
        }

        AssertNothing(found);
        Assert.Contains(await AllAsync(files), text => text.AsSpan().IndexOf(Encoding.UTF8.GetBytes(app.Residents.Waiting.NeedWords)) >= 0);
    }

    private IEnumerable<string> In(string text) => app.Watchlist.In(Watchlist.Plain(Uri.UnescapeDataString(text))).Select(row => $"{row.Datum} of “{row.Person.Story}”");

    /// <summary>How a name, a number, an address, a password and a token would read in a file.</summary>
    private static IEnumerable<(string Name, byte[] Bytes)> Kept(Canary person)
    {
        string[] texts = [person.Name, person.Phone, person.Address, person.Password, person.FileName, Cast.Password, .. person.Token.Length > 0 ? [person.Token] : Array.Empty<string>()];
        foreach (var text in texts)
        {
            yield return (text, Encoding.UTF8.GetBytes(text));
            yield return (text, Encoding.Unicode.GetBytes(text));
            yield return (text, Encoding.BigEndianUnicode.GetBytes(text));
            yield return (text, Encoding.UTF8.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=')[..^1]));
        }

        var number = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(number, long.Parse(person.Phone, CultureInfo.InvariantCulture));
        yield return ($"{person.Phone} as a number", number[2..]);
    }

    private static async Task<byte[]> ReadAsync(FileInfo file)
    {
        await using var open = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        await open.CopyToAsync(copy);
        return copy.ToArray();
    }

    private static async Task<IReadOnlyList<byte[]>> AllAsync(IEnumerable<FileInfo> files) => await Task.WhenAll(files.Select(ReadAsync));

    private static void AssertNothing(IEnumerable<string> found)
    {
        var all = found.ToList();
        Assert.True(all.Count == 0, $"{all.Count}:\n{string.Join('\n', all.Take(60))}");
    }
}
