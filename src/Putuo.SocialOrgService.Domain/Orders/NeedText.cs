namespace Putuo.SocialOrgService.Domain.Orders;

/// <summary>What of a need's text may be read before anybody has taken the order on.</summary>
public static class NeedText
{
    /// <summary>The text as the pool shows it: every digit is a star, so that no telephone or door number stands in it.</summary>
    public static string ForPool(string need) => string.Create(need.Length, need, (target, source) =>
    {
        for (var i = 0; i < source.Length; i++)
            target[i] = char.IsDigit(source[i]) ? '*' : source[i];
    });
}
