using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.LifeCycle;

public sealed class FormFieldTests
{
    private static readonly DateOnly Today = new(2022, 9, 5);
    private static readonly FormDefinition Form = TestDistrict.Putuo.Form(FormKind.Incubation)!;

    [Theory]
    [InlineData("name", " 渔灯社 ", "渔灯社")]
    [InlineData("people", "１２", "12")]
    [InlineData("people", "0012", "12")]
    [InlineData("money", "30，000．50元", "30000.5")]
    [InlineData("money", "12 000", "12000")]
    [InlineData("day", "2022-09-05", "2022-09-05")]
    [InlineData("choice", "virtual", "virtual")]
    [InlineData("agreed", "no", "no")]
    [InlineData("note", "  ", "")]
    [InlineData("note", null, "")]
    public void An_answer_is_kept_in_its_plain_form(string key, string? typed, string kept) => Assert.Equal((kept, null), Read(key, typed));

    [Theory]
    [InlineData("name", "\u200B\u0007 ", null)]
    [InlineData("name", "一二三四五六七八九十一二三四五六七八九十一", FieldFaultKind.TooLong)]
    [InlineData("story", "", FieldFaultKind.Missing)]
    [InlineData("people", "十二", FieldFaultKind.NotANumber)]
    [InlineData("people", "12.5", FieldFaultKind.NotANumber)]
    [InlineData("people", "-3", FieldFaultKind.NotANumber)]
    [InlineData("people", "99999999999999999999", FieldFaultKind.NotANumber)]
    [InlineData("people", "1", FieldFaultKind.TooSmall)]
    [InlineData("people", "501", FieldFaultKind.TooLarge)]
    [InlineData("money", "三万", FieldFaultKind.NotMoney)]
    [InlineData("money", "1.234", FieldFaultKind.NotMoney)]
    [InlineData("money", "-1", FieldFaultKind.NotMoney)]
    [InlineData("money", "50000.01", FieldFaultKind.TooLarge)]
    [InlineData("day", "2022-02-30", FieldFaultKind.NotADay)]
    [InlineData("day", "2022/03/01", FieldFaultKind.NotADay)]
    [InlineData("day", "2022-09-06", FieldFaultKind.InFuture)]
    [InlineData("choice", "roof", FieldFaultKind.Unknown)]
    [InlineData("agreed", "maybe", FieldFaultKind.Unknown)]
    public void What_is_wrong_with_an_answer_is_said(string key, string typed, FieldFaultKind? fault) => Assert.Equal(fault, Read(key, typed).Fault);

    [Fact]
    public void What_the_registry_knows_is_not_asked_again_and_the_first_text_names_the_filing()
    {
        var filled = Form.Prefilled(new KnownFacts { Name = "银潮服务社", ProjectBudgetFen = 1250 });
        Assert.Equal([new Answer("name", "银潮服务社")], filled);
        Assert.Equal("银潮服务社", Form.SubjectOf(filled));
        Assert.Equal("12.5", new KnownFacts { ProjectBudgetFen = 1250 }.Of(Prefill.ProjectBudget));
        var resources = new KnownFacts { Venues = "活动室2间", Equipment = "轮椅6部", Volunteers = 30, Funds = "每年5万元" };
        Assert.Equal(["活动室2间", "轮椅6部", "30", "每年5万元"], new[] { Prefill.Venues, Prefill.Equipment, Prefill.Volunteers, Prefill.Funds }.Select(resources.Of));
        Assert.All(Enum.GetValues<Prefill>(), fact => Assert.Null(KnownFacts.None.Of(fact)));
    }

    private static (string Value, FieldFaultKind? Fault) Read(string key, string? typed) => Form.Fields.Single(field => field.Key == key).Read(typed, Today);
}
