using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Putuo.SocialOrgService.Domain.Organizations;

namespace Putuo.SocialOrgService.Data.Providers;

/// <summary>
/// Lets queries ask rules of the domain by their methods: before a query is translated, the rule stands in the place of each call, so that
/// SQL and memory cannot answer differently (decision 0015). A further rule is one line here.
/// </summary>
internal sealed class DomainRules : IQueryExpressionInterceptor
{
    private static readonly Dictionary<MethodInfo, LambdaExpression> Rules = new()
    {
        [MethodOf(nameof(Organization.Serves))] = Organization.ServesRule,
        [MethodOf(nameof(Organization.Fits))] = Organization.FitsRule,
    };

    /// <inheritdoc/>
    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) => new Inlining().Visit(queryExpression);

    private static MethodInfo MethodOf(string name) => typeof(Organization).GetMethod(name)!;

    private sealed class Inlining : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node) => Rules.TryGetValue(node.Method, out var rule)
            ? Visit(new ReplacingExpressionVisitor(rule.Parameters, [node.Object!, .. node.Arguments]).Visit(rule.Body))
            : base.VisitMethodCall(node);
    }
}
