namespace Putuo.SocialOrgService.Domain.Areas;

/// <summary>
/// The clock of orders, terms, jobs and default periods. With demonstration data it starts at the data's snapshot and
/// runs on; sign-in and the framework keep the machine's clock, which is why this is a type of its own.
/// </summary>
/// <param name="machine">The clock that runs underneath.</param>
/// <param name="shift">How far this clock stands from it; zero in production.</param>
public sealed class DistrictClock(TimeProvider machine, TimeSpan shift = default) : TimeProvider
{
    /// <summary>Now, in UTC.</summary>
    public DateTime UtcNow => GetUtcNow().UtcDateTime;

    /// <summary>Whether this clock shows the time of the demonstration data (the header says 演示时间).</summary>
    public bool IsDemonstration => shift != TimeSpan.Zero;

    /// <summary>A clock that shows <paramref name="snapshot"/> now and runs on.</summary>
    public static DistrictClock StartingAt(DateTimeOffset snapshot, TimeProvider machine) =>
        new(machine, snapshot - machine.GetUtcNow());

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => machine.GetUtcNow() + shift;

    /// <inheritdoc/>
    public override long GetTimestamp() => machine.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        machine.CreateTimer(callback, state, dueTime, period);
}
