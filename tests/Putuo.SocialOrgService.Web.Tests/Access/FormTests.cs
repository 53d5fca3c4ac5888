using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Access;

/// <summary>What every form of the site has in common.</summary>
public sealed class FormTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    private static readonly Regex English = new("[A-Za-z]{4,}");

    /// <summary>Words that are the same in every language.</summary>
    private static readonly string[] Names = ["JPEG", "WebP", "English", "Excel", "xlsx"];

    /// <summary>Fields that are a button: pressing it asks for something else than the form.</summary>
    private static readonly string[] Buttons = ["Add", "Remove", "go", "remove"];

    /// <summary>Forms in which nothing can be wrong: a button, or a choice that falls back to what was there.</summary>
    private static readonly string[] NothingToSay =
    [
        "prefs/mode", "prefs/contrast", "prefs/scale", "prefs/cursor", "prefs/culture", "prefs/steps", "prefs/reset", "account/sign-out", "notices/reading",
        "administration/accounts/{userId:long}/disable", "administration/accounts/{userId:long}/enable", "administration/accounts/{userId:long}/password",
        "administration/accounts/{userId:long}/roles/{grant:int}/removal", "administration/health/outbox", "administration/organizations/{id:int}/resumption",
        "administration/district/areas/{id:int}/removal", "administration/district/departments/{id:int}/removal", "administration/district/categories/{code}/removal",
        "administration/imports/runs/{id:long}/start", "administration/imports/runs/{id:long}/counting", "administration/imports/runs/{id:long}/drop",
        "orders/new", "orders/new/check", "orders/{number}/confirmation", "orders/{number}/resume", "orders/{number}/acceptance", "orders/{number}/claim",
        "orders/{number}/slip/renewal", "workbench/pool/{number}/hide", "workbench/pool/{number}/show",
        "hotline/calls/end", "workbench/members/invitations/{id:long}/withdrawal", "workbench/members/{grant:int}/end",
        "information/desk/{id:int}/submission", "information/desk/{id:int}/take-back", "information/desk/{id:int}/publication",
        "information/desk/{id:int}/correction", "information/desk/{id:int}/removal", "information/desk/{id:int}/pin", "information/desk/{id:int}/unpin",
        "workbench/offerings/{id:int}/publication", "workbench/offerings/{id:int}/pause", "workbench/offerings/{id:int}/resumption", "workbench/offerings/{id:int}/end",
        "lifecycle/guide/{kind}", "lifecycle/filings/{id:long}/withdrawal", "organizations/applications/{id:int}/check", "organizations/applications/{id:int}/withdrawal",
        "talents/{id:int}/withdrawal", "account/talents/{id:int}/withdrawal", "workbench/talents/{id:int}/certificates/{certificate:long}/removal",
        "workbench/talents/{id:int}/code", "workbench/talents/{id:int}/end", "workbench/talents/{id:int}/withdrawal",
        "account/complaints/{id:long}/withdrawal", "complaints/desk/{id:long}/taking", "complaints/desk/{id:long}/recusal",
        "triage/rules/{id:int}/position", "triage/rules/{id:int}/switch",
        "orders/{number}/publication/end", "orders/{number}/series/end", "orders/{number}/series/skip", "community/publications/{order:long}/keeping",
        "community/callbacks/{id:long}/try", "orders/new-for-resident/of-callback", "community/calls/{number}/told", "community/calls/{number}/try",
    ];

    private static readonly string TooLong = new('长', 3000);

    [Fact]
    public async Task From_the_answer_to_a_form_the_tools_lead_back_to_a_page_that_opens_and_it_is_refreshed_from_there()
    {
        var (wrong, answered) = (new List<string>(), 0);
        foreach (var row in RouteTable.Rows.Where(row => row.Method == "POST" && Sender(row) is not null).DistinctBy(row => row.Route))
        {
            var (client, address) = await OpenAsync(row, Sender(row)!.Value);
            using var answer = await client.PostAsync(address, row.Allowed.Count > 0 ? [] : new(row.Fields));
            if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Conflict))
                continue;
            answered++;
            var shown = await PlatformClient.ReadAsync(answer);
            var tools = shown.QuerySelectorAll(".util-tools a[href*='returnUrl=']").Select(link => QueryHelpers.ParseQuery(new Uri(new Uri("https://localhost"), link.GetAttribute("href")!).Query)["returnUrl"].ToString());
            foreach (var back in tools.Append(shown.QuerySelectorAll("[data-live-at]").Last().GetAttribute("data-live-at")!).Distinct())
            {
                using var page = await client.GetAsync(back);
                if (back == "/" || page.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or >= HttpStatusCode.InternalServerError)
                    wrong.Add($"{row.Route}: {back} answers {page.StatusCode}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(answered > 40, $"Only {answered} forms were answered by a page.");
    }

    [Fact]
    public void A_form_binds_to_its_own_input_and_nothing_else()
    {
        var wrong =
            from action in Actions()
            where Methods(action).Contains("POST")
            from parameter in action.MethodInfo.GetParameters()
            where parameter.GetCustomAttribute<FromServicesAttribute>() is null
            from type in Bound(parameter.ParameterType)
            where !IsPlain(type) && !(type.Assembly == typeof(Program).Assembly && type.Name.EndsWith("Input", StringComparison.Ordinal))
            select $"{action.DisplayName}: {parameter.Name} binds {type.FullName}";
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("x？")]
    [InlineData("")]
    [InlineData(null)]
    public async Task What_is_wrong_is_said_in_Chinese_on_a_Chinese_page(string? typed)
    {
        var wrong = new List<string>();
        foreach (var row in RouteTable.Rows.Where(row => row.Method == "POST" && row.Allowed.Count > 0).DistinctBy(row => row.Route))
        {
            var fields = Actions().Where(action => Methods(action).Contains("POST") && action.AttributeRouteInfo?.Template == row.Pattern)
                .SelectMany(action => action.MethodInfo.GetParameters())
                .SelectMany(parameter => IsPlain(parameter.ParameterType) ? [parameter.Name!] : parameter.ParameterType.GetProperties().Select(property => property.Name))
                .Distinct().Except(Buttons).ToDictionary(name => name, _ => typed ?? TooLong);
            var (client, address) = await OpenAsync(row, row.Allowed[0]);
            using var answer = await client.PostAsync(address, fields);
            if ((int)answer.StatusCode is >= 300 and < 400)
            {
                if (typed == "x？" && !NothingToSay.Contains(row.Pattern))
                    wrong.Add($"{row.Route}: leads to {answer.Headers.Location} instead of saying what is wrong");
                continue;
            }

            var page = await PlatformClient.ReadAsync(answer);
            Assert.True(page.QuerySelector("main") is not null, $"{row.Route}: {answer.StatusCode}");
            wrong.AddRange(English.Matches(page.QuerySelector("main")!.TextContent).Where(found => !Names.Contains(found.Value)).Select(found => $"{row.Route}: {found.Value}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Enter_in_a_field_sends_the_form_and_presses_no_button_that_does_something_else()
    {
        var (wrong, forms) = (new List<string>(), 0);
        foreach (var row in RouteTable.Rows.Where(row => row.Method == "GET" && row.Allowed.Count > 0).DistinctBy(row => row.Route))
        {
            var (client, address) = await OpenAsync(row, row.Allowed[0]);
            using var answer = await client.GetAsync(address);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            foreach (var form in (await PlatformClient.ReadAsync(answer)).QuerySelectorAll("main form").Where(form => form.QuerySelectorAll("input").Any(input => input.GetAttribute("type") != "hidden")))
            {
                forms++;
                if (form.QuerySelector("button:not([type=button])") is { } first && (first.HasAttribute("name") || first.HasAttribute("formaction")))
                    wrong.Add($"{row.Route}: {first.OuterHtml}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(forms > 20, $"Only {forms} forms were read.");
    }

    /// <summary>Who sends a form: somebody who may, or else who is told why not.</summary>
    private static Kind? Sender(RouteRow row) =>
        row.Allowed.Count > 0 ? row.Allowed[0]
        : Enum.GetValues<Kind>().Where(kind => row.Expected(kind) == Meeting.IsRefused).Select(kind => (Kind?)kind).FirstOrDefault();

    private async Task<(PlatformClient Client, string Address)> OpenAsync(RouteRow row, Kind kind)
    {
        var client = kind == Kind.Visitor ? app.Visitor() : await app.SignInAsync(Cast.PhoneOf(kind));
        if (row.Pattern.StartsWith("orders/new/", StringComparison.Ordinal))
            await client.PostAsync("/orders/new", new() { ["Category"] = Cast.Category });
        return (client, await row.AddressAsync(app));
    }

    private static IEnumerable<Type> Bound(Type type) =>
        IsPlain(type) ? [type]
        : type.IsArray ? Bound(type.GetElementType()!)
        : typeof(System.Collections.IEnumerable).IsAssignableFrom(type) && type.IsGenericType ? type.GetGenericArguments().SelectMany(Bound)
        : type.Name.EndsWith("Input", StringComparison.Ordinal) ? [type, .. type.GetProperties().Where(property => property.CanWrite && property.GetCustomAttribute<BindNeverAttribute>() is null).SelectMany(property => Bound(property.PropertyType))]
        : [type];

    private static bool IsPlain(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare.IsPrimitive || bare.IsEnum || bare == typeof(string) || bare == typeof(decimal) || bare == typeof(Guid) || bare == typeof(DateTime)
            || bare == typeof(DateOnly) || bare == typeof(TimeOnly) || bare == typeof(CancellationToken) || typeof(IFormFile).IsAssignableFrom(bare) || bare == typeof(IFormFileCollection);
    }

    private static IEnumerable<string> Methods(ControllerActionDescriptor action) =>
        action.EndpointMetadata.OfType<HttpMethodMetadata>().SelectMany(methods => methods.HttpMethods);

    private IEnumerable<ControllerActionDescriptor> Actions() =>
        app.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<ControllerActionDescriptor>();
}
