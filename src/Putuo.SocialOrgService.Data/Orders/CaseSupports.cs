using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Orders;

/// <summary>Which departments support a transferred case: read only where that decides what somebody sees of it.</summary>
internal static class CaseSupports
{
    /// <summary>Fills the requests that still count into an order that was read alone; one statement where a department reads a transferred case, none elsewhere.</summary>
    public static async Task LoadAsync(PlatformDbContext db, ServiceOrder order, Actor reader, CancellationToken cancel)
    {
        if (order.LeadDepartmentId is null || reader.Role != ActorRole.DepartmentStaff)
            return;
        var requests = await db.OrderSupports.AsNoTracking().Where(s => s.OrderId == order.Id && s.EndedAt == null).ToListAsync(cancel);
        var supports = db.Model.FindEntityType(typeof(ServiceOrder))!.FindNavigation(nameof(ServiceOrder.Supports))!.GetCollectionAccessor()!;
        foreach (var request in requests)
            supports.Add(order, request, forMaterialization: true);
    }
}
