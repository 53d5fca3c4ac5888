using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Data.Files;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>
/// What is unsafe in Production. The server does not start with any of it, and says everything that is wrong at once, with what
/// to do. Other environments start with it.
/// </summary>
public static class SafeSettings
{
    private const int WrongConfiguration = 78;

    /// <summary>What the framework takes for every host name.</summary>
    private static readonly string[] EveryHost = ["*", "0.0.0.0", "[::]"];

    /// <summary>Everything that is unsafe, in plain words; empty outside of Production.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="environment">Where the host runs.</param>
    public static IReadOnlyList<string> Faults(IConfiguration configuration, IHostEnvironment environment)
    {
        if (!environment.IsProduction())
            return [];
        return [.. OfFieldKey(configuration), .. OfDatabase(configuration), .. OfDemonstration(configuration), .. OfHosts(configuration), .. OfTransport(configuration),
            .. OfFolders(configuration, environment)];
    }

    /// <summary>Refuses a database with demonstration data in Production: its accounts have a password that everybody knows.</summary>
    /// <exception cref="UnsafeStartException">There is such data.</exception>
    public static async Task RefuseDemonstrationDataAsync(PlatformDbContext db, IHostEnvironment environment, CancellationToken cancel)
    {
        if (environment.IsProduction() && await db.Set<DistrictDocument>().AnyAsync(document => document.Snapshot != null, cancel))
            throw new UnsafeStartException("The database holds demonstration data and accounts with a known password. Start with an empty database.");
    }

    /// <summary>Says what is wrong and answers the exit code of a wrong configuration.</summary>
    public static int Refuse(IReadOnlyList<string> faults, TextWriter console)
    {
        console.WriteLine("The platform does not start:");
        foreach (var fault in faults)
            console.WriteLine("- " + fault);
        return WrongConfiguration;
    }

    private static IEnumerable<string> OfFieldKey(IConfiguration configuration)
    {
        if (FieldKey.Text(configuration) is not { Length: > 0 })
            yield return "There is no field key: personal data cannot be encrypted. Make one (openssl rand -base64 32) and set Fields__KeyFile to its file, or Fields__Key.";
        else if (FieldKey.IsForDevelopment(configuration))
            yield return "The field key was made for development. Make another (openssl rand -base64 32); data encrypted with the old one cannot be read with it.";
        else if (FieldKey.KeyOf(FieldKey.Text(configuration)!) is null)
            yield return FieldKey.NoKey;
    }

    private static IEnumerable<string> OfDemonstration(IConfiguration configuration)
    {
        if (configuration.GetValue("Demonstration:Data", false))
            yield return "Demonstration data is asked for (Demonstration__Data). Remove the setting.";
    }

    private static IEnumerable<string> OfDatabase(IConfiguration configuration)
    {
        if (PlatformData.ProviderFault(configuration) is { } fault)
            yield return fault;
    }

    private static IEnumerable<string> OfHosts(IConfiguration configuration)
    {
        var hosts = (configuration["AllowedHosts"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (hosts.Length == 0 || hosts.Intersect(EveryHost).Any())
            yield return "Every host name is answered. Set AllowedHosts to the names of this site, separated by semicolons.";
    }

    private static IEnumerable<string> OfTransport(IConfiguration configuration)
    {
        if (!HasHttps(configuration) && TrustedProxies.Of(configuration).Count == 0)
            yield return "Nothing encrypts the way to visitors. Listen on https (ASPNETCORE_URLS and a certificate), or set Proxy__Trusted to the addresses of the proxy that does.";
    }

    private static IEnumerable<string> OfFolders(IConfiguration configuration, IHostEnvironment environment)
    {
        var folders = PlatformFolders.Of(configuration, environment);
        var publicFolder = Path.GetFullPath("wwwroot", environment.ContentRootPath);
        var keyFile = configuration["Fields:KeyFile"] is { Length: > 0 } file ? Path.GetFullPath(file) : null;
        var database = PlatformData.ProviderFault(configuration) is null ? PlatformData.SettingOf(configuration).Folder : null;
        foreach (var (name, path) in new[]
        {
            ("Files__Data", folders.Data), ("Files__Photos", folders.Photos), ("Fields__KeyFile", keyFile), ("Database__Connection", database),
        })
        {
            if (path is null)
                continue;
            if (path == publicFolder || path.StartsWith(publicFolder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                yield return $"{name} lies under wwwroot, where everybody can fetch it. Choose another place.";
            if (PrivateFolder.IsOpenToOthers(path))
                yield return $"Other accounts of this machine can read what {name} names. Take their rights away (chmod go-rwx).";
        }
        if (folders.MakeData() is { } unwritable)
            yield return unwritable;
    }

    private static bool HasHttps(IConfiguration configuration) =>
        (configuration["urls"] ?? "").Contains("https:", StringComparison.OrdinalIgnoreCase)
        || configuration["https_ports"] is { Length: > 0 }
        || configuration.GetSection("Kestrel:Endpoints").GetChildren()
            .Any(endpoint => endpoint["Url"]?.StartsWith("https:", StringComparison.OrdinalIgnoreCase) == true);
}
