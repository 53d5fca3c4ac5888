namespace Putuo.SocialOrgService.Domain.Areas;

/// <summary>A part of a working day in which the offices are open.</summary>
/// <param name="From">Opens at.</param>
/// <param name="To">Closes at.</param>
public sealed record OfficeSpan(TimeOnly From, TimeOnly To)
{
    /// <summary>Whether it ends after it begins and begins when the span in front of it has ended.</summary>
    public bool MayFollow(OfficeSpan? before) => From < To && (before is null || before.To <= From);

    /// <summary>The span as it is typed (08:30-12:00).</summary>
    public override string ToString() => $"{From:HH\\:mm}-{To:HH\\:mm}";
}
