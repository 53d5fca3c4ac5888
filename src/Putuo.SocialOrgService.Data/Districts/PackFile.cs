namespace Putuo.SocialOrgService.Data.Districts;

/// <summary>One file of a pack that is being read, with the list that all its faults are added to.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Lines">The lines of its places.</param>
/// <param name="Faults">The pack's faults so far, one sentence each.</param>
internal sealed record PackFile(string Name, PackLines? Lines, List<string> Faults)
{
    /// <summary>Adds a fault: <c>areas.json:12, areas[3].parent: what to write.</c></summary>
    /// <param name="place">Where in the file; empty for the whole file.</param>
    /// <param name="whatToWrite">What is wrong and what to write, as a sentence without its end.</param>
    /// <param name="line">The line, where it is known without a place.</param>
    public void Fault(string place, string whatToWrite, long? line = null) =>
        Faults.Add($"{Name}{((line ?? Lines?.At(place)) is { } at ? $":{at}" : "")}{(place.Length > 0 ? $", {place}" : "")}: {whatToWrite}.");
}
