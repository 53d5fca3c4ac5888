using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Callbacks;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.Projects;
using Putuo.SocialOrgService.Domain.Talents;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Data.Districts;

/// <summary>
/// What refers to an area, a department or a category. The columns are found in the model by how they are called, so that a new table is not
/// forgotten; what is kept as text is asked by itself. A look at every table, for the rare case that something is to be removed.
/// </summary>
internal sealed class DistrictHolds(PlatformDbContext db)
{
    private static readonly MethodInfo Any = typeof(DistrictHolds).GetMethod(nameof(AnyAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    private static readonly Dictionary<DistrictSubject, string[]> Endings = new()
    {
        [DistrictSubject.Area] = ["AreaId", "CommunityId", "StreetId", "GridId", "DistrictId"],
        [DistrictSubject.Department] = ["DepartmentId"],
        [DistrictSubject.Category] = ["CategoryCode", "TopCategory"],
    };

    /// <summary>The columns that name a fact of this kind.</summary>
    public static IEnumerable<(Type Entity, string Column)> ColumnsOf(DbContext context, DistrictSubject subject) => context.Model.GetEntityTypes()
        .Where(entity => entity.ClrType != typeof(GridWorker))
        .SelectMany(entity => entity.GetProperties())
        .Where(property => Endings[subject].Any(ending => property.Name.EndsWith(ending, StringComparison.Ordinal)))
        .Select(property => (property.DeclaringType.ClrType, property.Name));

    /// <summary>All of it, each kind once.</summary>
    public async Task<IReadOnlyList<DistrictHold>> FindAsync(DistrictSubject subject, string key, CancellationToken cancel)
    {
        var found = new HashSet<DistrictHold>();
        foreach (var (entity, column) in ColumnsOf(db, subject))
        {
            if (await (Task<bool>)Any.MakeGenericMethod(entity).Invoke(this, [column, key, cancel])!)
                found.Add(KindOf(entity));
        }
        if (subject != DistrictSubject.Area)
            found.UnionWith(await InTextsAsync(subject, key, cancel));
        return [.. found];
    }

    private static DistrictHold KindOf(Type entity) => entity == typeof(Category) ? DistrictHold.Categories
        : entity == typeof(Organization) || entity == typeof(OrganizationArea) || entity == typeof(OrganizationField) || entity.Namespace == typeof(Talent).Namespace
            || entity == typeof(Offering) || entity == typeof(OfferingArea) ? DistrictHold.Organizations
        : entity == typeof(PlatformUser) || entity == typeof(RoleGrant) ? DistrictHold.Accounts
        : entity == typeof(Project) ? DistrictHold.Projects
        : entity == typeof(Filing) ? DistrictHold.Filings
        : entity.Namespace == typeof(ServiceOrder).Namespace || entity == typeof(Callback) ? DistrictHold.Orders
        : DistrictHold.Other;

    private Task<bool> AnyAsync<T>(string column, string key, CancellationToken cancel)
        where T : class
    {
        if (db.Model.FindEntityType(typeof(T))!.FindProperty(column)!.ClrType == typeof(string))
            return db.Set<T>().AnyAsync(row => EF.Property<string>(row, column) == key, cancel);
        var id = int.Parse(key, CultureInfo.InvariantCulture);
        return db.Model.FindEntityType(typeof(T))!.FindProperty(column)!.ClrType == typeof(int)
            ? db.Set<T>().AnyAsync(row => EF.Property<int>(row, column) == id, cancel)
            : db.Set<T>().AnyAsync(row => EF.Property<int?>(row, column) == id, cancel);
    }

    private async Task<IEnumerable<DistrictHold>> InTextsAsync(DistrictSubject subject, string key, CancellationToken cancel)
    {
        var pack = await DistrictBook.PackAsync(db, cancel);
        if (subject == DistrictSubject.Category)
            return pack.TriageRules.Any(rule => rule.Entry.Category == key || rule.Entry.Categories.Contains(key)) ? [DistrictHold.Rules] : [];
        var id = int.Parse(key, CultureInfo.InvariantCulture);
        return
        [
            .. pack.Categories.Any(category => category.SupportingDepartmentIds.Contains(id)) ? [DistrictHold.Categories] : Array.Empty<DistrictHold>(),
            .. pack.TriageRules.Any(rule => rule.Entry.LeadDepartmentId == id || rule.Entry.SupportingDepartmentIds.Contains(id)) ? [DistrictHold.Rules] : Array.Empty<DistrictHold>(),
            .. pack.Forms.Any(form => form.DepartmentId == id) ? [DistrictHold.Filings] : Array.Empty<DistrictHold>(),
        ];
    }
}
