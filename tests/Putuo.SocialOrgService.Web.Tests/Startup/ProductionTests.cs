using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Putuo.SocialOrgService.Data.Files;
using SkiaSharp;

namespace Putuo.SocialOrgService.Web.Tests.Startup;

/// <summary>The program as an operator starts it.</summary>
public sealed class ProductionTests(DemonstrationFolder demonstration) : IDisposable
{
    private const string Phone = "13900000099", Password = "海边的石头记得每一次潮水";

    private readonly Installation installation = new();

    public void Dispose() => installation.Dispose();

    [Theory]
    [InlineData("-- create-administrator", Traits = ["Category", "Full"])]
    [InlineData("create-administrator")]
    public async Task The_first_administrator_is_made_by_a_command_and_signs_in(string words)
    {
        var (code, output) = await installation.RunAsync([.. words.Split(' '), "--phone", Phone, "--name", "张老师"], Password);
        Assert.True(code == 0, output);
        Assert.DoesNotContain(Password, output, StringComparison.Ordinal);

        await using var platform = await installation.StartAsync();
        using var visitor = Installation.Visitor(platform);
        var page = await visitor.ReadAsync("/account/sign-in");
        var answer = await visitor.SendAsync(page, "/account/sign-in", ("Phone", Phone), ("Password", Password));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await visitor.ReadAsync("/administration");
    }

    [Fact]
    public async Task What_the_first_start_made_does_not_keep_the_second_from_starting()
    {
        await using (await installation.StartAsync())
        {
        }
        var photos = Path.Combine(installation.Folder, "photos");
        using (var bitmap = new SKBitmap(64, 48))
        using (var picture = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90).AsStream())
            Assert.NotNull((await new PhotoStore(photos).StoreAsync(picture)).Photo);
        if (!OperatingSystem.IsWindows())
            Assert.Equal((UnixFileMode)0b111_000_000, File.GetUnixFileMode(photos));

        await using var again = await installation.StartAsync();
        Assert.Equal(HttpStatusCode.OK, (await again.Client.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task A_database_with_demonstration_data_is_refused_to_the_server_and_to_a_command()
    {
        using var demonstrated = new Installation(await demonstration.CopyAsync());
        foreach (var words in new string[][] { ["--urls", "http://127.0.0.1:0"], ["verify-ledger"] })
            IsRefusedInOneLine(await demonstrated.RunAsync(words), "demonstration data");
    }

    [Fact]
    public async Task A_taken_address_a_bad_pack_and_a_wrong_setting_are_said_in_a_line_without_a_stack_trace()
    {
        using (var taken = new TcpListener(IPAddress.Loopback, 0))
        {
            taken.Start();
            IsRefusedInOneLine(await installation.RunAsync(["--urls", $"http://{taken.LocalEndpoint}"]), taken.LocalEndpoint.ToString()!);
        }
        installation.Settings["Proxy__Trusted"] = "somewhere";
        IsRefusedInOneLine(await installation.RunAsync(["verify-ledger"]), "Proxy__Trusted");

        installation.Settings["Proxy__Trusted"] = "127.0.0.1";
        installation.Settings["District__Pack"] = Directory.CreateDirectory(Path.Combine(installation.Folder, "pack")).FullName;
        File.Delete(Path.Combine(installation.Folder, "platform.db"));
        IsRefusedInOneLine(await installation.RunAsync(["verify-ledger"]), "district pack");
    }

    [Fact]
    public async Task A_database_from_before_its_migrations_were_made_anew_is_named_in_a_line_without_a_stack_trace()
    {
        Assert.Equal(0, (await installation.RunAsync(["verify-ledger"])).Code);
        var file = Path.Combine(installation.Folder, "platform.db");
        await using (var db = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await db.OpenAsync();
            await using var command = db.CreateCommand();
            command.CommandText = "UPDATE \"__EFMigrationsHistory\" SET \"MigrationId\" = '20200101000000_Former'";
            Assert.NotEqual(0, await command.ExecuteNonQueryAsync());
        }
        foreach (var words in new string[][] { ["--urls", "http://127.0.0.1:0"], ["verify-ledger"] })
            IsRefusedInOneLine(await installation.RunAsync(words), file);
    }

    private static void IsRefusedInOneLine((int Code, string Output) end, string word)
    {
        Assert.True(end.Code == 78, $"{end.Code}: {end.Output}");
        Assert.Contains(end.Output.Split('\n'), line => line.StartsWith("- ", StringComparison.Ordinal) && line.Contains(word, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", end.Output, StringComparison.Ordinal);
    }
}
