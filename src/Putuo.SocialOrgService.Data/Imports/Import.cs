using Putuo.SocialOrgService.Domain.Imports;

namespace Putuo.SocialOrgService.Data.Imports;

/// <summary>That somebody took data in from a sheet: who, when, which file, what became of it. Its file is gone after a day, this stays.</summary>
public sealed class Import
{
    /// <summary>The most characters of a file's name.</summary>
    public const int MostName = 120;

    /// <summary>The row's id.</summary>
    public long Id { get; set; }

    /// <summary>Counts changes.</summary>
    public long Version { get; set; }

    /// <summary>What is taken in.</summary>
    public ImportKind Kind { get; set; }

    /// <summary>Where it stands.</summary>
    public ImportState State { get; set; }

    /// <summary>The form with what it brought, as one key; the same sent twice is one import.</summary>
    public Guid FormKey { get; set; }

    /// <summary>The file's own name.</summary>
    public string FileName { get; set; } = "";

    /// <summary>SHA-256 of the file.</summary>
    public byte[] Hash { get; set; } = [];

    /// <summary>How many bytes it has.</summary>
    public int Bytes { get; set; }

    /// <summary>Whether what it brings stands in figures; of orders only.</summary>
    public bool IsCounted { get; set; }

    /// <summary>How many rows it has below the header.</summary>
    public int Rows { get; set; }

    /// <summary>How many of them bring something new.</summary>
    public int Added { get; set; }

    /// <summary>How many change something.</summary>
    public int Changed { get; set; }

    /// <summary>How many say what is known.</summary>
    public int Same { get; set; }

    /// <summary>How many are wrong.</summary>
    public int Wrong { get; set; }

    /// <summary>How often it was tried and the machine failed.</summary>
    public int Tries { get; set; }

    /// <summary>The account that imports.</summary>
    public long UserId { get; set; }

    /// <summary>The office that imports, as histories name it.</summary>
    public string ActorName { get; set; } = "";

    /// <summary>When it was checked, in UTC.</summary>
    public DateTime CheckedAt { get; set; }

    /// <summary>When it was done, failed or dropped, in UTC.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>Whether it can be taken in: it was checked, nothing is wrong, and it brings something.</summary>
    public bool MayStart => State == ImportState.Checked && Wrong == 0;

    /// <summary>Takes over what a check or a run counted.</summary>
    internal void Take(ImportReport report) => (Rows, Added, Changed, Same, Wrong) = (report.Rows, report.Added, report.Changed, report.Same, report.Wrong);
}
