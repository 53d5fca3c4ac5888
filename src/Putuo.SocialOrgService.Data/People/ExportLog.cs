using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.People;

/// <summary>That somebody took data out: who, which filter, how many rows .</summary>
public sealed class ExportLog
{
    /// <summary>The row's id.</summary>
    public long Id { get; set; }

    /// <summary>Who; null for a visitor.</summary>
    public long? UserId { get; set; }

    /// <summary>In which role.</summary>
    public ActorRole Role { get; set; }

    /// <summary>What was exported (ledger, projects …).</summary>
    public string What { get; set; } = "";

    /// <summary>The filter, as the address wrote it.</summary>
    public string Filter { get; set; } = "";

    /// <summary>How many rows.</summary>
    public int Rows { get; set; }

    /// <summary>When, in UTC.</summary>
    public DateTime At { get; set; }
}
