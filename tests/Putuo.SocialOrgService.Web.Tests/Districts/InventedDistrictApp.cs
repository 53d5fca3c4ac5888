using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Tests.Hosting;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Districts;

/// <summary>The platform in a district that does not exist: a city, codes, categories and days of its own, and one administrator.</summary>
public sealed class InventedDistrictApp : PlatformApp
{
    private const string Phone = "13900000077";

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync() =>
        Assert.True((await AskAsync(services => services.GetRequiredService<AccountBook>().CreateAdministratorAsync("管理员", Phone, Cast.Password))).IsDone);

    /// <summary>The administrator's browser.</summary>
    public Task<PlatformClient> AdministratorAsync() => SignInAsync(Phone);

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("District:Pack", Path.GetFullPath(Path.Combine(WebProcess.SourceFolder, "../../tests/Shared/Districts/chenghu")));
    }
}
