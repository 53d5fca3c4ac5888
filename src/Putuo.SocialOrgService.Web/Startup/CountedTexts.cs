using Microsoft.Extensions.Localization;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>
/// Texts that agree with their numbers: <c>{0} {0:order waits|orders wait}</c> takes the first form for 1 and the second for
/// every other number, also for one given as text (99+).
/// </summary>
public sealed class CountedTexts(ResourceManagerStringLocalizerFactory resources) : IStringLocalizerFactory
{
    /// <inheritdoc/>
    public IStringLocalizer Create(Type resourceSource) => new Texts(resources.Create(resourceSource));

    /// <inheritdoc/>
    public IStringLocalizer Create(string baseName, string location) => new Texts(resources.Create(baseName, location));

    private sealed class Texts(IStringLocalizer inner) : IStringLocalizer
    {
        public LocalizedString this[string name] => inner[name];

        public LocalizedString this[string name, params object[] arguments] =>
            inner[name, Array.ConvertAll(arguments, argument => argument is string or IFormattable ? new Counted(argument) : argument)];

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => inner.GetAllStrings(includeParentCultures);
    }

    private sealed class Counted(object value) : IFormattable
    {
        public string ToString(string? format, IFormatProvider? provider) => format?.Split('|') is [var one, var other]
            ? Plain(null, provider) == "1" ? one : other
            : Plain(format, provider);

        private string Plain(string? format, IFormatProvider? provider) =>
            value is IFormattable number ? number.ToString(format, provider) : (string)value;
    }
}
