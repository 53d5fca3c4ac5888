using CsCheck;
using Putuo.SocialOrgService.Domain.Triage;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Triage;

public sealed class TriageSuggestionTests
{
    private static readonly TriageRuleEntry Danger = new()
    {
        Name = "房屋有危险",
        Words = ["墙裂", "危房"],
        Scene = Scene.Special,
        LeadDepartmentId = TestDistrict.Lead,
        SupportingDepartmentIds = [TestDistrict.Third],
    };

    private static readonly TriageRuleEntry Repair = new() { Name = "没选类别的小修", Categories = ["Z"], Words = ["水龙头"], Category = TestDistrict.Errand };

    [Fact]
    public void The_first_rule_that_fits_speaks_and_says_by_what_it_fits()
    {
        var said = Suggest("Z", "水龙头坏了，墙裂了一条缝", TargetGroup.Unsaid, Danger, Repair);
        Assert.Equal("房屋有危险", said.Rule?.Name);
        Assert.Equal(["墙裂"], said.Words);
        Assert.Equal((Scene.Special, TestDistrict.Lead), (said.Scene, said.LeadDepartmentId));
        Assert.Equal([TestDistrict.Third], said.SupportingDepartmentIds);
        Assert.Equal("没选类别的小修", Suggest("Z", "水龙头坏了，墙裂了一条缝", TargetGroup.Unsaid, Repair, Danger).Rule?.Name);
    }

    [Fact]
    public void A_category_that_is_suggested_brings_its_scene_and_its_department()
    {
        var said = Suggest("Z", "厨房水龙头一直滴水", TargetGroup.Unsaid, Repair);
        Assert.Equal((TestDistrict.Errand, Scene.Individual, TestDistrict.Answering), (said.CategoryCode, said.Scene, said.LeadDepartmentId));
        Assert.Equal("Z", said.ForCategory);
    }

    [Fact]
    public void Without_a_rule_that_fits_the_category_and_the_authority_matrix_speak()
    {
        var said = Suggest(TestDistrict.Aid, "想请人写一份申请", TargetGroup.Unsaid, Danger, Repair);
        Assert.Null(said.Rule);
        Assert.Equal((TestDistrict.Aid, Scene.Special, TestDistrict.Answering), (said.CategoryCode, said.Scene, said.LeadDepartmentId));
    }

    [Theory]
    [InlineData(TargetGroup.Children, true)]
    [InlineData(TargetGroup.Elderly, false)]
    [InlineData(TargetGroup.Unsaid, false)]
    public void A_rule_for_some_people_is_not_asked_for_others(TargetGroup group, bool fits) => Assert.Equal(
        fits,
        Suggest(TestDistrict.Errand, "孩子没人接", group, new TriageRuleEntry { Name = "孩子", Groups = [TargetGroup.Children], Scene = Scene.Special }).Rule is not null);

    [Fact]
    public void A_rule_of_a_first_level_is_for_all_within()
    {
        var rule = new TriageRuleEntry { Name = "养老", Categories = ["A"], Scene = Scene.Common };
        Assert.NotNull(Suggest(TestDistrict.Errand, "买药", TargetGroup.Unsaid, rule).Rule);
        Assert.Null(Suggest(TestDistrict.Advice, "买药", TargetGroup.Unsaid, rule).Rule);
    }

    [Fact]
    public void Whatever_rules_there_are_the_suggestion_can_be_followed() => Gen.Select(
        Gen.OneOf("A06", "C05", "E03", "E04", "I05", "Z"),
        Gen.OneOf("水龙头坏了", "墙裂了", "想听课", "孩子没人接"),
        Gen.Enum<TargetGroup>(),
        EntryGen.Array[0, 6]).Sample((code, need, group, entries) =>
    {
        var rules = entries.Where(entry => entry.Faults(TestDistrict.Putuo).Count == 0).ToArray();
        var said = Suggest(code, need, group, rules);
        Assert.True(TestDistrict.Putuo.CanBeOrdered(said.CategoryCode, out _));
        Assert.Contains(TestDistrict.Putuo.Departments, d => d.Id == said.LeadDepartmentId);
        Assert.DoesNotContain(said.LeadDepartmentId, said.SupportingDepartmentIds);
        if (said.Rule is { } rule)
        {
            var first = rules.First(e => (e.Words.Count == 0 || e.Words.Any(need.Contains)) && (e.Categories.Count == 0 || e.Categories.Any(code.StartsWith)) && (e.Groups.Count == 0 || e.Groups.Contains(group)));
            Assert.Equal(first.Name, rule.Name);
        }
    });

    private static Gen<TriageRuleEntry> EntryGen { get; } = Gen.Select(
        Gen.OneOf("A", "C05", "Z", "").Array[0, 2],
        Gen.OneOf("水龙头", "墙裂", "听课").Array[0, 2],
        Gen.Enum<TargetGroup>().Array[0, 2],
        Gen.OneOf<string?>("E04", "A06", "A", null),
        Gen.OneOf<Scene?>(Scene.Individual, Scene.Common, Scene.Special, null),
        Gen.OneOf<int?>(TestDistrict.Lead, TestDistrict.Answering, 99, null),
        (categories, words, groups, category, scene, lead) => new TriageRuleEntry
        {
            Name = $"{Guid.NewGuid():N}",
            Categories = categories,
            Words = words,
            Groups = groups,
            Category = category,
            Scene = scene,
            LeadDepartmentId = lead,
            SupportingDepartmentIds = lead == TestDistrict.Lead ? [TestDistrict.Third] : [],
        });

    private static TriageSuggestion Suggest(string code, string need, TargetGroup group, params TriageRuleEntry[] rules) =>
        TriageSuggestion.For(TestDistrict.Putuo, rules.Select((entry, place) => TriageRule.Of(entry, place)), new TriageSubject(code, need, group));
}
