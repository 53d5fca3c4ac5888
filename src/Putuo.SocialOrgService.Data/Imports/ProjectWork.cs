using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Imports;
using Putuo.SocialOrgService.Domain.Projects;

namespace Putuo.SocialOrgService.Data.Imports;

/// <summary>Projects: recognised by their number.</summary>
internal sealed class ProjectWork(ImportTask task) : ImportWork(task)
{
    private readonly Dictionary<ImportLine, ProjectLine> read = [];
    private Dictionary<string, Project> known = [];
    private Dictionary<string, KnownOrganization> winners = [];

    protected override async Task PrepareAsync(IReadOnlyList<ImportLine> chunk, CancellationToken cancel)
    {
        read.Clear();
        foreach (var line in chunk)
            read[line] = ProjectLine.Read(line);
        var numbers = read.Values.Select(row => row.Entry?.Number).OfType<string>().Distinct().ToList();
        known = await Db.Projects.Where(p => numbers.Contains(p.Number!)).ToDictionaryAsync(p => p.Number!, cancel);
        winners = await OrganizationsAsync(read.Values.Select(row => row.Winner), cancel);
    }

    protected override void Compare(ImportLine line)
    {
        MustBeFirst(line, ImportField.ProjectNumber, line.Text(ImportField.ProjectNumber));
        MustBeOnline(line, ImportField.Winner, read[line].Winner, winners);
    }

    protected override ImportVerdict Take(ImportLine line)
    {
        var row = read[line];
        var entry = row.Entry! with { WinnerOrganizationId = row.Winner is { } key ? winners[key].Id : null };
        if (!known.TryGetValue(entry.Number, out var project))
        {
            var made = Project.Import(entry, Task.Actor, Task.District, Task.Now)!;
            if (IsStored)
                Db.Projects.Add(made).Property(p => p.Version).CurrentValue++;
            return ImportVerdict.New;
        }
        if (project.Says(entry, Task.District))
            return ImportVerdict.Same;
        if (project.Import(entry, Task.District, Task.Actor, Task.Now) is not null)
        {
            line.Say(ImportField.ProjectNumber, ImportFaultKind.Busy);
            return ImportVerdict.Wrong;
        }
        Db.Entry(project).Property(p => p.Version).CurrentValue++;
        return ImportVerdict.Changed;
    }
}
