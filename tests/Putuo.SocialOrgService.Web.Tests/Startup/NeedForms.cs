using AngleSharp.Html.Dom;

namespace Putuo.SocialOrgService.Web.Tests.Startup;

/// <summary>Fills in what somebody needs, the second step of placing an order.</summary>
internal static class NeedForms
{
    public const string Address = "/orders/new/need";

    /// <summary>Chooses a service and opens the form.</summary>
    public static async Task<IHtmlDocument> OpenAsync(HttpClient client)
    {
        await client.SendAsync(await client.ReadAsync("/orders/new?category=" + Cast.Category), "/orders/new", ("Category", Cast.Category));
        return await client.ReadAsync(Address);
    }

    /// <summary>Everything that has to be typed.</summary>
    public static (string Name, string Value)[] Typed(PlatformApp app, string need) =>
    [
        ("Need", need),
        ("When", "Soon"),
        ("CommunityId", $"{app.People.Community.Id}"),
        ("Name", "张阿姨"),
        ("Phone", "13800000001"),
        ("Consent", "true"),
    ];
}
