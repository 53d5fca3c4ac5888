using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Orders;

/// <summary>
/// What everybody may see of single orders, by domain.md's "What is shown to whom": top category, community, week, provider,
/// stars and the comment without long numbers. Never a description, a grid, a name, or anything of a sensitive category; photos
/// only when requester and provider both said so.
/// </summary>
public sealed class StoryPages(PlatformDbContext db, StoryQuery query, District district)
{
    /// <summary>How many rated services are read for each one shown, to choose different ones.</summary>
    private const int Candidates = 4;

    /// <summary>How many orders of one organization are looked at for comments.</summary>
    private const int CommentLookBack = 200;

    /// <summary>Services just completed and rated by who asked, of different categories and with words where there are some; one statement.</summary>
    public async Task<IReadOnlyList<Story>> LatestAsync(int most, CancellationToken cancel = default)
    {
        var rows = new List<StoryRow>(most * Candidates);
        await foreach (var row in query.Latest(db, most * Candidates).WithCancellation(cancel))
            rows.Add(row);
        var different = rows.OrderBy(r => r.Comment is null).ThenByDescending(r => r.CompletedAt).DistinctBy(r => r.TopCategory).ToList();
        var chosen = different.Concat(rows.Except(different)).Take(most).OrderByDescending(r => r.CompletedAt);
        return [.. chosen.Select(r => new Story(
            r.TopCategory, r.CommunityId, r.ProviderOrganizationId, r.ProviderDepartmentId, district.Calendar.WeekOf(r.CompletedAt), r.Stars,
            r.Comment is null ? null : Digits.BlankLong(r.Comment), r.Photo))];
    }

    /// <summary>The latest comments of requesters on an organization's services, with its answers; one statement.</summary>
    public async Task<IReadOnlyList<PublicComment>> CommentsOnAsync(int organizationId, int most, CancellationToken cancel = default)
    {
        var latest = db.Orders
            .Where(o => o.ProviderOrganizationId == organizationId && o.Status == OrderStatus.Completed)
            .OrderByDescending(o => o.Id)
            .Take(CommentLookBack)
            .Where(StoryQuery.MayBeSeen(db));
        var rows = await (
            from o in latest
            join rating in db.Ratings on o.Id equals rating.OrderId
            where rating.IsCurrent && rating.Rater == Rater.Requester && rating.Comment != null && rating.HiddenAt == null
            orderby rating.At descending, rating.Id descending
            select new { rating.Id, o.TopCategory, o.CommunityId, o.CompletedAt, rating.Stars, rating.Comment, rating.Answer })
            .AsNoTracking().Take(most).ToListAsync(cancel);
        return [.. rows.Select(r => new PublicComment(
            r.Id, r.TopCategory, r.CommunityId, district.Calendar.WeekOf(r.CompletedAt!.Value), r.Stars, Digits.BlankLong(r.Comment!), r.Answer is null ? null : Digits.BlankLong(r.Answer)))];
    }

    /// <summary>The latest photos of an organization's services that everybody may see, one of each service; one statement.</summary>
    public async Task<IReadOnlyList<PublicPhoto>> PhotosOfAsync(int organizationId, int most, CancellationToken cancel = default)
    {
        var latest = db.Orders
            .Where(o => o.ProviderOrganizationId == organizationId && o.Status == OrderStatus.Completed)
            .OrderByDescending(o => o.Id)
            .Take(CommentLookBack)
            .Where(StoryQuery.MayBeSeen(db));
        var rows = await (
            from o in latest
            join record in db.ServiceRecords on o.RecordNumber equals record.Number
            join photo in db.Photos on record.Id equals photo.RecordId
            where o.MayPublishPhotos && record.PhotosDeclaredFit && photo.FileName != null
                && !record.Photos.Any(other => other.FileName != null && other.Position < photo.Position)
            orderby o.Id descending
            select new { photo.FileName, photo.Width, photo.Height, o.TopCategory, o.CommunityId, o.CompletedAt })
            .AsNoTracking().Take(most).ToListAsync(cancel);
        return [.. rows.Select(r => new PublicPhoto(r.FileName!, r.Width, r.Height, r.TopCategory, r.CommunityId, district.Calendar.WeekOf(r.CompletedAt!.Value)))];
    }

    /// <summary>Whether everybody may see a photo: it proves a service that is not sensitive, and requester and provider both agreed.</summary>
    public Task<bool> IsPublicPhotoAsync(string fileName, CancellationToken cancel = default) => (
        from photo in db.Photos
        where photo.FileName == fileName
        join record in db.ServiceRecords on photo.RecordId equals record.Id
        join o in db.Orders.Where(StoryQuery.MayBeSeen(db)) on photo.OrderId equals o.Id
        where record.IsLatest && record.PhotosDeclaredFit && o.MayPublishPhotos && o.Status == OrderStatus.Completed
        select photo.Id).AnyAsync(cancel);
}

/// <summary>A completed service as everybody may see it.</summary>
/// <param name="TopCategory">The category of the first level.</param>
/// <param name="CommunityId">The community.</param>
/// <param name="OrganizationId">The organization that served, or null.</param>
/// <param name="DepartmentId">The department that served, or null.</param>
/// <param name="Week">The Monday of the week of completion.</param>
/// <param name="Stars">The requester's stars.</param>
/// <param name="Comment">The requester's comment without long numbers, or null.</param>
/// <param name="Photo">The file of a photo that may be shown, or null.</param>
public sealed record Story(
    string TopCategory, int CommunityId, int? OrganizationId, int? DepartmentId, DateOnly Week, int Stars, string? Comment, string? Photo);

/// <summary>A photo of a service that requester and provider both agreed to publish.</summary>
/// <param name="FileName">Its file.</param>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
/// <param name="TopCategory">The category of the first level.</param>
/// <param name="CommunityId">The community.</param>
/// <param name="Week">The Monday of the week of completion.</param>
public sealed record PublicPhoto(string FileName, int Width, int Height, string TopCategory, int CommunityId, DateOnly Week);

/// <summary>A comment as everybody may read it: without a name, without long numbers.</summary>
/// <param name="Id">The rating.</param>
/// <param name="TopCategory">The category of the first level.</param>
/// <param name="CommunityId">The community.</param>
/// <param name="Week">The Monday of the week of completion, as the front page shows it too.</param>
/// <param name="Stars">The requester's stars.</param>
/// <param name="Comment">The comment.</param>
/// <param name="Answer">The organization's answer, or null.</param>
public sealed record PublicComment(long Id, string TopCategory, int CommunityId, DateOnly Week, int Stars, string Comment, string? Answer);
