using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Putuo.SocialOrgService.Web.Features.Shared;
using Putuo.SocialOrgService.Web.Features.Style;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Tests.House;

/// <summary>No page shows the key of a text in the place of its words; the page of components says its own.</summary>
public sealed class LabelTests
{
    private static readonly ResourceManagerStringLocalizerFactory Factory = new(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance);

    [Fact]
    public void Every_label_and_message_of_a_field_has_words() => House.Clean(
        from type in typeof(SharedTexts).Assembly.GetTypes().Where(type => type != typeof(StyleInput))
        from property in type.GetProperties()
        from key in Keys(property)
        where FeatureTexts.For(property.DeclaringType!, Factory)[key].ResourceNotFound
            && FeatureTexts.For(type, Factory)[key].ResourceNotFound
        select $"{type.Name}.{property.Name}: {key}");

    private static IEnumerable<string> Keys(PropertyInfo property) =>
        new[] { property.GetCustomAttribute<DisplayAttribute>()?.Name }
            .Concat(property.GetCustomAttributes<ValidationAttribute>().Select(rule => rule.ErrorMessage)).OfType<string>();
}
