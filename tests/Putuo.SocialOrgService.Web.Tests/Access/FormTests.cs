using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Access;

/// <summary>What every form of the site has in common.</summary>
public sealed class FormTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    private static readonly Regex English = new("[A-Za-z]+ [a-z]+ [a-z]+");

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

    [Fact]
    public async Task Wrong_types_are_answered_in_Chinese_on_a_Chinese_page()
    {
        var wrong = new List<string>();
        foreach (var row in RouteTable.Rows.Where(row => row.Method == "POST" && !row.Pattern.Contains('{') && !row.Pattern.StartsWith("account/sign-out", StringComparison.Ordinal) && row.Allowed.Count > 0))
        {
            var fields = Actions().Where(action => Methods(action).Contains("POST") && action.AttributeRouteInfo?.Template == row.Pattern)
                .SelectMany(action => action.MethodInfo.GetParameters())
                .SelectMany(parameter => IsPlain(parameter.ParameterType) ? [parameter.Name!] : parameter.ParameterType.GetProperties().Select(property => property.Name))
                .Distinct().ToDictionary(name => name, _ => "x？");
            var kind = row.Allowed[0];
            var client = kind == Kind.Visitor ? app.Visitor() : await app.SignInAsync(Cast.PhoneOf(kind));
            using var answer = await client.PostAsync("/" + row.Pattern, fields);
            if ((int)answer.StatusCode is >= 300 and < 400)
            {
                continue;
            }

            var text = (await PlatformClient.ReadAsync(answer)).QuerySelector("main")!.TextContent;
            wrong.AddRange(English.Matches(text).Select(found => $"{row.Route}: {found.Value}"));
        }

        Assert.Empty(wrong);
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
