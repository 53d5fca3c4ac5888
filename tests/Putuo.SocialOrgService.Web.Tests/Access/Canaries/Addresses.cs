using System.Globalization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Complaints;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Web.Tests.Access.Canaries;

/// <summary>The address of every page that there is, with every order, record, photo, token and account of the stories in it.</summary>
internal sealed class Addresses
{
    private readonly Dictionary<string, IReadOnlyList<string>> examples = [];

    private Addresses()
    {
    }

    /// <summary>All of them; an endpoint with a part that no example is known of fails here.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(CanaryApp app)
    {
        var addresses = new Addresses();
        await app.AskAsync(async services =>
        {
            await addresses.LearnAsync(services.GetRequiredService<PlatformDbContext>(), services.GetRequiredService<District>());
            return true;
        });
        addresses.examples["{token}"] = [.. app.Residents.All.Where(person => person.Token.Length > 0).Select(person => person.Token)];
        var patterns = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && endpoint.RoutePattern.RawText is not ("{**path:file}" or "/live/negotiate"))
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } methods || methods.Contains("GET"))
            .Select(endpoint => endpoint.RoutePattern.RawText!.Trim('/'))
            .Distinct();
        return [.. patterns.SelectMany(addresses.Of).Select(path => "/" + path).Concat(["/robots.txt", "/sitemap.xml", "/favicon.ico", "/nothing-here", "/orders/PT-2209-0001"]).Distinct()];
    }

    private IEnumerable<string> Of(string pattern)
    {
        var parts = pattern.Contains('{', StringComparison.Ordinal) ? examples.Keys.Where(part => pattern.Contains(part, StringComparison.Ordinal)).OrderByDescending(part => part.Length).ToList() : [];
        if (parts.Count == 0)
        {
            Assert.False(pattern.Contains('{', StringComparison.Ordinal), $"There is an example of no {pattern}.");
            return [pattern];
        }

        return examples[parts[0]].SelectMany(example => Of(pattern.Replace(parts[0], example, StringComparison.Ordinal)));
    }

    private async Task LearnAsync(PlatformDbContext db, District district)
    {
        var orders = (await db.Orders.AsNoTracking().Select(order => new { order.Id, order.PlacedAt }).ToListAsync())
            .ToDictionary(order => order.Id, order => OrderNumber.Of(order.PlacedAt, order.Id));
        var records = await db.ServiceRecords.AsNoTracking().Select(record => new { record.Id, record.Number }).ToDictionaryAsync(record => record.Id, record => record.Number);
        var photos = await db.Photos.AsNoTracking().Select(photo => new { photo.Id, photo.OrderId, photo.RecordId, photo.FileName }).ToListAsync();
        var staged = await db.StagedPhotos.AsNoTracking().Select(photo => photo.FileName).ToListAsync();

        examples["orders/{number}/photos/{photo:long}"] = [.. photos.Select(photo => $"orders/{orders[photo.OrderId]}/photos/{photo.Id}")];
        examples["ledger/{number}/photos/{photo:long}"] = [.. photos.Where(photo => photo.RecordId is not null).Select(photo => $"ledger/{records[photo.RecordId!.Value]}/photos/{photo.Id}")];
        examples["orders/{number}/completion/photos/{name}"] = [.. photos.Select(photo => $"orders/{orders[photo.OrderId]}/completion/photos/{photo.FileName}")];
        examples["ledger/{number}"] = [.. records.Values.Select(number => $"ledger/{number}")];
        examples["{number}"] = [.. orders.Values];
        examples["{fileName}"] = [.. photos.Select(photo => photo.FileName!)];
        examples["{file}"] = [.. staged, .. photos.Select(photo => photo.FileName!)];
        examples["imports/{kind}/template.{format}"] = ["imports/organizations/template.xlsx", "imports/talents/template.csv"];
        examples["imports/{kind}"] = ["imports/talents"];
        examples["imports/runs/{id:long}"] = ["imports/runs/1"];
        examples["comments/{id:long}"] = Each(await db.Ratings.Select(row => row.Id).ToListAsync(), "comments/");
        examples["callbacks/{id:long}"] = Each(await db.Callbacks.Select(row => row.Id).ToListAsync(), "callbacks/");
        examples["{userId:long}"] = Each(await db.Users.Select(row => row.Id).ToListAsync());
        examples["organizations/{id:int}"] = Each(await db.Organizations.Select(row => (long)row.Id).ToListAsync(), "organizations/");
        examples["talents/{id:int}"] = Each(await db.Talents.Select(row => (long)row.Id).ToListAsync(), "talents/");
        examples["organizations/applications/{id:int}"] = Each(await db.Organizations.Select(row => (long)row.Id).ToListAsync(), "organizations/applications/");
        var complaints = await db.Complaints.Select(row => row.Id).ToListAsync();
        examples["complaints/{id:long}"] = Each(complaints, "complaints/");
        examples["complaints/desk/{id:long}"] = Each(complaints, "complaints/desk/");
        examples["{complaint}"] = [.. complaints.Append(1).Select(ComplaintNumber.Of)];
        examples["filings/{id:long}"] = Each(await db.Filings.Select(row => row.Id).ToListAsync(), "filings/");
        examples["filings/{id:long}/papers/{paper:long}"] = [.. (await db.FilingAttachments.Select(row => new { row.Id, row.FilingId }).ToListAsync()).Select(row => $"filings/{row.FilingId}/papers/{row.Id}")];
        examples["{kind}"] = [.. Enum.GetNames<FormKind>().Select(kind => kind.ToLowerInvariant())];
        examples["{year:int}"] = ["2021"];
        examples["administration/district/areas/{id:int}"] = [$"administration/district/areas/{district.Communities[0].Id}", $"administration/district/areas/{district.Below(district.Communities[0].Id).First().Id}"];
        examples["administration/district/departments/{id:int}"] = Each(district.Departments.Take(1).Select(department => (long)department.Id), "administration/district/departments/");
        examples["administration/district/calendar/{year:int}"] = ["administration/district/calendar/2022"];
        examples["areas/{id:int}"] = [.. district.Areas.Select(area => $"areas/{area.Id}")];
        examples["{task}"] = ["claim"];
        examples["projects/demands/{category}/{street:int}"] = [.. district.Categories.SelectMany(c => district.Below(district.Root.Id).Select(street => $"projects/demands/{c.Code}/{street.Id}"))];
        examples["projects/drafts/{id:int}"] = Each(await db.Projects.Where(row => row.PublishedAt == null).Select(row => (long)row.Id).ToListAsync(), "projects/drafts/");
        var offerings = Each([.. await db.Offerings.Select(row => (long)row.Id).ToListAsync(), 0]);
        examples["offerings/{id:int}"] = [.. offerings.Select(id => $"offerings/{id}")];
        examples["o/{id:int}"] = [.. offerings.Select(id => $"o/{id}")];
        examples["{community:int}"] = [.. district.Communities.Take(2).Select(area => $"{area.Id}")];
        examples["triage/rules/{id:int}"] = Each(await db.TriageRules.Select(row => (long)row.Id).ToListAsync(), "triage/rules/");
        examples["projects/{id:int}"] = ["projects/1"];
        examples["information/{id:int}"] = ["information/1"];
        examples["information/desk/{id:int}"] = ["information/desk/1"];
        examples["{code}"] = [.. district.Categories.Select(category => category.Code)];
        examples["{stage}"] = [.. Enum.GetNames<OrderStatus>().Select(stage => stage.ToLowerInvariant())];
    }

    private static IReadOnlyList<string> Each(IEnumerable<long> ids, string before = "") => [.. ids.Select(id => before + id.ToString(CultureInfo.InvariantCulture))];
}
