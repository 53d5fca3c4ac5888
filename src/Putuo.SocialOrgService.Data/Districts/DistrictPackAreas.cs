using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Data.Districts;

/// <summary>Reads areas.json: one flat list, each area after the one above it.</summary>
internal static class DistrictPackAreas
{
    public static List<Area> Read(PackNode file)
    {
        var areas = new List<Area>();
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
            node.Faults(DistrictRules.Faults(area, areas));
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
}
