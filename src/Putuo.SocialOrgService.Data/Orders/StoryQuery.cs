using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Data.Orders;

/// <summary>The latest rated services, which the home page shows: compiled once per host.</summary>
public sealed class StoryQuery
{
    /// <summary>How many of the latest completions are looked at for ones that were rated.</summary>
    private const int LookBack = 60;

    private readonly Func<PlatformDbContext, int, IAsyncEnumerable<StoryRow>> latest = EF.CompileAsyncQuery(
        (PlatformDbContext db, int most) => (
            from o in db.Orders
                .Where(o => o.Status == OrderStatus.Completed && !db.Set<Category>().Any(c => c.Code == o.CategoryCode && c.IsSensitive))
                .OrderByDescending(o => o.CompletedAt).ThenByDescending(o => o.Id)
                .Take(LookBack)
            join rating in db.Ratings on o.Id equals rating.OrderId
            where rating.IsCurrent && rating.Rater == Rater.Requester
            orderby o.CompletedAt descending, o.Id descending
            select new StoryRow(
                o.TopCategory,
                o.CommunityId,
                o.ProviderOrganizationId,
                o.ProviderDepartmentId,
                o.CompletedAt!.Value,
                rating.Stars,
                rating.HiddenAt == null ? rating.Comment : null,
                !o.MayPublishPhotos ? null : (
                    from record in db.ServiceRecords
                    from photo in record.Photos
                    where record.Number == o.RecordNumber && record.PhotosDeclaredFit && photo.FileName != null
                    orderby photo.Position
                    select photo.FileName).FirstOrDefault())).AsNoTracking().Take(most));

    /// <summary>Orders of no sensitive category, for queries that are not compiled; everybody may see single ones of these.</summary>
    internal static Expression<Func<ServiceOrder, bool>> MayBeSeen(PlatformDbContext db) =>
        o => !db.Set<Category>().Any(c => c.Code == o.CategoryCode && c.IsSensitive);

    /// <summary>Services just completed that their requesters rated, the latest first, none of a sensitive category.</summary>
    internal IAsyncEnumerable<StoryRow> Latest(PlatformDbContext db, int most) => latest(db, most);
}

/// <summary>What one statement reads of a rated service.</summary>
internal sealed record StoryRow(
    string TopCategory, int CommunityId, int? ProviderOrganizationId, int? ProviderDepartmentId, DateTime CompletedAt, int Stars, string? Comment, string? Photo);
