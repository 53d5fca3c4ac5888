using Putuo.SocialOrgService.Data.Districts.Demonstration;

namespace Putuo.SocialOrgService.Web.Background;

/// <summary>
/// Fills in the demonstration data at the first start in Development (<c>Demonstration__Data</c>=false leaves it out) and says
/// with which accounts to sign in.
/// </summary>
public sealed class DemonstrationStart(IHostEnvironment environment, IConfiguration configuration, ILogger<DemonstrationStart> logger)
{
    /// <summary>Fills an empty database; a filled one stays as it is.</summary>
    /// <param name="services">The services of one scope, with the district read.</param>
    /// <param name="cancel">Cancels; the next start begins anew.</param>
    public async Task FillAsync(IServiceProvider services, CancellationToken cancel)
    {
        if (!environment.IsDevelopment() || !configuration.GetValue("Demonstration:Data", true))
            return;
        var started = TimeProvider.System.GetTimestamp();
        if (await services.GetRequiredService<DemonstrationSeeder>().SeedAsync(cancel))
        {
            logger.LogInformation(
                "Demonstration data filled in within {Seconds:0.0} s",
                TimeProvider.System.GetElapsedTime(started).TotalSeconds);
        }
        logger.LogInformation("Demonstration accounts, all with the password {Password}:", DemonstrationAccounts.Password);
        foreach (var (phone, who, whoEn) in DemonstrationAccounts.List)
            logger.LogInformation("  {Account}  {Who} ({WhoEn})", phone, who, whoEn);
    }
}
