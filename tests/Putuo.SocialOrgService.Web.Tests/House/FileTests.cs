using System.Text.RegularExpressions;

namespace Putuo.SocialOrgService.Web.Tests.House;

public sealed class FileTests
{
    private static readonly Regex PublicType = new(
        @"^public (?:(?:sealed|abstract|static|partial|readonly) )*(?<kind>class|interface|record|enum|struct|delegate)\b(?: struct| class)? (?<name>\w+)",
        RegexOptions.Multiline);

    [Fact]
    public void A_file_is_short_enough_to_be_one_thing() => House.Clean(
        House.Code("src", "cs", "cshtml", "css", "js").Select(file => (file, limit: 300))
            .Concat(House.Code("tests", "cs", "sh").Select(file => (file, limit: 400)))
            .Where(row => row.file.Lines.Length > row.limit)
            .Select(row => $"{row.file.Path}: {row.file.Lines.Length} lines, {row.limit} at most"));

    [Fact]
    public void Composition_fits_on_one_screen() =>
        Assert.InRange(House.Files.Single(file => file.Path == $"src/{House.Name}.Web/Program.cs").Lines.Length, 1, 99);

    [Fact]
    public void A_file_has_one_public_type_and_its_name() => House.Clean(
        from file in House.Code("src", "cs")
        let types = PublicType.Matches(file.Text)
        let main = types.Where(IsMain).Select(Name).ToList()
        where types.Count > 0 && (main.Count > 1 || !types.Select(Name).Contains(file.Name.Split('.')[0]))
        select $"{file.Path}: holds {string.Join(", ", types.Select(Name))}");

    [Fact]
    public void Nothing_is_left_for_later() => House.Clean(House.Lines(
        House.Code("src", "cs", "cshtml", "css", "js").Concat(House.Code("tests", "cs", "sh")),
        new Regex(@"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK|NotImplemented" + @"Exception)\b")));

    [Fact]
    public void The_clock_is_never_asked_directly() => House.Clean(House.Lines(
        House.Code("src", "cs", "cshtml"),
        new Regex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b")));

    [Fact]
    public void No_file_knows_the_machine_it_was_written_on() => House.Clean(House.Lines(
        House.Files.Where(file => file.Kind is not ("png" or "jpg" or "xlsx" or "ico") && file.Name != "package-lock.json"),
        new Regex(@"(^|[^\w.])/(work|farm|root|tmp|home/\w+|Users/\w+)/|\b[A-Z]:\\Users\\")));

    /// <summary>Records, enums, structs and input models may stand below the type that uses them.</summary>
    private static bool IsMain(Match type) =>
        type.Groups["kind"].Value is "class" or "interface" && !Name(type).EndsWith("Input", StringComparison.Ordinal);

    private static string Name(Match type) => type.Groups["name"].Value;
}
