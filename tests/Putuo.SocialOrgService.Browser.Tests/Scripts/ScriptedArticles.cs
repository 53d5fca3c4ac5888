using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Browser.Tests.Visitors;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Domain.Information;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Browser.Tests.Scripts;

/// <summary>What articles say, in both languages, and why they are returned and archived, as their forms would keep it; the texts as they are typed, as links and as pictures.</summary>
internal static class ScriptedArticles
{
    private static readonly Texts Title = new("ArticleTitle", ArticleText.MostTitle), Note = new("ArticleNote", ArticleText.MostChangeNote);

    /// <summary>Writes payloads into every text of the articles.</summary>
    /// <param name="services">The platform's.</param>
    /// <param name="places">Takes the pages that show them.</param>
    public static async Task<int> TypeAsync(IServiceProvider services, List<(Role Role, string Path)> places)
    {
        var db = services.GetRequiredService<PlatformDbContext>();
        var versions = await db.ArticleVersions.OrderBy(v => v.Id).Select(v => new { v.Id, v.ArticleId }).ToListAsync();
        var shown = (await db.Articles.Where(a => a.PublicNumber > 0).Select(a => a.Id).ToListAsync()).ToHashSet();
        var each = (Payloads.All.Count + versions.Count - 1) / versions.Count;
        foreach (var (turn, version) in versions.Index())
        {
            var payloads = Payloads.All.Skip(turn * each).Take(each).Select(payload => payload.Text).ToList();
            var body = string.Join("\n\n", payloads.Concat(payloads.Select(text => $"[点]({text})")).Concat(payloads.Select(text => $"![图](<{text}>)")));
            await db.ArticleVersions.Where(v => v.Id == version.Id).ExecuteUpdateAsync(set => set
                .SetProperty(v => v.Title, Title[turn]).SetProperty(v => v.TitleEn, Title[turn + 1])
                .SetProperty(v => v.Summary, Note[turn]).SetProperty(v => v.SummaryEn, Note[turn + 1])
                .SetProperty(v => v.ChangeNote, Note[turn + 2]).SetProperty(v => v.Body, body).SetProperty(v => v.BodyEn, body));
            await db.Articles.Where(a => a.Id == version.ArticleId && a.ArchivedAt != null).ExecuteUpdateAsync(set => set.SetProperty(a => a.ArchiveReason, Note[turn]));
            await db.ArticleEvents.Where(e => e.ArticleId == version.ArticleId && e.ActorRole == ActorRole.Administrator).ExecuteUpdateAsync(set => set.SetProperty(e => e.Reason, Note[turn]));
            if (shown.Contains(version.ArticleId))
                places.AddRange([(Role.Nobody, $"/information/{version.ArticleId}"), (Role.Administrator, $"/information/desk/{version.ArticleId}")]);
        }

        return versions.Count;
    }
}
