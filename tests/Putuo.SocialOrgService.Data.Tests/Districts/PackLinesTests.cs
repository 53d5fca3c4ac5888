using System.Text;
using Putuo.SocialOrgService.Data.Districts;

namespace Putuo.SocialOrgService.Data.Tests.Districts;

public sealed class PackLinesTests
{
    private static readonly PackLines Lines = PackLines.Of(Encoding.UTF8.GetBytes("""
        {
          // a comment
          "areas": [
            {"id": 1},
            {
              "id": 2,
              "names": ["一",
                "二"]
            },
          ]
        }
        """));

    [Theory]
    [InlineData("", 1)]
    [InlineData("areas", 3)]
    [InlineData("areas[0].id", 4)]
    [InlineData("areas[1].id", 6)]
    [InlineData("areas[1].names[1]", 8)]
    [InlineData("areas[1].parent", 5)]
    [InlineData("areas[1].names[7]", 7)]
    [InlineData("nothing.here", 1)]
    public void A_place_has_its_line_and_what_is_missing_that_of_what_it_is_missing_in(string place, int line) => Assert.Equal(line, Lines.At(place));

    [Fact]
    public void A_file_may_begin_with_a_byte_order_mark()
    {
        using var folder = new PackFolder();
        var areas = Path.Combine(folder.Path, "areas.json");
        File.WriteAllText(areas, File.ReadAllText(areas), new UTF8Encoding(true));
        Assert.Equal(98 - 4, DistrictPack.Read(folder.Path).Areas.Count);
    }
}
