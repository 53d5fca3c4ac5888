namespace Putuo.SocialOrgService.Data.Imports;

/// <summary>The file of an import with what its check found, both sealed, until it is taken in, dropped or a day old.</summary>
public sealed class ImportFile
{
    /// <summary>The import.</summary>
    public long ImportId { get; set; }

    /// <summary>The file.</summary>
    public byte[] Content { get; set; } = [];

    /// <summary>What was found.</summary>
    public byte[] Report { get; set; } = [];

    /// <summary>When it came, in UTC by the machine's clock.</summary>
    public DateTime At { get; set; }
}
