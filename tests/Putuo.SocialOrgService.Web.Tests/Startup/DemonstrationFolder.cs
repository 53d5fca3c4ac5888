using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;

namespace Putuo.SocialOrgService.Web.Tests.Startup;

/// <summary>The demonstration data, filled in once for the whole run when the first test asks for it; each class works on a copy.</summary>
public sealed class DemonstrationFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pt-demonstration-");
    private readonly Lazy<Task> filled;

    public DemonstrationFolder() => filled = new Lazy<Task>(FillAsync);

    /// <summary>Makes a copy that is the caller's own to change and to delete.</summary>
    public async Task<DirectoryInfo> CopyAsync()
    {
        await filled.Value;
        var copy = Directory.CreateTempSubdirectory("pt-demonstrated-");
        foreach (var file in folder.GetFiles("*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy.FullName, Path.GetRelativePath(folder.FullName, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            file.CopyTo(target);
        }

        return copy;
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task FillAsync()
    {
        await using var host = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            builder.UseEnvironment("Development");
            builder.UseSetting("Files:Data", folder.FullName);
        });
        _ = host.Services;
        await host.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }
}
