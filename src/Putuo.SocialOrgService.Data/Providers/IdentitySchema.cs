using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Putuo.SocialOrgService.Data.Providers;

/// <summary>
/// Identity reads the version of its tables from the host's options. A context without a host (the migrations tool, tests) gets
/// the same version here, so that the model is the same everywhere.
/// </summary>
public static class IdentitySchema
{
    private static readonly ServiceProvider Alone = new ServiceCollection().Configure<IdentityOptions>(Choose).BuildServiceProvider();

    /// <summary>The version with passkeys.</summary>
    public static void Choose(IdentityOptions options) => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;

    internal static DbContextOptionsBuilder UseIdentitySchema(this DbContextOptionsBuilder options) =>
        options.Options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider is null
            ? options.UseApplicationServiceProvider(Alone)
            : options;
}
