using Putuo.SocialOrgService.Data.LifeCycle;
using Putuo.SocialOrgService.Domain.LifeCycle;

namespace Putuo.SocialOrgService.Web.Features.LifeCycle.Filings;

/// <summary>One paper of a form with what was handed in for it.</summary>
/// <param name="Sheet">The filing.</param>
/// <param name="Paper">The paper.</param>
public sealed record PaperField(FilingSheet Sheet, FormAttachment Paper)
{
    /// <summary>The files handed in.</summary>
    public IReadOnlyList<FilingPaper> Files => [.. Sheet.PapersOf(Paper.Key)];
}
