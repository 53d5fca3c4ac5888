using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Data.Tests.Districts;

public sealed class DistrictPackFilesTests
{
    public static TheoryData<string> Packs => [PackFolder.Putuo, PackFolder.Invented];

    [Theory]
    [MemberData(nameof(Packs))]
    public void A_district_written_as_files_and_read_again_is_the_same(string folder)
    {
        var pack = DistrictPack.Read(folder);
        using var copy = new PackFolder(folder);
        foreach (var (name, text) in new DistrictPackFiles(pack).Write())
            File.WriteAllText(Path.Combine(copy.Path, name), text);
        Assert.Equal(Said(pack), Said(DistrictPack.Read(copy.Path)));
    }

    [Fact]
    public void Areas_and_holidays_are_lines_as_people_write_them()
    {
        var files = new DistrictPackFiles(DistrictPack.Read(PackFolder.Putuo)).Write().ToDictionary(file => file.Name, file => file.Text);
        Assert.Contains("\n    {\"id\": 12, \"parent\": 2, \"level\": \"Street\", \"code\": \"330903003\", \"name\": \"东港街道\", \"nameEn\": \"Donggang Subdistrict\", \"on\": true},\n", files["areas.json"]);
        Assert.Contains("\n        {\"name\": \"国庆节\", \"from\": \"2022-10-01\", \"to\": \"2022-10-07\"}\n", files["calendar.json"]);
        Assert.All(files.Values, text => Assert.DoesNotContain("\\u", text));
    }

    [Fact]
    public void What_a_second_level_leaves_to_the_district_and_a_rule_that_is_off_come_through()
    {
        var pack = DistrictPack.Read(PackFolder.Invented);
        Assert.Equal(new Term(6, TermUnit.WorkingDays), pack.Categories.Single(c => c.Code == "M01").ConfirmWithin);
        Assert.Null(pack.Categories.Single(c => c.Code == "M02").ConfirmWithin);
        Assert.Equal([true, false], pack.TriageRules.Select(rule => rule.IsOn));
    }

    private static string Said(DistrictPack pack) => JsonText.Write(pack with
    {
        Areas = [.. pack.Areas.OrderBy(area => area.Level).ThenBy(area => area.Id)],
        Categories = [.. pack.Categories.OrderBy(category => category.Code, StringComparer.Ordinal)],
    });
}
