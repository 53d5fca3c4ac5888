using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Projects;

namespace Putuo.SocialOrgService.Data.Projects;

/// <summary>What the platform does by itself for projects: it finishes what a broken machine left half done.</summary>
public sealed class ProjectWatch(ProjectDesk desk, IProjectRegistry projects)
{
    /// <summary>Takes orders out of projects that were cancelled; how many.</summary>
    public async Task<int> LetGoAsync(CancellationToken cancel = default)
    {
        var gone = 0;
        foreach (var id in await projects.CancelledWithOrdersAsync(cancel))
            gone += await desk.LetGoAsync(id, Actor.System, cancel);
        return gone;
    }
}
