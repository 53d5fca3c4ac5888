using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Information;

namespace Putuo.SocialOrgService.Data.Districts.Demonstration;

/// <summary>Plays news, policies and guides through the domain's own steps: most are public, some are written, wait, were returned or archived.</summary>
internal sealed class DemonstrationArticles(PlatformDbContext db, District district, DemonstrationContent content, DemonstrationPeople people)
{
    private readonly Dictionary<string, int> ids = [];

    public async Task PlayAsync(CancellationToken cancel)
    {
        foreach (var script in content.Articles)
        {
            var text = Text(script.Kind, script.Words);
            if (text.Faults(isCorrection: false, DateOnly.FromDateTime(script.DraftedAt), Information.ArticleMarkup.LinksIn) is [var fault, ..])
                throw new InvalidOperationException($"{script.Words.Title}: {fault}.");
            var article = Article.Draft(new Guid(ids.Count + 1, 0, 0, new byte[8]), text, people.Office(script.Department), district.Calendar.UtcOf(script.DraftedAt))!;
            foreach (var step in script.Steps)
            {
                if (Take(article, script, step) is { } refusal)
                    throw new InvalidOperationException($"{script.Words.Title}: {step.Do} is refused: {refusal}.");
            }
            db.Articles.Add(article);
            await db.SaveChangesAsync(cancel);
            ids[script.Words.Title] = article.Id;
        }
        db.ChangeTracker.Clear();
    }

    private ArticleRefusal? Take(Article article, ScriptedArticle script, ScriptedArticleStep step)
    {
        var (at, office) = (district.Calendar.UtcOf(step.At), people.Office(step.By));
        return step.Do switch
        {
            ArticleEventKind.Changed => article.Change(Text(script.Kind, step.Words!), office, at),
            ArticleEventKind.Submitted => article.Submit(office, at),
            ArticleEventKind.Returned => article.Return(step.Text, office, at),
            ArticleEventKind.Published => article.Publish(office, at),
            ArticleEventKind.CorrectionBegun => article.Correct(office, at),
            ArticleEventKind.Archived => article.Archive(step.Text, step.ReplacedBy is { } other ? ids[other] : null, office, at),
            ArticleEventKind.Pinned => article.Pin(isPinned: true, office, at),
            _ => throw new InvalidOperationException($"No article is played with {step.Do}."),
        };
    }

    private static ArticleText Text(ArticleKind kind, ScriptedWords words) => new()
    {
        Kind = kind,
        Title = words.Title,
        Summary = words.Summary,
        Body = string.Join('\n', words.Body),
        TitleEn = words.TitleEn,
        SummaryEn = words.SummaryEn,
        BodyEn = string.Join('\n', words.BodyEn),
        ValidUntil = words.ValidUntil,
        ChangeNote = words.ChangeNote,
    };
}
