namespace Putuo.SocialOrgService.Web.Tests.House;

public sealed class ProjectTests
{
    private const string Domain = $"src/{House.Name}.Domain";
    private const string Data = $"src/{House.Name}.Data";
    private const string Web = $"src/{House.Name}.Web";

    private static readonly string[] OwnRoomsOfData = ["Lists", "Accounts", "Providers", "Migrations", "Files", "Districts"];

    [Theory]
    [InlineData(Domain, "")]
    [InlineData(Data, "Domain")]
    [InlineData(Web, "Data Domain")]
    public void Projects_depend_in_one_direction(string project, string allowed) => Assert.Equal(
        allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        House.Project(project).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value).Split('.').Last())
            .Order());

    [Fact]
    public void The_domain_uses_nothing_but_dotnet()
    {
        var project = House.Project(Domain);
        Assert.Empty(project.Descendants("PackageReference").Concat(project.Descendants("FrameworkReference")));
    }

    [Fact]
    public void Rooms_have_names_of_the_field()
    {
        string[] forbidden = ["Helpers", "Utils", "Utilities", "Common", "Managers", "Infrastructure", "Misc", "Services"];
        House.Clean(House.Files.Where(file => file.Path.Split('/').SkipLast(1).Intersect(forbidden).Any()).Select(file => file.Path));
    }

    [Fact]
    public void A_concept_has_the_same_folder_name_everywhere()
    {
        var concepts = House.Rooms(Domain);
        string[] places = [Data, Web + "/Features", $"tests/{House.Name}.Domain.Tests", $"tests/{House.Name}.Data.Tests", $"tests/{House.Name}.Web.Tests"];
        House.Clean(
            from place in places
            from room in House.Rooms(place)
            from concept in concepts
            where room != concept && string.Equals(room.TrimEnd('s'), concept.TrimEnd('s'), StringComparison.OrdinalIgnoreCase)
            select $"{place}/{room}: the domain says {concept}");
    }

    [Fact]
    public void Data_has_a_room_per_concept_and_a_few_of_its_own()
    {
        House.Clean(House.Rooms(Data).Except(House.Rooms(Domain)).Except(OwnRoomsOfData)
            .Select(room => $"{Data}/{room}: neither a concept of the domain nor one of {string.Join(", ", OwnRoomsOfData)}"));
    }

    [Fact]
    public void Tests_mirror_the_folders()
    {
        House.Clean(Strange("Domain", House.Rooms(Domain))
            .Concat(Strange("Data", [.. House.Rooms(Domain), .. OwnRoomsOfData]))
            .Concat(Strange("Web", [.. House.Rooms(Web), .. House.Rooms(Web + "/Features"), "House", "Startup"])));

        static IEnumerable<string> Strange(string project, IEnumerable<string> rooms) =>
            House.Rooms($"tests/{House.Name}.{project}.Tests").Except(rooms)
                .Select(room => $"tests/{House.Name}.{project}.Tests/{room}: {project} has no such folder");
    }
}
