using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Domain.Tests.Orders;

public sealed class SceneChangeTests
{
    [Theory]
    [InlineData("[Individual>Special]社会组织办不了", Scene.Individual, Scene.Special, "社会组织办不了")]
    [InlineData("[Common>Individual]", Scene.Common, Scene.Individual, null)]
    public void What_an_event_keeps_says_from_what_to_what_and_why(string kept, Scene from, Scene to, string? words) =>
        Assert.Equal(new SceneChange(from, to, words), SceneChange.Of(kept));

    [Theory]
    [InlineData(null)]
    [InlineData("先看看")]
    [InlineData("[急]先看看")]
    [InlineData("[Individual>")]
    [InlineData("[1>2]先看看")]
    public void A_text_that_names_no_scenes_is_none(string? kept) => Assert.Null(SceneChange.Of(kept));
}
