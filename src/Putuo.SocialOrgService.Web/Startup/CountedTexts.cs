using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>
/// Texts that agree with their numbers: <c>{0} {0:order waits|orders wait}</c> takes the first form for 1 and the second for
/// every other number, also for one given as text (99+). A text once found is kept: a page shows a hundred of them.
/// </summary>
public sealed class CountedTexts(ResourceManagerStringLocalizerFactory resources) : IStringLocalizerFactory
{
    private readonly ConcurrentDictionary<Type, Texts> ofTypes = new();

    /// <inheritdoc/>
    public IStringLocalizer Create(Type resourceSource) => ofTypes.GetOrAdd(resourceSource, type => new Texts(resources.Create(type)));

    /// <inheritdoc/>
    public IStringLocalizer Create(string baseName, string location) => new Texts(resources.Create(baseName, location));

    private sealed class Texts(IStringLocalizer inner) : IStringLocalizer
    {
        private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, Kept>> known = new();

        public LocalizedString this[string name] => Find(name).Text;

        public LocalizedString this[string name, params object[] arguments]
        {
            get
            {
                var (text, format, isCounted) = Find(name);
                var values = isCounted
                    ? Array.ConvertAll(arguments, argument => argument is string or IFormattable ? new Counted(argument) : argument)
                    : arguments;
                return new(name, string.Format(CultureInfo.CurrentCulture, format.Value, values), text.ResourceNotFound, text.SearchedLocation);
            }
        }

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => inner.GetAllStrings(includeParentCultures);

        private Kept Find(string name)
        {
            var ofCulture = known.GetOrAdd(CultureInfo.CurrentUICulture.Name, _ => new());
            if (ofCulture.TryGetValue(name, out var kept))
                return kept;
            var found = inner[name];
            var read = new Kept(found, new(() => CompositeFormat.Parse(found.Value)), found.Value.Contains('|'));
            return found.ResourceNotFound ? read : ofCulture.GetOrAdd(name, read);
        }
    }

    /// <summary>A text, read as a format once when it is first filled in.</summary>
    private sealed record Kept(LocalizedString Text, Lazy<CompositeFormat> Format, bool IsCounted);

    private sealed class Counted(object value) : IFormattable
    {
        public string ToString(string? format, IFormatProvider? provider) => format?.Split('|') is [var one, var other]
            ? Plain(null, provider) == "1" ? one : other
            : Plain(format, provider);

        private string Plain(string? format, IFormatProvider? provider) =>
            value is IFormattable number ? number.ToString(format, provider) : (string)value;
    }
}
