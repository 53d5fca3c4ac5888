using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Startup;

public sealed class SafeSettingsTests : IDisposable
{
    private static readonly string Key = Convert.ToBase64String(new byte[32]);

    private readonly string root = Directory.CreateTempSubdirectory("pt-safe-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void A_good_installation_has_no_fault() => Assert.Empty(Faults());

    [Fact]
    public void Outside_of_Production_everything_goes() =>
        Assert.Empty(SafeSettings.Faults(new ConfigurationBuilder().Build(), new Place(root, "Development")));

    [Fact]
    public void Everything_wrong_is_said_at_once() => Assert.Equal(4, Faults(
        ("Fields:Key", ""), ("AllowedHosts", "*"), ("urls", "http://*:80"), ("Demonstration:Data", "true")).Count);

    [Theory]
    [InlineData("Fields:Key", "", "field key")]
    [InlineData("Fields:Key", "development:AAAA", "development")]
    [InlineData("AllowedHosts", "*", "AllowedHosts")]
    [InlineData("AllowedHosts", "", "AllowedHosts")]
    [InlineData("urls", "http://*:80", "https")]
    [InlineData("Demonstration:Data", "true", "Demonstration")]
    [InlineData("Files:Photos", "wwwroot/photos", "wwwroot")]
    public void A_fault_is_named(string setting, string value, string word) =>
        Assert.Contains(word, Assert.Single(Faults((setting, value))), StringComparison.Ordinal);

    [Fact]
    public void A_proxy_that_is_trusted_may_encrypt() => Assert.Empty(Faults(("urls", "http://127.0.0.1:5000"), ("Proxy:Trusted", "10.0.0.0/8, 127.0.0.1")));

    [Fact]
    public void A_data_folder_that_others_read_is_named()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Rights are Unix ones.");
            return;
        }

        var open = Directory.CreateDirectory(Path.Combine(root, "open")).FullName;
        File.SetUnixFileMode(open, (UnixFileMode)0b111_101_101);
        Assert.Contains("Files__Data", Assert.Single(Faults(("Files:Data", open))), StringComparison.Ordinal);
    }

    private IReadOnlyList<string> Faults(params (string Name, string Value)[] changes)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Fields:Key"] = Key,
            ["AllowedHosts"] = "fuwu.example.cn",
            ["urls"] = "https://*:443",
            ["Files:Data"] = Path.Combine(root, "data"),
        };
        foreach (var (name, value) in changes)
        {
            settings[name] = value;
        }

        return SafeSettings.Faults(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), new Place(root, "Production"));
    }

    private sealed class Place(string root, string name) : IHostEnvironment
    {
        public string ApplicationName { get; set; } = "test";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();

        public string ContentRootPath { get; set; } = root;

        public string EnvironmentName { get; set; } = name;
    }
}
