using Putuo.SocialOrgService.Domain.Talents;

namespace Putuo.SocialOrgService.Tests.Orders;

/// <summary>Talents of the tests.</summary>
public static class TalentBuilder
{
    /// <summary>An entry without faults, with a signed paper.</summary>
    public static TalentEntry Entry(string name = "李晓芳", string field = "A", int? area = null) => new()
    {
        Name = name,
        Fields = [field],
        Areas = [area ?? TestDistrict.Community],
        Skills = "会手语",
        Availability = Availability.Weekdays | Availability.Weekends,
        ConsentWay = ConsentWay.Paper,
        SignedOn = DateOnly.FromDateTime(TestDistrict.Monday).AddDays(-3),
    };
}
