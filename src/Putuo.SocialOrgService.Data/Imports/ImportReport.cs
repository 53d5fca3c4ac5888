using Putuo.SocialOrgService.Domain.Imports;

namespace Putuo.SocialOrgService.Data.Imports;

/// <summary>What a check found, or what a run did.</summary>
public sealed record ImportReport
{
    /// <summary>The most faults that are listed.</summary>
    public const int MostFaults = 1000;

    /// <summary>How many rows there are.</summary>
    public int Rows { get; set; }

    /// <summary>How many bring something new.</summary>
    public int Added { get; set; }

    /// <summary>How many change something.</summary>
    public int Changed { get; set; }

    /// <summary>How many say what is known.</summary>
    public int Same { get; set; }

    /// <summary>How many are wrong.</summary>
    public int Wrong { get; set; }

    /// <summary>How many faults they have.</summary>
    public int FaultCount { get; set; }

    /// <summary>The first of these.</summary>
    public List<ImportFault> Faults { get; init; } = [];

    /// <summary>The columns of the file.</summary>
    public List<ImportField?> Columns { get; init; } = [];

    /// <summary>The first rows as they stand in the file, shortened, names of people masked.</summary>
    public List<PreviewRow> Preview { get; init; } = [];

    internal void Count(ImportVerdict verdict, ImportLine line)
    {
        Rows++;
        if (line.Faults.Count > 0)
        {
            Wrong++;
            FaultCount += line.Faults.Count;
            Faults.AddRange(line.Faults.Take(MostFaults - Faults.Count));
            return;
        }
        Added += verdict == ImportVerdict.New ? 1 : 0;
        Changed += verdict == ImportVerdict.Changed ? 1 : 0;
        Same += verdict == ImportVerdict.Same ? 1 : 0;
    }
}

/// <summary>One of the first rows.</summary>
/// <param name="Number">As numbered in the file.</param>
/// <param name="Cells">What its cells say.</param>
public sealed record PreviewRow(int Number, List<string> Cells);

/// <summary>What a row comes to.</summary>
public enum ImportVerdict
{
    /// <summary>It is wrong.</summary>
    Wrong = 0,

    /// <summary>It brings something new.</summary>
    New,

    /// <summary>It changes something.</summary>
    Changed,

    /// <summary>It says what is known.</summary>
    Same,
}
