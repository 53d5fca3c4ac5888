using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Data.Files;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Web.Tests.Orders;
using Putuo.SocialOrgService.Web.Tests.Startup;
using SkiaSharp;

namespace Putuo.SocialOrgService.Web.Tests.Ledger;

/// <summary>The page of one record.</summary>
public sealed class RecordTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task A_record_is_shown_without_what_may_be_a_telephone_number()
    {
        var number = await RecordAsync(work => work with { Description = "送到后给女儿 139 1234 5678 打了电话，老人很满意。" });
        var page = await (await app.SignInAsync(Cast.PhoneOf(Kind.Member))).PageAsync($"/ledger/{number}");
        var text = page.QuerySelector(".sheet")!.TextContent;
        Assert.Contains("老人很满意", text);
        Assert.DoesNotContain("5678", text);
    }

    [Fact]
    public async Task Whoever_gave_an_order_back_still_sees_the_photos_of_its_own_record_and_nobody_keeps_them()
    {
        using var bitmap = new SKBitmap(320, 240, SKColorType.Rgb565, SKAlphaType.Opaque);
        bitmap.Erase(SKColors.SteelBlue);
        using var encoded = bitmap.Encode(SKEncodedImageFormat.Jpeg, 80);
        var (photo, _) = await app.Services.GetRequiredService<PhotoStore>().StoreAsync(encoded.AsStream());
        var number = await RecordAsync(work => work with { Photos = [photo!] }, async (desk, order) =>
        {
            Assert.Null((await desk.ReopenAsync(app.People[Kind.ResidentA], order, "饭菜没有送到")).Refusal);
            Assert.Null((await desk.ReleaseAsync(app.People[Kind.Member], order, "人手不够")).Refusal);
        });
        var client = await app.SignInAsync(Cast.PhoneOf(Kind.Member));
        var address = (await client.PageAsync($"/ledger/{number}")).QuerySelector(".sheet .photos img")!.GetAttribute("src")!;
        var picture = await client.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, "image/jpeg"), (picture.StatusCode, picture.Content.Headers.ContentType?.MediaType));
        Assert.True(picture.Headers.CacheControl!.NoStore);
        var stranger = await app.SignInAsync(Cast.PhoneOf(Kind.OtherOrganization));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task The_ledger_is_open_to_the_department_that_answers_for_the_order_whatever_its_category_says_today()
    {
        var number = await RecordAsync(work => work, answering: app.People[Kind.OtherDepartment].DepartmentId);
        var answering = await app.SignInAsync(Cast.PhoneOf(Kind.OtherDepartment));
        var former = await app.SignInAsync(Cast.PhoneOf(Kind.Department));
        Assert.Equal(HttpStatusCode.OK, (await answering.GetAsync($"/ledger/{number}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await former.GetAsync($"/ledger/{number}")).StatusCode);
    }

    /// <summary>The number of a record of the member's organization.</summary>
    private async Task<string> RecordAsync(Func<Completion, Completion> work, Func<OrderDesk, long, Task>? then = null, int? answering = null)
    {
        var order = await app.PlaceAsync();
        await app.ClaimAsync(order);
        return await app.AskAsync(async services =>
        {
            if (answering is { } department)
            {
                await services.GetRequiredService<PlatformDbContext>().Orders.Where(o => o.Id == order.OrderId)
                    .ExecuteUpdateAsync(o => o.SetProperty(x => x.AnsweringDepartmentId, department));
            }
            var desk = services.GetRequiredService<OrderDesk>();
            Assert.Null((await desk.CompleteAsync(app.People[Kind.Member], order.OrderId, work(Cast.Work(services)))).Refusal);
            if (then is not null)
                await then(desk, order.OrderId);
            return await services.GetRequiredService<PlatformDbContext>().ServiceRecords.Where(r => r.OrderId == order.OrderId).Select(r => r.Number).SingleAsync();
        });
    }
}
