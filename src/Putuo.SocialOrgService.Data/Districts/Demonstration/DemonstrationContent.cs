using System.Text.Json;
using System.Text.Json.Serialization;

namespace Putuo.SocialOrgService.Data.Districts.Demonstration;

/// <summary>The demonstration data as written in Content/*.json: invented organizations, people, projects and the stories of 181 orders.</summary>
internal sealed class DemonstrationContent
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter() },
    };

    public IReadOnlyList<ScriptedOrganization> Organizations { get; } = Read<ScriptedOrganization>("organizations");

    public IReadOnlyList<ScriptedApplication> Applications { get; } = Read<ScriptedApplication>("applications");

    public IReadOnlyList<ScriptedArticle> Articles { get; } = Read<ScriptedArticle>("articles");
    public IReadOnlyList<ScriptedFiling> Filings { get; } = Read<ScriptedFiling>("filings");

    public IReadOnlyList<ScriptedComplaint> Complaints { get; } = Read<ScriptedComplaint>("complaints");

    public IReadOnlyList<ScriptedOffering> Offerings { get; } = Read<ScriptedOffering>("offerings");

    public IReadOnlyList<ScriptedProject> Projects { get; } = Read<ScriptedProject>("projects");

    public IReadOnlyList<ScriptedPerson> People { get; } = Read<ScriptedPerson>("people");

    public IReadOnlyList<ScriptedGridWorker> GridWorkers { get; } = Read<ScriptedGridWorker>("gridWorkers");

    public IReadOnlyList<ScriptedTalent> Talents { get; } = Read<ScriptedTalent>("talents");

    public IReadOnlyList<ScriptedOrder> Orders { get; } = Read<ScriptedOrder>("orders");

    private static List<T> Read<T>(string name)
    {
        using var stream = typeof(DemonstrationContent).Assembly.GetManifestResourceStream($"Demonstration/{name}.json")
            ?? throw new InvalidOperationException($"The demonstration data {name}.json is not in the assembly.");
        return JsonSerializer.Deserialize<Dictionary<string, List<T>>>(stream, Options)![name];
    }
}
