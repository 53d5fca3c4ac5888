namespace Putuo.SocialOrgService.Web.Features.Workbench.Pool;

/// <summary>What the pool's filter asks for; a wrong value is as good as none.</summary>
public sealed class PoolInput
{
    /// <summary>A category of either level.</summary>
    public string? Category { get; set; }

    /// <summary>A community's id.</summary>
    public int? Community { get; set; }

    /// <summary>Words the need holds.</summary>
    public string? Text { get; set; }

    /// <summary>"due" for what is due soonest first.</summary>
    public string? Sort { get; set; }

    /// <summary>The term of the last order of the page before, in ticks of UTC.</summary>
    public long? Due { get; set; }

    /// <summary>The last order of the page before.</summary>
    public long? Before { get; set; }

    /// <summary>The order just hidden, to be undone.</summary>
    public string? Hidden { get; set; }
}
