using System.Globalization;
using System.Net;
using System.Text;
using Putuo.SocialOrgService.Web.Tests.Startup;
using SkiaSharp;

namespace Putuo.SocialOrgService.Web.Tests.Access.Canaries;

/// <summary>The steps of an order as people take them: by the forms of the site, in a browser without JavaScript.</summary>
internal static class Steps
{
    /// <summary>Sends a form and expects to be led on.</summary>
    /// <returns>Where to.</returns>
    public static async Task<string> DoAsync(this PlatformClient who, string address, params (string Name, string Value)[] typed)
    {
        using var answer = await who.PostAsync(address, new(typed.Select(field => KeyValuePair.Create(field.Name, field.Value))) { ["once"] = $"{Guid.NewGuid()}" });
        return await LedOnAsync(answer, address);
    }

    /// <summary>A step of a person's order.</summary>
    public static Task<string> StepAsync(this PlatformClient who, Canary person, string step, params (string Name, string Value)[] typed) =>
        who.DoAsync($"/orders/{person.Number}/{step}", typed);

    /// <summary>Makes an own account and stays signed in.</summary>
    public static async Task RegisterAsync(this Canary person, PlatformClient browser, int community)
    {
        await browser.DoAsync(
            "/account/register", ("Name", person.Name), ("Phone", person.Phone), ("CommunityId", Text(community)), ("Password", person.Password), ("Consent", "true"));
        person.Browser = browser;
    }

    /// <summary>Goes through the three steps of the wizard, a picture with hidden words among what is sent.</summary>
    /// <param name="person">Who orders, in the own account.</param>
    /// <param name="community">Where.</param>
    /// <param name="category">What.</param>
    /// <param name="organization">Whom to ask; null for the pool.</param>
    /// <param name="typed">Boxes ticked besides.</param>
    public static async Task PlaceAsync(this Canary person, int community, string category, int? organization = null, params (string Name, string Value)[] typed)
    {
        var browser = person.Browser!;
        await browser.FillInAsync(person, community, category, organization, typed);
        const string check = "/orders/new/check";
        using var placed = await browser.Http.SendAsync(await browser.Http.ReadAsync(check), check);
        person.Number = (await LedOnAsync(placed, check)).Split('/')[2];
        person.OwnsOrder = true;
        person.InPool = organization is null;
    }

    /// <summary>The first two steps, which keep a draft.</summary>
    public static async Task FillInAsync(
        this PlatformClient browser, Canary person, int community, string category, int? organization = null, params (string Name, string Value)[] typed)
    {
        await browser.DoAsync("/orders/new", organization is { } asked ? [("Category", category), ("Organization", Text(asked))] : [("Category", category)]);
        const string need = "/orders/new/need";
        using var taken = await browser.Http.SendAsync(
            await browser.Http.ReadAsync(need),
            need,
            [Picture(person, person.NeedColour)],
            [("Need", person.Need), ("When", "Soon"), ("Name", person.Name), ("Phone", person.Phone), ("Address", person.Address), ("CommunityId", Text(community)), ("Consent", "true"), .. typed]);
        Assert.Equal("/orders/new/check", await LedOnAsync(taken, need));
    }

    /// <summary>A community worker places the order of a caller.</summary>
    public static async Task PlaceForAsync(this PlatformClient worker, Canary person, params (string Name, string Value)[] typed)
    {
        var placed = await worker.DoAsync(
            "/orders/new-for-resident",
            [
                ("Phone", person.Phone), ("Name", person.Name), ("Address", person.Address), ("CategoryCode", Cast.Category), ("Need", person.Need), ("When", "Soon"),
                ("ConsentTold", "true"), ("MayPublishNeed", "true"), .. typed,
            ]);
        person.Number = placed.Split('/', '?')[2];
        person.InPool = true;
    }

    /// <summary>An organization takes an order on.</summary>
    public static async Task ClaimAsync(this PlatformClient member, Canary person, Kind organization)
    {
        await member.StepAsync(person, "claim");
        (person.InPool, person.Asked, person.Provider, person.ContactIsOpen) = (false, null, organization, true);
    }

    /// <summary>The provider reports the work, with a picture that hides words, done within the last two minutes.</summary>
    public static async Task CompleteAsync(this PlatformClient member, Canary person, DateTime now, bool fit = false)
    {
        var address = $"/orders/{person.Number}/completion";
        var local = now.AddHours(8);
        using var answer = await member.Http.SendAsync(
            await member.Http.ReadAsync(address),
            address,
            [Picture(person, person.ProofColour)],
            ("Description", person.Word(Datum.Work) + "已经上门办好，当面看过。"),
            ("Day", local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("From", local.AddMinutes(-2).ToString("HH:mm", CultureInfo.InvariantCulture)),
            ("To", local.ToString("HH:mm", CultureInfo.InvariantCulture)),
            ("Staff", "1"),
            ("People", "1"),
            ("Persons", fit ? "fit" : "private"));
        await LedOnAsync(answer, address);
    }

    /// <summary>The requester rates with a comment, or somebody writes down what the requester says.</summary>
    public static Task RateAsync(this PlatformClient who, Canary person, string word = "Self") =>
        who.StepAsync(person, "rating", ("Stars", "5"), ("Comment", person.Comment), ("Word", word));

    /// <summary>A picture of one colour whose file name and hidden data name its person.</summary>
    private static (string FileName, byte[] Bytes) Picture(Canary person, (byte Red, byte Green, byte Blue) colour)
    {
        using var bitmap = new SKBitmap(640, 480, SKColorType.Rgba8888, SKAlphaType.Opaque);
        bitmap.Erase(new SKColor(colour.Red, colour.Green, colour.Blue));
        using var encoded = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90);
        var plain = encoded.ToArray();
        return ($"{person.FileName}.jpg", [.. plain[..2], .. Exif(person), .. Segment(0xFE, Encoding.UTF8.GetBytes(person.FileName + person.Phone)), .. plain[2..]]);
    }

    /// <summary>An EXIF block with a description.</summary>
    private static byte[] Exif(Canary person)
    {
        const int description = 0x010E, ascii = 2;
        const int afterDirectory = 26;
        var words = Encoding.UTF8.GetBytes($"{person.FileName} {person.Name} 29.95N 122.3E\0");
        byte[] directory =
        [
            .. "MM\0*"u8, 0, 0, 0, 8, 0, 1,
            description >> 8, description & 0xFF, 0, ascii, 0, 0, 0, (byte)words.Length, 0, 0, 0, afterDirectory,
            0, 0, 0, 0,
        ];
        return Segment(0xE1, [.. "Exif\0\0"u8, .. directory, .. words]);
    }

    private static byte[] Segment(byte kind, byte[] content) => [0xFF, kind, (byte)((content.Length + 2) >> 8), (byte)((content.Length + 2) & 0xFF), .. content];

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);

    private static async Task<string> LedOnAsync(HttpResponseMessage answer, string address)
    {
        Assert.True(
            answer.StatusCode == HttpStatusCode.Redirect,
            $"{address}: {(int)answer.StatusCode} {(await answer.PageAsync()).QuerySelector("main")?.TextContent.Trim()}");
        return answer.Headers.Location!.OriginalString;
    }
}
