using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Routing;

namespace Putuo.SocialOrgService.Web.Tests.Access;

/// <summary>A form can set only what its page asks for: actions bind to input types of the pages, never to what the platform keeps.</summary>
public sealed class OverpostingTests
{
    private static readonly IReadOnlyList<Type> Bound = [.. typeof(Program).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(ControllerBase)))
        .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
        .Where(method => method.GetCustomAttributes<HttpMethodAttribute>().Any())
        .SelectMany(method => method.GetParameters())
        .Where(parameter => parameter.GetCustomAttribute<FromServicesAttribute>() is null)
        .Select(parameter => parameter.ParameterType)
        .Distinct()];

    public static TheoryData<string> Inputs => [.. Bound.Where(IsOwn).Select(type => type.FullName!)];

    [Fact]
    public void Actions_take_plain_values_or_input_types_of_the_pages() =>
        Assert.Empty(Bound.Where(type => !IsPlain(type) && !IsOwn(type)).Select(type => type.FullName));

    [Theory]
    [MemberData(nameof(Inputs))]
    public void What_a_form_may_set_is_plain_and_nothing_that_the_platform_keeps(string input)
    {
        var wrong = new List<string>();
        Look(typeof(Program).Assembly.GetType(input)!, input, wrong);
        Assert.Empty(wrong);
    }

    private static void Look(Type type, string path, List<string> wrong)
    {
        foreach (var property in type.GetProperties().Where(p => p.SetMethod?.IsPublic == true && p.GetCustomAttribute<BindNeverAttribute>() is null))
        {
            var element = ElementOf(property.PropertyType);
            if (IsOwn(element))
                Look(element, $"{path}.{property.Name}", wrong);
            else if (!IsPlain(element))
                wrong.Add($"{path}.{property.Name} is a {element.Name}");
        }
    }

    private static Type ElementOf(Type type) => type.IsArray ? type.GetElementType()!
        : type.IsGenericType && type.GetGenericTypeDefinition() != typeof(Nullable<>) && type.GetGenericArguments() is [var element] ? element
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Dictionary<,>) && type.GetGenericArguments() is [var key, var value] && key == typeof(string) ? value
        : type;

    private static bool IsOwn(Type type) => type.Assembly == typeof(Program).Assembly && !type.IsEnum;

    private static bool IsPlain(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? ElementOf(type);
        return plain.IsPrimitive || plain.IsEnum || plain == typeof(string) || plain == typeof(Guid) || plain == typeof(DateOnly) || plain == typeof(TimeOnly)
            || plain == typeof(decimal) || plain == typeof(CancellationToken) || plain == typeof(Microsoft.AspNetCore.Http.IFormFile)
            || plain == typeof(Microsoft.AspNetCore.Http.IFormFileCollection);
    }
}
