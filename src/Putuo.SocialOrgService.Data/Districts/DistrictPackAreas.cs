using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Data.Districts;

/// <summary>Reads areas.json: one flat list, each area after the one above it.</summary>
internal static class DistrictPackAreas
{
    public static List<Area> Read(PackNode file)
    {
        var areas = new List<Area>();
        var byId = new Dictionary<int, Area>();
        var codes = new HashSet<string>();
        foreach (var node in file.Nodes("areas"))
        {
            var area = new Area
            {
                Id = node.Number("id"),
                ParentId = node.Has("parent") ? node.Number("parent") : null,
                Level = node.Choice("level", AreaLevel.Grid),
                Code = node.Has("code") ? node.Text("code") : null,
                Name = node.Text("name"),
                NameEn = node.Text("nameEn"),
                IsOn = node.Flag("on"),
            };
            node.NothingElse();
            CheckParent(node, area, byId);
            if (area.Id > 0 && !byId.TryAdd(area.Id, area))
                node.Fault("id", $"{area.Id} is already {byId[area.Id].Name}: give each area an id of its own");
            if (area.Code is { } code && (code.Length is < 6 or > 12 || !code.All(char.IsAsciiDigit)))
                node.Fault("code", $"'{code}' is no statistics code: write 6 to 12 digits, or leave it out");
            else if (area.Code is not null && !codes.Add(area.Code))
                node.Fault("code", $"'{area.Code}' stands twice: each code belongs to one area");
            areas.Add(area);
        }
        file.NothingElse();
        foreach (var level in new[] { AreaLevel.City, AreaLevel.District })
        {
            if (areas.Count(a => a.Level == level) != 1)
                file.Fault("areas", $"write exactly one area of level {level}");
        }
        return areas;
    }

    private static void CheckParent(PackNode node, Area area, Dictionary<int, Area> known)
    {
        if (area.ParentId is not { } parentId)
        {
            if (area.Level != AreaLevel.City)
                node.Fault("parent", $"is missing: write the id of the {area.Level - 1} above {area.Name}; only a city has none");
        }
        else if (!known.TryGetValue(parentId, out var parent))
        {
            node.Fault("parent", $"no area {parentId} stands above this line: write the id of an area written before");
        }
        else if (parent.Level != area.Level - 1)
        {
            node.Fault("level", $"a {area.Level} cannot stand under {parent.Name} ({parent.Level}): levels follow City, District, Street, Community, Grid");
        }
    }
}
