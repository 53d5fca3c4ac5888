using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.Projects;

namespace Putuo.SocialOrgService.Data.Districts.Demonstration;

/// <summary>Fills the registries: organizations and projects, one by one so that their ids follow the files.</summary>
internal sealed class DemonstrationRegistries(PlatformDbContext db, District district, DemonstrationContent content)
{
    private readonly Dictionary<string, int> departments = district.Departments.ToDictionary(d => d.Name, d => d.Id);
    private readonly Dictionary<string, int> areas = district.Areas.Where(a => a.Level != AreaLevel.Grid).ToDictionary(a => a.Name, a => a.Id);
    private readonly Dictionary<string, int> organizations = [];
    private readonly Dictionary<string, int> projects = [];

    public int Department(string name) => departments[name];

    public bool IsDepartment(string name) => departments.ContainsKey(name);

    public int Area(string name) => areas[name];

    public int Organization(string name) => organizations[name];

    public int Project(string title) => projects[title];

    public async Task FillAsync(CancellationToken cancel)
    {
        foreach (var script in content.Organizations.OrderBy(o => o.Host is not null))
            organizations[script.Name] = (await KeepAsync(Make(script), cancel)).Id;
        foreach (var script in content.Projects)
            projects[script.Title] = (await KeepAsync(Make(script), cancel)).Id;
        db.ChangeTracker.Clear();
    }

    private async Task<T> KeepAsync<T>(T entry, CancellationToken cancel)
        where T : class
    {
        db.Add(entry);
        await db.SaveChangesAsync(cancel);
        return entry;
    }

    private Organization Make(ScriptedOrganization script)
    {
        var organization = new Organization
        {
            Name = script.Name,
            NameEn = script.NameEn,
            Type = script.Type,
            CreditCode = script.CreditCode,
            FilingNumber = script.FilingNumber,
            HostId = script.Host is { } host ? organizations[host] : null,
            SupervisingDepartmentId = departments[script.Department],
            RegisteredOn = script.RegisteredOn,
            LegalRepresentative = script.LegalRepresentative,
            PartyBranch = script.PartyBranch,
            About = script.About,
            AboutEn = script.AboutEn,
            Venues = script.Venues,
            Equipment = script.Equipment,
            Volunteers = script.Volunteers,
            Funds = script.Funds,
            Grade = script.Grade,
            GradeUntil = script.GradeUntil,
            Status = OrganizationStatus.Active,
            OnlineSince = district.Calendar.UtcOf(script.OnlineSince),
        };
        organization.Serve(script.Fields, script.Areas.Select(a => areas[a]));
        return organization;
    }

    private Project Make(ScriptedProject script) => new()
    {
        Number = script.Number,
        Kind = script.Kind,
        Title = script.Title,
        TitleEn = script.TitleEn,
        DepartmentId = departments[script.Department],
        AreaId = areas[script.Area],
        CategoryCode = script.Category,
        BudgetFen = script.BudgetYuan * 100L,
        PublishedAt = district.Calendar.UtcOf(script.PublishedAt),
        Deadline = district.Calendar.UtcOf(script.Deadline),
        State = script.State,
        StateSince = district.Calendar.UtcOf(script.StateSince),
        WinnerOrganizationId = script.Winner is { } winner ? organizations[winner] : null,
    };
}
