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

    /// <summary>Only orders with a smaller id.</summary>
    public long? Before { get; set; }

    /// <summary>The order just hidden, to be undone.</summary>
    public string? Hidden { get; set; }
}
