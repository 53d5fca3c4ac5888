namespace Putuo.SocialOrgService.Data.Districts.Demonstration;

/// <summary>What a drawn picture shows.</summary>
internal enum DemonstrationMotif
{
    Meal, Bath, Cleaning, Wheelchair, Hospital, Shopping, Tea, Phone, Handrail, Goods,
    Desk, Health, Talk, Barber, Tools, Carrying, Sewing, Stairway, Stage, Writing, Pier, Classroom,
}

/// <summary>Which category shows what, and how it is drawn.</summary>
internal static partial class DemonstrationMotifs
{
    private static readonly Dictionary<string, DemonstrationMotif> ByCategory = new()
    {
        ["A01"] = DemonstrationMotif.Meal, ["A02"] = DemonstrationMotif.Bath, ["A03"] = DemonstrationMotif.Cleaning,
        ["A04"] = DemonstrationMotif.Wheelchair, ["A05"] = DemonstrationMotif.Hospital, ["A06"] = DemonstrationMotif.Shopping,
        ["A07"] = DemonstrationMotif.Tea, ["A08"] = DemonstrationMotif.Phone, ["A09"] = DemonstrationMotif.Handrail,
        ["B01"] = DemonstrationMotif.Wheelchair, ["B03"] = DemonstrationMotif.Wheelchair, ["B"] = DemonstrationMotif.Goods,
        ["C"] = DemonstrationMotif.Desk, ["C05"] = DemonstrationMotif.Classroom, ["D"] = DemonstrationMotif.Health,
        ["D04"] = DemonstrationMotif.Tea, ["D05"] = DemonstrationMotif.Tea, ["E"] = DemonstrationMotif.Talk,
        ["F"] = DemonstrationMotif.Tools, ["F01"] = DemonstrationMotif.Barber, ["F05"] = DemonstrationMotif.Sewing,
        ["F06"] = DemonstrationMotif.Carrying, ["G"] = DemonstrationMotif.Stairway, ["H"] = DemonstrationMotif.Stage,
        ["H03"] = DemonstrationMotif.Writing, ["I"] = DemonstrationMotif.Pier, ["J"] = DemonstrationMotif.Classroom,
    };

    /// <summary>The motif of a category, or of its first level.</summary>
    public static DemonstrationMotif Of(string categoryCode) =>
        ByCategory.TryGetValue(categoryCode, out var own) ? own
        : ByCategory.TryGetValue(categoryCode[..1], out var top) ? top
        : DemonstrationMotif.Talk;

    public static void Draw(DemonstrationBrush brush, DemonstrationMotif motif)
    {
        Action<DemonstrationBrush> draw = motif switch
        {
            DemonstrationMotif.Meal => Meal,
            DemonstrationMotif.Bath => Bath,
            DemonstrationMotif.Cleaning => Cleaning,
            DemonstrationMotif.Wheelchair => Wheelchair,
            DemonstrationMotif.Hospital => Hospital,
            DemonstrationMotif.Shopping => Shopping,
            DemonstrationMotif.Tea => Tea,
            DemonstrationMotif.Phone => Phone,
            DemonstrationMotif.Handrail => Handrail,
            DemonstrationMotif.Goods => Goods,
            DemonstrationMotif.Desk => Desk,
            DemonstrationMotif.Health => Health,
            DemonstrationMotif.Barber => Barber,
            DemonstrationMotif.Tools => Tools,
            DemonstrationMotif.Carrying => Carrying,
            DemonstrationMotif.Sewing => Sewing,
            DemonstrationMotif.Stairway => Stairway,
            DemonstrationMotif.Stage => Stage,
            DemonstrationMotif.Writing => Writing,
            DemonstrationMotif.Pier => Pier,
            DemonstrationMotif.Classroom => Classroom,
            _ => Talk,
        };
        draw(brush);
    }
}
