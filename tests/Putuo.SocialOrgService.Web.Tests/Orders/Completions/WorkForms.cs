using System.Globalization;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Tests.Startup;
using SkiaSharp;

namespace Putuo.SocialOrgService.Web.Tests.Orders.Completions;

/// <summary>Fills in what was done.</summary>
internal static class WorkForms
{
    /// <summary>The form of an order that is being served, for its organization.</summary>
    public static async Task<(HttpClient Client, string Address, IHtmlDocument Page)> OfAsync(Platform platform)
    {
        var order = await RunningOrders.AnyAsync(platform);
        var client = await platform.SignInAsync(ActorRole.OrganizationOwner, organization: order.Organization);
        var address = $"/orders/{order.Number}/completion";
        return (client, address, await client.ReadAsync(address));
    }

    /// <summary>What is typed for an hour and a half of this morning.</summary>
    public static (string Name, string Value)[] Typed(Platform platform)
    {
        var today = platform.Services.GetRequiredService<DistrictClock>().UtcNow.AddHours(8);
        return
        [
            ("Description", "陪同就诊并送回家中，老人情绪稳定。"),
            ("Day", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("From", "09:00"),
            ("To", "10:30"),
            ("Staff", "3"),
            ("People", "1"),
            ("Persons", "fit"),
        ];
    }

    /// <summary>A picture.</summary>
    public static byte[] Picture(SKEncodedImageFormat format = SKEncodedImageFormat.Jpeg, int width = 320, int height = 240)
    {
        using var bitmap = new SKBitmap(width, height, SKColorType.Rgb565, SKAlphaType.Opaque);
        bitmap.Erase(SKColors.SteelBlue);
        using var encoded = bitmap.Encode(format, 80);
        return encoded.ToArray();
    }
}
