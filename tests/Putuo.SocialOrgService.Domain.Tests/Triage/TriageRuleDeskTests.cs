using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Triage;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Triage;

public sealed class TriageRuleDeskTests
{
    private static readonly TriageRuleEntry Danger = new() { Name = "房屋有危险", Words = ["墙裂"], Scene = Scene.Special, LeadDepartmentId = TestDistrict.Lead };

    [Fact]
    public void What_makes_no_sense_is_said_at_its_field()
    {
        (TriageRuleEntry Entry, RuleField Field, RuleFaultKind Kind)[] wrong =
        [
            (Danger with { Name = " " }, RuleField.Name, RuleFaultKind.Missing),
            (Danger with { Name = new string('长', 61) }, RuleField.Name, RuleFaultKind.TooLong),
            (Danger with { NameEn = new string('x', 61) }, RuleField.NameEn, RuleFaultKind.TooLong),
            (Danger with { Words = [] }, RuleField.Words, RuleFaultKind.FitsAll),
            (Danger with { Words = ["墙"] }, RuleField.Words, RuleFaultKind.WordLength),
            (Danger with { Words = [new string('墙', 21)] }, RuleField.Words, RuleFaultKind.WordLength),
            (Danger with { Words = [.. Enumerable.Range(10, 41).Select(n => $"墙{n}")] }, RuleField.Words, RuleFaultKind.TooMany),
            (Danger with { Categories = ["X"] }, RuleField.Categories, RuleFaultKind.Unknown),
            (Danger with { Groups = [TargetGroup.Unsaid] }, RuleField.Groups, RuleFaultKind.Unknown),
            (Danger with { Groups = [(TargetGroup)77] }, RuleField.Groups, RuleFaultKind.Unknown),
            (Danger with { Category = "A" }, RuleField.Category, RuleFaultKind.Unknown),
            (Danger with { Scene = null, LeadDepartmentId = null }, RuleField.Scene, RuleFaultKind.SuggestsNothing),
            (Danger with { Scene = (Scene)9, LeadDepartmentId = null }, RuleField.Scene, RuleFaultKind.Unknown),
            (Danger with { Scene = Scene.Common }, RuleField.Lead, RuleFaultKind.NotSpecial),
            (Danger with { LeadDepartmentId = 99 }, RuleField.Lead, RuleFaultKind.Unknown),
            (Danger with { SupportingDepartmentIds = [99] }, RuleField.Supporting, RuleFaultKind.Unknown),
            (Danger with { SupportingDepartmentIds = [TestDistrict.Lead] }, RuleField.Supporting, RuleFaultKind.LeadsAlready),
        ];
        Assert.Empty(Danger.Faults(TestDistrict.Putuo));
        Assert.All(wrong, one => Assert.Contains(one.Entry.Faults(TestDistrict.Putuo), fault => (fault.Field, fault.Kind) == (one.Field, one.Kind)));
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_rule_and_another_of_its_name_none()
    {
        var (desk, book) = Make();
        var first = await desk.AddAsync(Cast.Administrator, Danger);
        Assert.Equal(first, await desk.AddAsync(Cast.Administrator, Danger));
        Assert.Equal(TriageRuleRefusal.NameTaken, (await desk.AddAsync(Cast.Administrator, Danger with { Words = ["危房"] })).Refusal);
        Assert.Single(book.Rules);
    }

    [Fact]
    public async Task Nobody_but_the_administrator_keeps_rules()
    {
        var (desk, book) = Make();
        foreach (var (_, actor) in Cast.Everybody.Where(one => one.Actor != Cast.Administrator))
            Assert.Equal(TriageRuleRefusal.NotAllowed, (await desk.AddAsync(actor, Danger)).Refusal);
        Assert.Empty(book.Rules);
    }

    [Fact]
    public async Task A_change_keeps_what_was_said_before_and_none_is_made_over_somebody_elses()
    {
        var (desk, book) = Make();
        var id = (await desk.AddAsync(Cast.Administrator, Danger)).Id;
        var seen = book.Rules[0].Version;
        Assert.Null((await desk.ChangeAsync(Cast.Administrator, id, Danger with { Words = ["危房"] }, seen)).Refusal);
        Assert.Equal(["墙裂"], book.Rules[0].Events[^1].Before!.Words);
        Assert.Null((await desk.ChangeAsync(Cast.Administrator, id, Danger with { Words = ["危房"] }, seen)).Refusal);
        Assert.Equal(TriageRuleRefusal.Lost, (await desk.ChangeAsync(Cast.Administrator, id, Danger with { Words = ["裂缝"] }, seen)).Refusal);
        Assert.Equal(["危房"], book.Rules[0].Entry.Words);
        Assert.Equal(2, book.Rules[0].Events.Count);
    }

    [Fact]
    public async Task A_rule_moves_past_its_neighbour_once_and_stays_at_the_end()
    {
        var (desk, book) = Make();
        foreach (var name in new[] { "一", "二", "三" })
            await desk.AddAsync(Cast.Administrator, Danger with { Name = name });
        var third = book.Rules.Single(rule => rule.Entry.Name == "三");
        var seen = third.Position;
        await desk.MoveAsync(Cast.Administrator, third.Id, up: true, seen);
        await desk.MoveAsync(Cast.Administrator, third.Id, up: true, seen);
        Assert.Equal(["一", "三", "二"], book.Rules.OrderBy(rule => rule.Position).Select(rule => rule.Entry.Name));
        var last = book.Rules.MaxBy(rule => rule.Position)!;
        await desk.MoveAsync(Cast.Administrator, last.Id, up: false, last.Position);
        Assert.Equal("二", book.Rules.MaxBy(rule => rule.Position)!.Entry.Name);
    }

    private static (TriageRuleDesk Desk, Book Book) Make()
    {
        var book = new Book();
        return (new TriageRuleDesk(book, TestDistrict.Putuo, new DistrictClock(TimeProvider.System)), book);
    }

    /// <summary>A book in memory that numbers what it keeps.</summary>
    private sealed class Book : ITriageRuleBook
    {
        public List<TriageRule> Rules { get; } = [];

        public Task<IReadOnlyList<TriageRule>> AllAsync(CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<TriageRule>>([.. Rules.OrderBy(rule => rule.Position)]);

        public Task<bool> CommitAsync(IReadOnlyCollection<TriageRule> rules, CancellationToken cancel = default)
        {
            foreach (var rule in rules)
            {
                if (rule.Id == 0)
                    Rules.Add(Numbered(rule, Rules.Count + 1));
                Set(rule, nameof(TriageRule.Version), rule.Version + 1);
            }
            return Task.FromResult(true);
        }

        private static TriageRule Numbered(TriageRule rule, int id)
        {
            Set(rule, nameof(TriageRule.Id), id);
            return rule;
        }

        private static void Set(TriageRule rule, string property, object value) => typeof(TriageRule).GetProperty(property)!.SetValue(rule, value);
    }
}
