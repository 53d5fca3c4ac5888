using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace Putuo.SocialOrgService.Data.Providers;

/// <summary>
/// Reads an entity from a row of a <see cref="QueryBatch"/>: its columns in the order of the model, as a query selects them, each as
/// its mapping says. Nothing tracks what is read.
/// </summary>
/// <typeparam name="T">An entity with a table of its own.</typeparam>
internal sealed class EntityRow<T>
    where T : class
{
    private readonly Func<DbDataReader, int, T> read;

    /// <summary>Makes the reader from the model.</summary>
    public EntityRow(IModel model)
    {
        var type = model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is no entity.");
        var reader = Expression.Parameter(typeof(DbDataReader));
        var first = Expression.Parameter(typeof(int));
        var row = Expression.Variable(typeof(T));
        List<Expression> steps = [Expression.Assign(row, Expression.New(
            typeof(T).GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, [])!))];
        foreach (var property in type.GetProperties())
        {
            var at = Expression.Add(first, Expression.Constant(Count++));
            steps.Add(Expression.Assign(Expression.Property(row, property.PropertyInfo!), ValueOf(property, reader, at)));
        }
        steps.Add(row);
        read = Expression.Lambda<Func<DbDataReader, int, T>>(Expression.Block([row], steps), reader, first).Compile();
    }

    /// <summary>How many columns.</summary>
    public int Count { get; }

    /// <summary>The entity in the columns from one on.</summary>
    public T Read(DbDataReader reader, int first) => read(reader, first);

    private static Expression ValueOf(IProperty property, ParameterExpression reader, Expression at)
    {
        var mapping = property.GetRelationalTypeMapping();
        var method = mapping.GetDataReaderMethod();
        var value = mapping.CustomizeDataReaderExpression(Expression.Call(
            method.DeclaringType == typeof(DbDataReader) ? reader : Expression.Convert(reader, method.DeclaringType!), method, at));
        if (mapping.Converter is { ConvertFromProviderExpression: var convert })
        {
            var given = convert.Parameters[0];
            value = ReplacingExpressionVisitor.Replace(given, value.Type == given.Type ? value : Expression.Convert(value, given.Type), convert.Body);
        }
        if (value.Type != property.ClrType)
            value = Expression.Convert(value, property.ClrType);
        return !property.IsNullable ? value : Expression.Condition(
            Expression.Call(reader, nameof(DbDataReader.IsDBNull), null, at), Expression.Default(property.ClrType), value);
    }
}
