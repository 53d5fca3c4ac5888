namespace Putuo.SocialOrgService.Data.Districts.Demonstration;

/// <summary>A clock that stands where the script is.</summary>
internal sealed class ScriptClock : TimeProvider
{
    private DateTimeOffset now = DateTimeOffset.UnixEpoch;

    public void Set(DateTime utc) => now = new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc));

    public override DateTimeOffset GetUtcNow() => now;
}
