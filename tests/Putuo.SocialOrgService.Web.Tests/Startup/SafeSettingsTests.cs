using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Startup;

public sealed class SafeSettingsTests : IDisposable
{
    private static readonly string Key = Convert.ToBase64String(new byte[32]);

    private readonly string root = Directory.CreateTempSubdirectory("pt-safe-").FullName;

    public SafeSettingsTests() => Open(root);

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
    [InlineData("Fields:Key", "too short", "32 bytes")]
    [InlineData("Database:Provider", "Oracle", "Oracle")]
    [InlineData("AllowedHosts", "*", "AllowedHosts")]
    [InlineData("AllowedHosts", "", "AllowedHosts")]
    [InlineData("AllowedHosts", "fuwu.example.cn;0.0.0.0", "AllowedHosts")]
    [InlineData("AllowedHosts", "[::]", "AllowedHosts")]
    [InlineData("urls", "http://*:80", "https")]
    [InlineData("Demonstration:Data", "true", "Demonstration")]
    [InlineData("Files:Photos", "wwwroot/photos", "wwwroot")]
    public void A_fault_is_named(string setting, string value, string word) =>
        Assert.Contains(word, Assert.Single(Faults((setting, value))), StringComparison.Ordinal);

    [Theory]
    [InlineData("wwwroot", "wwwroot")]
    [InlineData("open", "Other accounts")]
    public void A_database_in_a_folder_of_its_own_is_looked_at_as_well(string folder, string word)
    {
        var file = Path.Combine(Open(Path.Combine(root, folder)), "platform.db");
        Assert.Contains(Faults(("Database:Connection", $"Data Source={file}")), fault =>
            fault.Contains("Database__Connection", StringComparison.Ordinal) && fault.Contains(word, StringComparison.Ordinal));
    }

    [Fact]
    public void A_data_folder_that_cannot_be_written_is_named_with_the_other_faults()
    {
        var file = Path.Combine(root, "file");
        File.WriteAllText(file, "");
        var faults = Faults(("Files:Data", Path.Combine(file, "data")), ("AllowedHosts", "*"));
        Assert.Equal(2, faults.Count);
        Assert.Contains(faults, fault => fault.StartsWith("Files__Data", StringComparison.Ordinal));
    }

    [Fact]
    public void A_proxy_that_is_trusted_may_encrypt() => Assert.Empty(Faults(("urls", "http://127.0.0.1:5000"), ("Proxy:Trusted", "10.0.0.0/8, 127.0.0.1")));

    [Fact]
    public void A_data_folder_that_others_read_is_named()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Rights are Unix ones.");
        var open = Open(Path.Combine(root, "open"));
        Assert.Contains("Files__Data", Assert.Single(Faults(("Files:Data", open), ("Files:Photos", Path.Combine(root, "photos")))), StringComparison.Ordinal);
    }

    [Fact]
    public void What_lies_below_a_folder_closed_to_others_is_out_of_their_reach()
    {
        Assert.Empty(Faults());
        Open(Path.Combine(root, "data", "photos"));
        Assert.Empty(Faults());
    }

    private static string Open(string folder)
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        return folder;
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
