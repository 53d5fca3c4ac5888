using System.Security.Cryptography;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>
/// The key of personal fields: <c>Fields__Key</c> (base64, 32 bytes) or a file named by <c>Fields__KeyFile</c>. Development makes a
/// file of its own beside the database, which Production refuses.
/// </summary>
public static class FieldKey
{
    /// <summary>What is said of a text that holds no key.</summary>
    public const string NoKey = "The field key (Fields__Key, or the file of Fields__KeyFile) is not 32 bytes in base64. Make one: openssl rand -base64 32";

    private const string DevelopmentMark = "development:";

    /// <summary>Reads the key, in Development making one.</summary>
    /// <exception cref="UnsafeStartException">There is none, or it is no key.</exception>
    public static byte[] Read(IConfiguration configuration, IHostEnvironment environment, PlatformFolders folders)
    {
        if (Text(configuration) is not { Length: > 0 } text)
        {
            if (!environment.IsDevelopment())
                throw new UnsafeStartException("No field key: set Fields__Key or Fields__KeyFile.");
            text = OwnKey(Path.Combine(folders.Data, "field.key"));
        }
        return KeyOf(text) ?? throw new UnsafeStartException(NoKey);
    }

    /// <summary>The key that a text holds; null when it holds none.</summary>
    public static byte[]? KeyOf(string text)
    {
        var key = new byte[32];
        return Convert.TryFromBase64String(text.Replace(DevelopmentMark, "", StringComparison.Ordinal), key, out var read) && read == 32 ? key : null;
    }

    /// <summary>Whether the key was made by a development start.</summary>
    public static bool IsForDevelopment(IConfiguration configuration) =>
        Text(configuration)?.StartsWith(DevelopmentMark, StringComparison.Ordinal) == true;

    /// <summary>What the settings say; null for nothing.</summary>
    public static string? Text(IConfiguration configuration) =>
        configuration["Fields:Key"] is { Length: > 0 } key ? key.Trim()
        : configuration["Fields:KeyFile"] is { Length: > 0 } file && File.Exists(file) ? File.ReadAllText(file).Trim()
        : null;

    private static string OwnKey(string path)
    {
        if (File.Exists(path))
            return File.ReadAllText(path).Trim();
        var text = DevelopmentMark + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new StreamWriter(path, options);
        file.Write(text);
        return text;
    }
}
