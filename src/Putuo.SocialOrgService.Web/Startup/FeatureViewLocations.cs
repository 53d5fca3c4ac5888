using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>
/// Finds views by the controller's namespace: a controller in …Web.Features.Orders.Placing looks in
/// /Features/Orders/Placing, then /Features/Orders, then /Features/Shared and /Features/Shared/Components.
/// </summary>
public sealed class FeatureViewLocations : IViewLocationExpander
{
    private const string Key = "feature";
    private const string Root = ".Features.";

    /// <inheritdoc/>
    public void PopulateValues(ViewLocationExpanderContext context)
    {
        if (context.ActionContext.ActionDescriptor is not ControllerActionDescriptor action)
            return;
        var space = action.ControllerTypeInfo.Namespace ?? "";
        var start = space.IndexOf(Root, StringComparison.Ordinal);
        context.Values[Key] = start < 0 ? "" : space[(start + Root.Length)..];
    }

    /// <inheritdoc/>
    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        var feature = context.Values.TryGetValue(Key, out var value) ? value ?? "" : "";
        while (feature.Length > 0)
        {
            yield return $"/Features/{feature.Replace('.', '/')}/{{0}}.cshtml";
            feature = feature.LastIndexOf('.') is > 0 and var dot ? feature[..dot] : "";
        }
        yield return "/Features/Shared/{0}.cshtml";
        yield return "/Features/Shared/Components/{0}.cshtml";
    }
}
