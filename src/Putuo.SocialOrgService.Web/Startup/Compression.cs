using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>Pages go out in Brotli or gzip; static files are compressed at publish. Antiforgery tokens differ in each answer, so length tells nothing about them.</summary>
public static class Compression
{
    /// <summary>Registers both codings at a level that suits pages made on the fly.</summary>
    public static void AddPageCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }

    /// <summary>Compresses what comes after it.</summary>
    public static void UsePageCompression(this WebApplication app) => app.UseResponseCompression();
}
