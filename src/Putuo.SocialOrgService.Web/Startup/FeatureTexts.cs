using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Web.Features.Shared;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>
/// The texts of an input model: those of its feature (class XTexts in its namespace or one above), then the shared ones.
/// Display names and messages of annotations are keys of these.
/// </summary>
public sealed class FeatureTexts : IStringLocalizer
{
    private readonly IReadOnlyList<IStringLocalizer> sources;

    private FeatureTexts(IReadOnlyList<IStringLocalizer> sources) => this.sources = sources;

    /// <summary>The texts for an input model's type.</summary>
    public static IStringLocalizer For(Type model, IStringLocalizerFactory factory) =>
        new FeatureTexts([.. MarkersOf(model).Append(typeof(SharedTexts)).Select(factory.Create)]);

    /// <inheritdoc/>
    public LocalizedString this[string name] => Find(source => source[name]);

    /// <inheritdoc/>
    public LocalizedString this[string name, params object[] arguments] => Find(source => source[name, arguments]);

    /// <inheritdoc/>
    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        sources.SelectMany(source => source.GetAllStrings(includeParentCultures));

    private LocalizedString Find(Func<IStringLocalizer, LocalizedString> ask)
    {
        var found = sources.Select(ask).ToList();
        return found.Find(text => !text.ResourceNotFound) ?? found[^1];
    }

    private static IEnumerable<Type> MarkersOf(Type model)
    {
        var space = model.Namespace ?? "";
        while (space.Contains(".Features.", StringComparison.Ordinal))
        {
            var marker = model.Assembly.GetType($"{space}.{space[(space.LastIndexOf('.') + 1)..]}Texts");
            if (marker is not null)
                yield return marker;
            space = space[..space.LastIndexOf('.')];
        }
    }
}
