using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Putuo.SocialOrgService.Web.Tests.Startup;

/// <summary>The platform by a clock that a test can put forward.</summary>
public sealed class TimedApp : PlatformApp
{
    private readonly Clock clock = new();

    /// <summary>Lets some time pass.</summary>
    public void Advance(TimeSpan by) => clock.Advance(by);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock));
    }

    private sealed class Clock : TimeProvider
    {
        private long ahead;

        public void Advance(TimeSpan by) => Interlocked.Add(ref ahead, by.Ticks);

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref ahead));

        public override long GetTimestamp() =>
            base.GetTimestamp() + (long)(TimeSpan.FromTicks(Interlocked.Read(ref ahead)).TotalSeconds * TimestampFrequency);
    }
}
