using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Callbacks;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Complaints;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.Projects;
using Putuo.SocialOrgService.Domain.Talents;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Data.Districts;

/// <summary>
/// What the database itself keeps from being removed from the district: every instance offers what its own picture shows, so only the database
/// knows at the moment of writing whether an area, a department or a category is still there. Rows that are written together with one of these
/// (events, ledger, figures, notices) are kept by it.
/// </summary>
internal static class DistrictReferences
{
    private static readonly HashSet<(Type Entity, string Column)> Areas =
    [
        (typeof(PlatformUser), nameof(PlatformUser.CommunityId)),
        (typeof(RoleGrant), nameof(RoleGrant.AreaId)),
        (typeof(Callback), nameof(Callback.CommunityId)),
        (typeof(Complaint), nameof(Complaint.OfficeAreaId)),
        (typeof(HistoricalOrder), nameof(HistoricalOrder.CommunityId)),
        (typeof(ServiceOrder), nameof(ServiceOrder.CommunityId)),
        (typeof(ServiceOrder), nameof(ServiceOrder.GridId)),
        (typeof(ServiceOrder), nameof(ServiceOrder.RequesterCommunityId)),
        (typeof(OfferingArea), nameof(OfferingArea.AreaId)),
        (typeof(OrganizationArea), nameof(OrganizationArea.AreaId)),
        (typeof(Project), nameof(Project.AreaId)),
        (typeof(TalentArea), nameof(TalentArea.AreaId)),
    ];

    private static readonly HashSet<(Type Entity, string Column)> Departments =
    [
        (typeof(RoleGrant), nameof(RoleGrant.DepartmentId)),
        (typeof(Complaint), nameof(Complaint.OfficeDepartmentId)),
        (typeof(Filing), nameof(Filing.DepartmentId)),
        (typeof(ServiceOrder), nameof(ServiceOrder.AnsweringDepartmentId)),
        (typeof(ServiceOrder), nameof(ServiceOrder.LeadDepartmentId)),
        (typeof(ServiceOrder), nameof(ServiceOrder.RequesterDepartmentId)),
        (typeof(SupportRequest), nameof(SupportRequest.DepartmentId)),
        (typeof(Organization), nameof(Organization.SupervisingDepartmentId)),
        (typeof(Project), nameof(Project.DepartmentId)),
    ];

    private static readonly HashSet<(Type Entity, string Column)> Categories =
    [
        (typeof(HistoricalOrder), nameof(HistoricalOrder.CategoryCode)),
        (typeof(ServiceOrder), nameof(ServiceOrder.CategoryCode)),
        (typeof(Offering), nameof(Offering.CategoryCode)),
        (typeof(OrganizationField), nameof(OrganizationField.CategoryCode)),
        (typeof(Project), nameof(Project.CategoryCode)),
        (typeof(TalentField), nameof(TalentField.CategoryCode)),
    ];

    /// <summary>Lays the foreign keys.</summary>
    public static void Apply(ModelBuilder builder)
    {
        Lay<Area>(builder, Areas);
        Lay<Department>(builder, Departments);
        Lay<Category>(builder, Categories);
    }

    /// <summary>Whether a column refers to the district by one of these foreign keys.</summary>
    public static bool Contains(Type entity, string column) => Areas.Contains((entity, column)) || Departments.Contains((entity, column)) || Categories.Contains((entity, column));

    private static void Lay<TFact>(ModelBuilder builder, HashSet<(Type Entity, string Column)> columns)
        where TFact : class
    {
        foreach (var (entity, column) in columns)
            builder.Entity(entity).HasOne(typeof(TFact)).WithMany().HasForeignKey(column).OnDelete(DeleteBehavior.Restrict);
    }
}
