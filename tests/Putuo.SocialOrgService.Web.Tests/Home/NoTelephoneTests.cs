using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Web.Features.Shared;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Home;

/// <summary>A district that has no telephone to order by still calls back.</summary>
public sealed class NoTelephoneTests(NoTelephoneTests.Unconnected app) : IClassFixture<NoTelephoneTests.Unconnected>
{
    [Fact]
    public async Task The_elder_mode_offers_to_be_called_where_there_is_no_number_to_call()
    {
        var page = await app.Visitor().PageAsync("/?mode=elder");
        Assert.Empty(page.QuerySelectorAll("a[href^='tel:']"));
        Assert.NotNull(page.QuerySelector("main a.btn-first[href='/callback']"));
    }

    /// <summary>The platform of a district that has set nothing.</summary>
    public sealed class Unconnected : PlatformApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddTransient(_ => PageFrame.Unnamed));
        }
    }
}
