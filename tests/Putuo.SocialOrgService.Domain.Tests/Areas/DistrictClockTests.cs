using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Domain.Tests.Areas;

public sealed class DistrictClockTests
{
    private static readonly DateTimeOffset Snapshot = new(2022, 9, 21, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void With_demonstration_data_it_shows_the_data_s_time_says_so_and_runs_on()
    {
        var machine = new Machine { Now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero) };
        var clock = DistrictClock.StartingAt(Snapshot, machine);
        Assert.True(clock.IsDemonstration);
        Assert.Equal(Snapshot.UtcDateTime, clock.UtcNow);
        machine.Now += TimeSpan.FromMinutes(5);
        Assert.Equal(Snapshot.UtcDateTime.AddMinutes(5), clock.UtcNow);
    }

    [Fact]
    public void Otherwise_it_is_the_machine_s()
    {
        var machine = new Machine { Now = Snapshot };
        var clock = new DistrictClock(machine);
        Assert.False(clock.IsDemonstration);
        Assert.Equal(Snapshot, clock.GetUtcNow());
    }

    private sealed class Machine : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
