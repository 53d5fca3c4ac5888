using System.Net;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Organizations;

/// <summary>An organization applies, is corrected, checked and approved, each from the page of its actor.</summary>
public sealed class ApplicationTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task An_organization_joins_from_the_form_to_its_public_page_and_its_applicant_works_for_it()
    {
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentB));
        var typed = Typed("东港渔家互助会", "东备〔2022〕901号");
        var sent = await resident.PostAsync("/organizations/apply", typed);
        var address = sent.Headers.Location!.ToString().Split('?')[0];
        Assert.EndsWith("?done=applied", sent.Headers.Location.ToString());
        Assert.Equal(sent.Headers.Location, (await resident.PostAsync("/organizations/apply", typed)).Headers.Location);

        var department = await app.SignInAsync(Cast.PhoneOf(Kind.Department));
        Assert.Contains("东港渔家互助会", (await department.PageAsync("/organizations/applications?desk=Department")).QuerySelector("main")!.TextContent);
        Assert.NotNull((await department.PageAsync("/ledger")).QuerySelector(".rail a[href='/organizations/applications'] b"));
        var silent = await PlatformClient.ReadAsync(await department.PostAsync(address + "/return", new() { ["Remarks"] = " " }));
        Assert.NotNull(silent.QuerySelector("#Remarks[aria-invalid=true]"));
        await department.PostAsync(address + "/return", new() { ["Remarks"] = "备案编号写全" });
        var notice = (await resident.PageAsync("/notices")).QuerySelectorAll("#inbox li").First();
        Assert.Contains("东港渔家互助会的入驻申请退回补正", notice.TextContent);
        Assert.Equal(address, (await resident.PostAsync(notice.QuerySelector("form")!.GetAttribute("action")!)).Headers.Location!.OriginalString);
        Assert.Contains("东港渔家互助会申请入驻", (await department.PageAsync("/notices")).QuerySelector("#inbox")!.TextContent);

        var form = await resident.PageAsync(address + "/correction");
        Assert.Contains("备案编号写全", form.QuerySelector(".notice")!.TextContent);
        Assert.Equal("东备〔2022〕901号", form.QuerySelector("#FilingNumber")!.GetAttribute("value"));
        typed["FilingNumber"] = "东备〔2022〕0901号";
        Assert.EndsWith("?done=resubmitted", (await resident.PostAsync(address + "/correction", typed)).Headers.Location!.ToString());
        Assert.EndsWith("?done=checked", (await department.PostAsync(address + "/check")).Headers.Location!.ToString());

        var visitor = app.Visitor();
        var id = address.Split('/')[^1];
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/organizations/{id}")).StatusCode);
        var administrator = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        Assert.EndsWith("?done=approved", (await administrator.PostAsync(address + "/approval")).Headers.Location!.ToString());
        Assert.Contains("东港渔家互助会", (await visitor.PageAsync($"/organizations/{id}")).QuerySelector("h1")!.TextContent);

        Assert.Equal(HttpStatusCode.Redirect, (await resident.GetAsync(address)).StatusCode);
        var owner = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentB));
        Assert.Contains("东港渔家互助会", (await owner.PageAsync("/account")).QuerySelector("main")!.TextContent);
        var history = (await owner.PageAsync(address)).QuerySelectorAll(".timeline li strong").Select(line => line.TextContent);
        Assert.Equal(["同意入驻", "初审通过", "补正后重新提交", "退回补正", "提交申请"], history);
    }

    [Fact]
    public async Task A_code_whose_check_character_fails_is_pointed_out_once_before_it_is_taken()
    {
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        var typed = Typed("海风敬老院", "");
        (typed["Type"], typed["CreditCode"]) = ("ServiceInstitution", "52330903MJ0000042A");
        var page = await PlatformClient.ReadAsync(await resident.PostAsync("/organizations/apply", typed));
        Assert.Contains("对照证书", page.QuerySelector("#CreditCode-error")!.TextContent);
        Assert.Equal(("海风敬老院", "52330903MJ0000042A"), (page.QuerySelector("#Name")!.GetAttribute("value"), page.QuerySelector("#CreditCode")!.GetAttribute("value")));
        typed["Volunteers"] = "三十位";
        Assert.NotNull((await PlatformClient.ReadAsync(await resident.PostAsync("/organizations/apply", new(typed) { ["CodeSeen"] = "52330903MJ0000042A" }))).QuerySelector("#Volunteers-error"));
        typed["Volunteers"] = "30";
        typed["CodeSeen"] = page.QuerySelector("[name=CodeSeen]")!.GetAttribute("value")!;
        Assert.EndsWith("?done=applied", (await resident.PostAsync("/organizations/apply", typed)).Headers.Location!.ToString());
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_all_that_was_typed_stays()
    {
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        var typed = Typed("海风社", "");
        typed["Type"] = "ServiceInstitution";
        typed["CreditCode"] = "52330903MJO0000018";
        typed["RegisteredOn"] = "2099-01-01";
        var page = await PlatformClient.ReadAsync(await resident.PostAsync("/organizations/apply", typed));
        Assert.Contains("第11位不能是“O”", page.QuerySelector("#CreditCode-error")!.TextContent);
        Assert.Contains("不能晚于今天", page.QuerySelector("#RegisteredOn-error")!.TextContent);
        Assert.Equal(2, page.QuerySelectorAll(".error-summary a").Length);
        Assert.Equal(("海风社", "52330903MJO0000018"), (page.QuerySelector("#Name")!.GetAttribute("value"), page.QuerySelector("#CreditCode")!.GetAttribute("value")));
        Assert.NotNull(page.QuerySelector("input[name=Fields][value=A][checked]"));

        typed["CreditCode"] = "5233 0903 MJ";
        typed["RegisteredOn"] = "2021-03-04";
        page = await PlatformClient.ReadAsync(await resident.PostAsync("/organizations/apply", typed));
        Assert.Contains("是18位，您写了10位", page.QuerySelector("#CreditCode-error")!.TextContent);
        typed["Type"] = "Foundation";
        page = await PlatformClient.ReadAsync(await resident.PostAsync("/organizations/apply", typed));
        Assert.Contains("第2位“2”和这类组织不符", page.QuerySelector("#CreditCode-error")!.TextContent);
    }

    [Fact]
    public async Task A_number_that_is_taken_is_said_without_the_name_of_what_is_not_public_and_who_comes_second_to_a_step_reads_where_it_stands()
    {
        var (resident, other) = (await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA)), await app.SignInAsync(Cast.PhoneOf(Kind.Owner)));
        var sent = await resident.PostAsync("/organizations/apply", Typed("先来社", "东备〔2022〕902号"));
        var page = await PlatformClient.ReadAsync(await other.PostAsync("/organizations/apply", Typed("后到社", "东备〔2022〕902号")));
        Assert.Contains("有人用这个号码申请了", page.QuerySelector("#FilingNumber-error")!.TextContent);
        Assert.DoesNotContain("先来社", page.QuerySelector("main")!.TextContent);
        page = await PlatformClient.ReadAsync(await resident.PostAsync("/organizations/apply", Typed("先来社改名", "东备〔2022〕902号")));
        Assert.Contains("您已经用这个号码申请过了", page.QuerySelector("#FilingNumber-error")!.TextContent);

        var address = sent.Headers.Location!.ToString().Split('?')[0];
        await resident.PostAsync(address + "/withdrawal");
        var department = await app.SignInAsync(Cast.PhoneOf(Kind.Department));
        var late = await department.PostAsync(address + "/check");
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var moved = (await PlatformClient.ReadAsync(late)).QuerySelector("main")!.TextContent;
        Assert.Contains("状态已经变了", moved);
        Assert.Contains("申请人撤回", moved);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visitor().GetAsync($"/organizations/{address.Split('/')[^1]}")).StatusCode);
    }

    [Fact]
    public async Task A_code_whose_check_character_fails_is_approved_with_a_reason_that_stays_in_the_history()
    {
        var id = await app.AskAsync(async services =>
        {
            var desk = (OrganizationDesk)services.GetService(typeof(OrganizationDesk))!;
            var entry = app.People.Entry() with { Type = OrganizationType.Association, CreditCode = "51330903MJ0000000A", FilingNumber = null, HostId = null };
            var applied = await desk.ApplyAsync(app.People[Kind.ResidentA], entry);
            Assert.Null((await desk.CheckAsync(app.People[Kind.Department], applied.Id)).Refusal);
            return applied.Id;
        });
        var administrator = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        var address = $"/organizations/applications/{id}";
        Assert.Contains("校验码不符", (await administrator.PageAsync(address)).QuerySelector("main")!.TextContent);
        var refused = await PlatformClient.ReadAsync(await administrator.PostAsync(address + "/approval", new() { ["CodeReason"] = "" }));
        Assert.NotNull(refused.QuerySelector("#CodeReason[aria-invalid=true]"));
        await administrator.PostAsync(address + "/approval", new() { ["CodeReason"] = "已核对证书原件" });
        Assert.Contains("已核对证书原件", (await administrator.PageAsync(address)).QuerySelector(".timeline")!.TextContent);
    }

    [Fact]
    public async Task An_organization_that_is_closed_leaves_the_list_and_its_page_says_so()
    {
        var administrator = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        var address = $"/administration/organizations/{app.People.UnfitOrganizationId}";
        var silent = await PlatformClient.ReadAsync(await administrator.PostAsync(address + "/closing", new() { ["ClosingReason"] = "" }));
        Assert.NotNull(silent.QuerySelector("#ClosingReason[aria-invalid=true]"));
        Assert.EndsWith("?done=closed", (await administrator.PostAsync(address + "/closing", new() { ["ClosingReason"] = "注销登记" })).Headers.Location!.ToString());
        var visitor = app.Visitor();
        Assert.Contains("已关闭", (await visitor.PageAsync($"/organizations/{app.People.UnfitOrganizationId}")).QuerySelector(".page-head")!.TextContent);
        Assert.DoesNotContain("棋友会", (await visitor.PageAsync("/organizations?q=棋友会")).QuerySelector("main")!.InnerHtml.Replace("value=\"棋友会\"", ""));
    }

    private Dictionary<string, string> Typed(string name, string filing) => new()
    {
        ["Type"] = "CommunityGroup",
        ["Name"] = name,
        ["FilingNumber"] = filing,
        ["Host"] = $"{app.People.OrganizationId}",
        ["Department"] = $"{app.People[Kind.Department].DepartmentId}",
        ["RegisteredOn"] = "2021-03-04",
        ["Representative"] = "测试",
        ["Fields"] = "A",
        ["Areas"] = $"{app.People.Community.Id}",
        ["About"] = "给独居老人送饭",
    };
}
