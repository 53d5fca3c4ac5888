using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Features.Help;

/// <summary>Shows the links of a help page as links only to those who may open them: for whoever works in another role, they are words.</summary>
public sealed partial class HelpLinks(EndpointDataSource endpoints)
{
    private readonly Lazy<Dictionary<string, string[]>> roles = new(() => endpoints.Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
        .Select(endpoint => (Path: "/" + endpoint.RoutePattern.RawText!.Trim('/'), Roles: endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Roles).OfType<string>().LastOrDefault()))
        .Where(entry => entry.Roles is not null)
        .ToLookup(entry => entry.Path, entry => entry.Roles!.Split(','), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase));

    /// <summary>The text for a reader; a visitor keeps every link, since signing in stands on the way.</summary>
    public string HtmlFor(Actor reader, HelpPage page) => !reader.IsSignedIn ? page.Html
        : Links().Replace(page.Html, link => MayOpen(reader, link.Groups["path"].Value) ? link.Value : link.Groups["words"].Value);

    private bool MayOpen(Actor reader, string path) => path == "/orders/new" ? reader.MayAskForHelp : !roles.Value.TryGetValue(path, out var allowed) || allowed.Contains(reader.Role.ToString());

    [GeneratedRegex("""<a href="(?<path>/[^"?#]*)[^"]*">(?<words>[^<]*)</a>""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Links();
}
