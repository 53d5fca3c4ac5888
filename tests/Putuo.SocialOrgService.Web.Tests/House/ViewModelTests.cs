using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Districts;

namespace Putuo.SocialOrgService.Web.Tests.House;

/// <summary>Views show records that were read for them; what a database keeps does not reach them.</summary>
public sealed class ViewModelTests
{
    /// <summary>The district is read once and never changes while it is shown.</summary>
    private const string Snapshot = ".Domain.Areas";

    [Fact]
    public void No_entity_reaches_a_view()
    {
        var entities = typeof(DistrictPack).Assembly.GetTypes()
            .SelectMany(type => type.GetInterfaces())
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>))
            .Select(type => type.GetGenericArguments()[0])
            .Where(type => !type.Namespace!.EndsWith(Snapshot, StringComparison.Ordinal))
            .ToHashSet();
        Assert.NotEmpty(entities);
        House.Clean(
            from view in typeof(Program).Assembly.GetTypes()
            let model = ModelOf(view)
            where model is not null
            from shown in Reachable(model)
            where entities.Contains(shown)
            select $"{view.Name}: {shown.FullName} by way of {model.Name}");
    }

    private static Type? ModelOf(Type? view)
    {
        while (view is not null && !(view.IsGenericType && view.GetGenericTypeDefinition() == typeof(RazorPage<>)))
        {
            view = view.BaseType;
        }

        return view?.GetGenericArguments()[0];
    }

    /// <summary>The type, and all of ours that its properties lead to.</summary>
    private static HashSet<Type> Reachable(Type model)
    {
        var found = new HashSet<Type>();
        var open = new Stack<Type>([model]);
        while (open.TryPop(out var type))
        {
            if (type.HasElementType)
            {
                open.Push(type.GetElementType()!);
            }

            foreach (var argument in type.GetGenericArguments())
            {
                open.Push(argument);
            }

            if (type.Namespace?.StartsWith(House.Name, StringComparison.Ordinal) == true && found.Add(type))
            {
                foreach (var property in type.GetProperties())
                {
                    open.Push(property.PropertyType);
                }
            }
        }

        return found;
    }
}
