using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Tests.Orders;

/// <summary>Makes requests, completions and placed orders that are right in everything a test does not name.</summary>
public static class OrderBuilder
{
    public static NewOrder Request(string category = TestDistrict.Errand) => new()
    {
        CategoryCode = category,
        Need = "家里没米了，请帮忙买一袋送上楼。",
        CommunityId = TestDistrict.Community,
        Contact = new Contact("张阿姨", "13800000000", "海印路1号101室"),
        ConsentVersion = "2022-02",
    };

    public static Completion Work(DateTime until, int photos = 1, string description = "送米上门，搬到厨房。") => new()
    {
        Description = description,
        ServedFrom = until,
        ServedTo = until,
        Minutes = 60,
        PeopleServed = 1,
        Photos = [.. Enumerable.Range(0, photos).Select(i => Picture((byte)i))],
    };

    /// <summary>A picture as the store would describe it.</summary>
    public static StoredPhoto Picture(byte content = 0) =>
        new(Convert.ToHexStringLower(Guid.NewGuid().ToByteArray()), 800, 600, [.. Enumerable.Repeat(content, 32)]);

    /// <summary>An order just placed.</summary>
    public static ServiceOrder Placed(Actor? by = null, NewOrder? request = null, bool someoneIsEligible = true, DateTime? at = null)
    {
        var (order, refusal) = ServiceOrder.Place(
            request ?? Request(), by ?? Cast.Requester, TestDistrict.Putuo, someoneIsEligible, at ?? TestDistrict.Monday);
        return order ?? throw new InvalidOperationException($"The order could not be placed: {refusal}.");
    }
}
