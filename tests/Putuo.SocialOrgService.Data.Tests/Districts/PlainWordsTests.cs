using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Data.Tests.Districts;

public sealed class PlainWordsTests
{
    private static readonly District Putuo = DistrictPack.Read(PackFolder.Putuo).ToDistrict();

    [Theory]
    [InlineData("陪老人去医院", "陪诊就医接送")]
    [InlineData("修水龙头", "水电小修")]
    [InlineData("理发", "理发")]
    [InlineData("助餐", "助餐")]
    [InlineData("给妈妈送饭", "助餐")]
    [InlineData("邻居吵架", "邻里纠纷")]
    [InlineData("台风", "台风防汛")]
    [InlineData("暑假孩子没人带", "假期托管")]
    [InlineData("a ride to hospital", "陪诊就医接送")]
    public void People_find_what_they_mean_in_their_own_words(string words, string category) =>
        Assert.Contains(category, CategorySearch.Find(Putuo, words).Take(3).Select(c => c.Name));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("%_'\"")]
    [InlineData("qqqq")]
    public void Nothing_is_found_where_nothing_is_meant(string words) => Assert.Empty(CategorySearch.Find(Putuo, words));

    [Fact]
    public void Every_category_is_found_by_its_own_name_first() => Assert.All(
        Putuo.Categories.Where(c => !c.IsTop),
        category => Assert.Equal(category.Name, CategorySearch.Find(Putuo, category.Name)[0].Name));
}
