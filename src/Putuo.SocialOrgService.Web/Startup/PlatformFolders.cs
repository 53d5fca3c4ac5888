using Putuo.SocialOrgService.Data.Files;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>Where the platform keeps its files.</summary>
/// <param name="Data">Database and keys of a single machine: <c>Files__Data</c>, by default App_Data beside the program.</param>
/// <param name="Photos">The photo store: <c>Files__Photos</c>, by default inside <paramref name="Data"/>.</param>
/// <param name="DistrictPack">The district's files: <c>District__Pack</c>, by default Districts/putuo.</param>
public sealed record PlatformFolders(string Data, string Photos, string DistrictPack)
{
    /// <summary>The store of papers: <c>Files__Papers</c>, by default inside <see cref="Data"/>.</summary>
    public string Papers { get; init; } = Path.Combine(Data, "papers");

    /// <summary>Reads the settings.</summary>
    public static PlatformFolders Of(IConfiguration configuration, IHostEnvironment environment)
    {
        var data = Path.GetFullPath(configuration["Files:Data"] ?? "App_Data", environment.ContentRootPath);
        return new PlatformFolders(
            data,
            Path.GetFullPath(configuration["Files:Photos"] ?? Path.Combine(data, "photos"), environment.ContentRootPath),
            Path.GetFullPath(configuration["District:Pack"] ?? Path.Combine("Districts", "putuo"), environment.ContentRootPath))
        {
            Papers = Path.GetFullPath(configuration["Files:Papers"] ?? Path.Combine(data, "papers"), environment.ContentRootPath),
        };
    }

    /// <summary>Makes the data folder, for this account only.</summary>
    /// <returns>Null, or why it cannot be used.</returns>
    public string? MakeData() => WhyNotWritable(Data) is { } reason ? $"Files__Data names a folder that cannot be written: {reason}" : null;

    /// <summary>Makes a folder if it is absent, and tries whether files can be written there.</summary>
    /// <returns>Null, or why they cannot.</returns>
    public static string? WhyNotWritable(string folder)
    {
        try
        {
            PrivateFolder.Make(folder);
            using var probe = new FileStream(
                Path.Combine(folder, Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return failure.Message;
        }
    }
}
