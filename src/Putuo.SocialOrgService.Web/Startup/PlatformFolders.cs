namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>Where the platform keeps its files.</summary>
/// <param name="Data">Database and keys of a single machine: <c>Files__Data</c>, by default App_Data beside the program.</param>
/// <param name="Photos">The photo store: <c>Files__Photos</c>, by default inside <paramref name="Data"/>.</param>
/// <param name="DistrictPack">The district's files: <c>District__Pack</c>, by default Districts/putuo.</param>
public sealed record PlatformFolders(string Data, string Photos, string DistrictPack)
{
    /// <summary>Reads the settings and makes the data folder, for this account only.</summary>
    public static PlatformFolders Of(IConfiguration configuration, IHostEnvironment environment)
    {
        var data = Path.GetFullPath(configuration["Files:Data"] ?? "App_Data", environment.ContentRootPath);
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(data);
        else
            Directory.CreateDirectory(data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new PlatformFolders(
            data,
            Path.GetFullPath(configuration["Files:Photos"] ?? Path.Combine(data, "photos"), environment.ContentRootPath),
            Path.GetFullPath(configuration["District:Pack"] ?? Path.Combine("Districts", "putuo"), environment.ContentRootPath));
    }
}
