using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;

namespace Putuo.SocialOrgService.Data.Orders;

internal sealed class ServiceOrderMapping : IEntityTypeConfiguration<ServiceOrder>
{
    public void Configure(EntityTypeBuilder<ServiceOrder> order)
    {
        order.ToTable("Orders");
        order.HasKey(o => o.Id);
        order.Property(o => o.Version).IsConcurrencyToken();
        order.Property(o => o.CategoryCode).HasMaxLength(4);
        order.Property(o => o.TopCategory).HasMaxLength(1);
        order.Property(o => o.Need).HasMaxLength(ServiceOrder.MostNeed);
        order.Property(o => o.ConsentVersion).HasMaxLength(40);
        order.Property(o => o.RecordNumber).HasMaxLength(20);
        order.Ignore(o => o.Wish);
        order.Ignore(o => o.NewFigures);
        order.Ignore(o => o.NewSlot);
        order.Ignore(o => o.SeriesAcceptance);

        order.HasMany(o => o.NewEvents).WithOne().HasForeignKey(e => e.OrderId).OnDelete(DeleteBehavior.Restrict);
        order.HasMany(o => o.NewRecords).WithOne().HasForeignKey(r => r.OrderId).OnDelete(DeleteBehavior.Restrict);
        order.HasMany(o => o.NewPhotos).WithOne().HasForeignKey(p => p.OrderId).OnDelete(DeleteBehavior.Restrict);
        order.HasMany(o => o.Ratings).WithOne().HasForeignKey(r => r.OrderId).OnDelete(DeleteBehavior.Restrict);
        order.HasMany(o => o.Supports).WithOne().HasForeignKey(s => s.OrderId).OnDelete(DeleteBehavior.Restrict);
        order.HasOne(o => o.Series).WithMany().HasForeignKey(o => o.SeriesId).OnDelete(DeleteBehavior.Restrict);
        order.HasOne<PlatformUser>().WithMany().HasForeignKey(o => o.RequesterUserId).OnDelete(DeleteBehavior.Restrict);
        order.HasOne<Organization>().WithMany().HasForeignKey(o => o.ProviderOrganizationId).OnDelete(DeleteBehavior.Restrict);
        order.HasOne<Organization>().WithMany().HasForeignKey(o => o.AddressedOrganizationId).OnDelete(DeleteBehavior.Restrict);

        // Each index serves one list and holds only the orders that can stand in it; the pool's stays small.
        order.HasIndex(o => new { o.TopCategory, o.CommunityId, o.Id }, "IX_Orders_Pool").HasFilter("\"Waiting\" = 1");
        order.HasIndex(o => new { o.Waiting, o.Id }, "IX_Orders_PoolNewest").HasFilter("\"Waiting\" = 1");
        order.HasIndex(o => new { o.CommunityId, o.Status, o.Waiting, o.AnswerDue }, "IX_Orders_Waiting").HasFilter("\"Status\" = 1");
        order.HasIndex(o => new { o.StreetId, o.Status, o.Waiting, o.AnswerDue }, "IX_Orders_StreetWaiting").HasFilter("\"Status\" = 1");
        order.HasIndex(o => new { o.DistrictId, o.Status, o.Waiting, o.AnswerDue }, "IX_Orders_DistrictWaiting").HasFilter("\"Status\" = 1");
        order.HasIndex(o => new { o.RequesterUserId, o.Id }).HasFilter("\"RequesterUserId\" IS NOT NULL");
        order.HasIndex(o => new { o.RequesterUserId, o.Status, o.Id }).HasFilter("\"RequesterUserId\" IS NOT NULL");
        order.HasIndex(o => new { o.RequesterUserId, o.Id }, "IX_Orders_ToConfirm").HasFilter("\"ConfirmDue\" IS NOT NULL");
        order.HasIndex(o => new { o.DelegationId, o.Id }).HasFilter("\"DelegationId\" IS NOT NULL");
        order.HasIndex(o => new { o.RequesterDepartmentId, o.Id }).HasFilter("\"RequesterDepartmentId\" IS NOT NULL");
        order.HasIndex(o => new { o.RequesterDepartmentId, o.Status, o.Id }).HasFilter("\"RequesterDepartmentId\" IS NOT NULL");
        order.HasIndex(o => o.Id, "IX_Orders_CommunityDemands").HasFilter("\"RequesterCommunityId\" IS NOT NULL");
        order.HasIndex(o => new { o.RequesterCommunityId, o.Id }).HasFilter("\"RequesterCommunityId\" IS NOT NULL");
        order.HasIndex(o => new { o.AddressedOrganizationId, o.Status, o.Id }).HasFilter("\"AddressedOrganizationId\" IS NOT NULL");
        order.HasIndex(o => new { o.ProviderOrganizationId, o.Status, o.Id }).HasFilter("\"ProviderOrganizationId\" IS NOT NULL");
        order.HasIndex(o => new { o.OfferingId, o.HeldWeek, o.SlotFrom }, "IX_Orders_Places").HasFilter("\"HeldWeek\" IS NOT NULL");
        order.HasIndex(o => new { o.SeriesId, o.SeriesDay }, "IX_Orders_Series").IsUnique().HasFilter("\"SeriesId\" IS NOT NULL");
        order.HasIndex(o => new { o.CommunityId, o.Status, o.Id });
        order.HasIndex(o => new { o.StreetId, o.Status, o.Id });
        order.HasIndex(o => new { o.DistrictId, o.Status, o.Id });
        order.HasIndex(o => new { o.AnsweringDepartmentId, o.Status, o.Id });
        order.HasIndex(o => new { o.LeadDepartmentId, o.Status, o.Id }).HasFilter("\"LeadDepartmentId\" IS NOT NULL");
        // What a desk has to do, by its terms: these hold only what is open, so that they do not grow with what is done. The stage stands in
        // them though it is always the same: the planner of SQLite takes the index that answers the most conditions.
        order.HasIndex(o => new { o.CommunityId, o.Status, o.AnswerDue }, "IX_Orders_CommunityPending").HasFilter("\"Status\" = 1");
        order.HasIndex(o => new { o.CommunityId, o.Status, o.CompleteDue }, "IX_Orders_CommunityRunning").HasFilter("\"Status\" = 2");
        order.HasIndex(o => new { o.CommunityId, o.Status, o.ScheduledFor }, "IX_Orders_CommunityVisits").HasFilter("\"Status\" = 2");
        order.HasIndex(o => new { o.CommunityId, o.Id }, "IX_Orders_CommunityUnconfirmed").HasFilter("\"ConfirmDue\" IS NOT NULL");
        order.HasIndex(o => new { o.CommunityId, o.PauseAskedUntil }, "IX_Orders_CommunityPauses").HasFilter("\"PauseAskedUntil\" IS NOT NULL");
        order.HasIndex(o => new { o.CommunityId, o.Id }, "IX_Orders_CommunityByPhone").HasFilter("\"PlacedFor\" = 1");
        order.HasIndex(o => new { o.AddressedOrganizationId, o.Status, o.AnswerDue }, "IX_Orders_AddressedPending").HasFilter("\"Status\" = 1 AND \"AddressedOrganizationId\" IS NOT NULL");
        order.HasIndex(o => new { o.ProviderOrganizationId, o.Status, o.CompleteDue }, "IX_Orders_ProviderRunning").HasFilter("\"Status\" = 2");
        order.HasIndex(o => new { o.ProviderOrganizationId, o.Id }, "IX_Orders_ProviderUnconfirmed").HasFilter("\"ConfirmDue\" IS NOT NULL");
        order.HasIndex(o => new { o.AnsweringDepartmentId, o.Status, o.AnswerDue }, "IX_Orders_DepartmentPending").HasFilter("\"Status\" = 1");
        order.HasIndex(o => new { o.AnsweringDepartmentId, o.Status, o.CompleteDue }, "IX_Orders_DepartmentRunning").HasFilter("\"Status\" = 2");
        order.HasIndex(o => new { o.AnsweringDepartmentId, o.Id }, "IX_Orders_DepartmentUnconfirmed").HasFilter("\"ConfirmDue\" IS NOT NULL");
        order.HasIndex(o => new { o.Status, o.AnswerDue }, "IX_Orders_AnswerDue").HasFilter("\"Status\" = 1");
        order.HasIndex(o => new { o.Status, o.CompleteDue }, "IX_Orders_CompleteDue").HasFilter("\"Status\" = 2");
        order.HasIndex(o => new { o.ConfirmDue, o.Id }, "IX_Orders_ConfirmDue").HasFilter("\"ConfirmDue\" IS NOT NULL");
        order.HasIndex(o => new { o.ProjectId, o.Id }, "IX_Orders_Project").HasFilter("\"ProjectId\" IS NOT NULL");
        order.HasIndex(o => new { o.PausedUntil, o.Id }, "IX_Orders_PausedUntil").HasFilter("\"PausedUntil\" IS NOT NULL");
        order.HasIndex(o => new { o.Status, o.CompletedAt, o.Id }, "IX_Orders_Completed").HasFilter("\"Status\" = 4");
    }
}
