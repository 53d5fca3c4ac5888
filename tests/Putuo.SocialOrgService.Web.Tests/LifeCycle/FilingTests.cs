using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Tests.Files;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.LifeCycle;

/// <summary>A filing from the guide to its decision, each step from the page of its actor.</summary>
public sealed class FilingTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj\n<< >>\nendobj\nxref\n0 1\ntrailer\n<< >>\nstartxref\n30\n%%EOF\n");

    [Fact]
    public async Task A_team_files_corrects_what_is_remarked_at_its_field_and_is_approved()
    {
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        Assert.Contains("团队名称", (await app.Visitor().PageAsync("/lifecycle/guide/incubation")).QuerySelector("main")!.TextContent);
        var begun = (await resident.PostAsync("/lifecycle/guide/incubation")).Headers.Location!.ToString();
        Assert.Equal(begun, (await resident.PostAsync("/lifecycle/guide/incubation")).Headers.Location!.ToString());
        var address = begun[..^"/form".Length];

        var half = Typed(("teamName", "渔港故事会"));
        Assert.EndsWith("saved=true", (await resident.PostAsync(begun, half)).Headers.Location!.ToString());
        var form = await resident.PageAsync(begun + "?saved=true");
        Assert.Equal("渔港故事会", form.QuerySelector("#Values_teamName_")!.GetAttribute("value"));
        Assert.Equal("1", form.QuerySelectorAll(".steps li").ToList().FindIndex(step => step.ClassList.Contains("is-now")) is 0 ? "1" : "0");

        Assert.EndsWith("#papers", (await SendAsync(resident, form, begun, [("Papers[planFile]", "计划书.pdf", Pdf)], "papers")).Headers.Location!.ToString());
        var sent = await resident.PostAsync(begun, Whole());
        Assert.Equal(address + "?done=submitted", sent.Headers.Location!.ToString());
        Assert.Equal(address + "?done=submitted", (await resident.PostAsync(begun, Whole())).Headers.Location!.ToString());

        var department = await app.SignInAsync(Cast.PhoneOf(Kind.Department));
        Assert.Contains("渔港故事会", (await department.PageAsync("/lifecycle/desk")).QuerySelector("main")!.TextContent);
        var sheet = await department.PageAsync(address);
        var paper = sheet.QuerySelector(".papers a")!.GetAttribute("href")!;
        using (var file = await department.GetAsync(paper))
        {
            Assert.Equal(("application/pdf", "no-store"), (file.Content.Headers.ContentType!.MediaType, file.Headers.CacheControl!.ToString()));
            Assert.Equal(Pdf, await file.Content.ReadAsByteArrayAsync());
            Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        }
        foreach (var stranger in new[] { Kind.ResidentB, Kind.OtherDepartment, Kind.Owner, Kind.Worker })
            Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAsync(Cast.PhoneOf(stranger))).GetAsync(paper)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await app.Visitor().GetAsync(paper)).StatusCode);

        var silent = await PlatformClient.ReadAsync(await department.PostAsync(address + "/return", new() { ["Remarks[plan]"] = " " }));
        Assert.Contains("至少在一处写明", silent.QuerySelector("#ReturnReason-error")!.TextContent);
        await department.PostAsync(address + "/return", new() { ["Remarks[members]"] = "和计划书里的人数不一样" });
        var notice = (await resident.PageAsync("/notices")).QuerySelectorAll("#inbox li").First();
        Assert.Contains("培育孵化申请退回补正", notice.TextContent);
        Assert.Equal(address, (await resident.PostAsync(notice.QuerySelector("form")!.GetAttribute("action")!)).Headers.Location!.OriginalString);
        form = await resident.PageAsync(begun);
        Assert.Contains("和计划书里的人数不一样", form.QuerySelector("#Values_members_-remark")!.TextContent);
        Assert.Contains("Values_members_-remark", form.QuerySelector("#Values_members_")!.GetAttribute("aria-describedby"));

        var unchanged = await PlatformClient.ReadAsync(await resident.PostAsync(begun, Whole()));
        Assert.Contains("还没有改", unchanged.QuerySelector("#Values_members_-error")!.TextContent);
        Assert.Equal("Values_members_-remark Values_members_-error", unchanged.QuerySelector("#Values_members_")!.GetAttribute("aria-describedby"));
        Assert.Equal("true", unchanged.QuerySelector("[name=AsIs]")!.GetAttribute("value"));
        Assert.Contains("退回", (await resident.PageAsync(address)).QuerySelector(".timeline li")!.TextContent);
        Assert.Equal(address + "?done=submitted", (await resident.PostAsync(begun, Whole(("members", "9")))).Headers.Location!.ToString());
        sheet = await department.PageAsync(address);
        Assert.Contains("9改过", sheet.QuerySelectorAll("dd").Select(answer => answer.TextContent.Replace(" ", "").Replace("\n", "")));
        Assert.Single(sheet.QuerySelectorAll("dd .badge"));
        Assert.EndsWith("?done=approved", (await department.PostAsync(address + "/approval", new() { ["ApprovalWords"] = "请来签协议" })).Headers.Location!.ToString());
        Assert.EndsWith("?done=approved", (await department.PostAsync(address + "/approval", new() { ["ApprovalWords"] = "请来签协议" })).Headers.Location!.ToString());
        var late = await PlatformClient.ReadAsync(await department.PostAsync(address + "/rejection", new() { ["RejectionReason"] = "不行" }));
        Assert.Contains("已经有人处理过", late.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal(HttpStatusCode.Conflict, (await resident.PostAsync(begun, Typed(("teamName", "晚到的名字")))).StatusCode);
        var history = (await resident.PageAsync(address)).QuerySelectorAll(".timeline li > strong").Select(line => line.TextContent);
        Assert.Equal(["通过", "补正后再次提交", "退回补正", "提交", "开始填写"], history);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_for_every_kind_of_field_and_all_that_was_typed_stays()
    {
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentB));
        var form = (await resident.PostAsync("/lifecycle/guide/registration")).Headers.Location!.ToString();
        var typed = Typed(("name", ""), ("form", "club"), ("representative", "郑渔生"), ("capital", "三万"), ("founders", "1.5"), ("purpose", new string('长', 1001)), ("hasParty", ""));
        typed["Go"] = "submit";
        var page = await PlatformClient.ReadAsync(await resident.PostAsync(form, typed));
        Assert.Contains("最多1000个字", page.QuerySelector("#Values_purpose_-error")!.TextContent);
        Assert.Equal(1001, page.QuerySelector("#Values_purpose_")!.TextContent.Trim().Length);

        typed["Values[purpose]"] = "办展览";
        page = await PlatformClient.ReadAsync(await resident.PostAsync(form, typed));
        var said = page.QuerySelectorAll(".field .error").ToDictionary(error => error.Id!, error => error.TextContent);
        Assert.Contains("请填“拟定名称”", said["Values_name_-error"]);
        Assert.Contains("从列出的里面选", said["Values_form_-error"]);
        Assert.Contains("请填金额", said["Values_capital_-error"]);
        Assert.Contains("请填整数", said["Values_founders_-error"]);
        Assert.Contains("请选“有党员", said["Values_hasParty_-error"]);
        Assert.Contains("请交“章程草案", said["Papers_charter_-error"]);
        Assert.Equal("三万", page.QuerySelector("#Values_capital_")!.GetAttribute("value"));
        Assert.Equal(
            ["Values_name_", "Values_form_", "Values_capital_", "Values_founders_", "Values_hasParty_", "Papers_charter_", "Papers_premises_"],
            page.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")!.TrimStart('#')));
        Assert.All(page.QuerySelectorAll(".error-summary a"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")!.TrimStart('#'))));

        typed["Values[capital]"] = "100";
        page = await PlatformClient.ReadAsync(await resident.PostAsync(form, typed));
        Assert.Contains("不能小于30000", page.QuerySelector("#Values_capital_-error")!.TextContent);

        form = (await resident.PostAsync("/lifecycle/guide/incubation")).Headers.Location!.ToString();
        foreach (var (day, words) in new[] { ("2022-02-30", "请填日期"), ("2099-01-01", "不能晚于今天") })
        {
            var dated = Typed(("since", day));
            dated["Go"] = "submit";
            page = await PlatformClient.ReadAsync(await resident.PostAsync(form, dated));
            Assert.Contains(words, page.QuerySelector("#Values_since_-error")!.TextContent);
            Assert.Equal(day, page.QuerySelector("#Values_since_")!.GetAttribute("value"));
        }
    }

    [Fact]
    public async Task Papers_that_are_damaged_or_of_another_kind_are_refused_at_their_place_and_the_good_ones_stay()
    {
        var owner = await app.SignInAsync(Cast.PhoneOf(Kind.OtherOrganization));
        var address = (await owner.PostAsync("/lifecycle/guide/undertaking")).Headers.Location!.ToString();
        var form = await owner.PageAsync(address);
        Assert.Equal("蓝帆志愿服务队", form.QuerySelector("#Values_contractor_")!.GetAttribute("value"));
        var answer = await SendAsync(owner, form, address,
        [
            ("Papers[contract]", "合同.pdf", Pdf), ("Papers[contract]", "半份.pdf", Pdf[..20]), ("Papers[contract]", "程序.pdf", "MZ..."u8.ToArray()),
            ("Papers[contract]", "加密.pdf", Encoding.ASCII.GetBytes("%PDF-1.4 /Encrypt 1 0 R startxref 1 %%EOF")), ("Papers[contract]", "坏图.jpg", Pictures.Jpeg(800, 600)[..200]), ("Papers[contract]", "第二页.jpg", Pictures.Jpeg()),
        ], "papers");
        var page = await PlatformClient.ReadAsync(answer);
        var errors = page.QuerySelector("#Papers_contract_-error")!.TextContent;
        foreach (var words in new[] { "半份.pdf打不开", "程序.pdf没有加上：这里只收PDF、JPEG、PNG", "加密.pdf有密码", "坏图.jpg打不开" })
            Assert.Contains(words, errors);
        Assert.Equal(["合同.pdf", "第二页.jpg"], page.QuerySelectorAll(".papers li bdi:not(.sr)").Select(name => name.TextContent));
        var removal = page.QuerySelectorAll(".papers button").First().GetAttribute("value")!;
        await owner.PostAsync(address, new() { ["Go"] = removal });
        Assert.Equal(["第二页.jpg"], (await owner.PageAsync(address)).QuerySelectorAll(".papers li bdi:not(.sr)").Select(name => name.TextContent));
    }

    [Fact]
    public async Task A_colleagues_change_is_not_overwritten_unseen()
    {
        var id = await app.AskAsync(services => app.People.FilingAsync(services, FilingStatus.Draft, FormKind.Support));
        var (owner, member) = (await app.SignInAsync(Cast.PhoneOf(Kind.Owner)), await app.SignInAsync(Cast.PhoneOf(Kind.Member)));
        var address = $"/lifecycle/filings/{id}/form";
        var seen = (await member.PageAsync(address)).QuerySelector("input[name=Seen]")!.GetAttribute("value")!;
        var mine = Typed(("organization", "海岛"), ("reason", "负责人写的"));
        mine["Seen"] = seen;
        Assert.Equal(HttpStatusCode.Redirect, (await owner.PostAsync(address, mine)).StatusCode);
        var theirs = Typed(("organization", "海岛"), ("reason", "同事写的"));
        theirs["Seen"] = seen;
        var answer = await member.PostAsync(address, theirs);
        var page = await PlatformClient.ReadAsync(answer);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("同事改过", page.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal("同事写的", page.QuerySelector("#Values_reason_")!.TextContent.Trim());
        theirs["Seen"] = page.QuerySelector("input[name=Seen]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Redirect, (await member.PostAsync(address, theirs)).StatusCode);
    }

    private static Dictionary<string, string> Typed(params (string Key, string Value)[] answers) => answers.ToDictionary(answer => $"Values[{answer.Key}]", answer => answer.Value);

    private static Dictionary<string, string> Whole(params (string Key, string Value)[] changed)
    {
        var typed = Typed(("teamName", "渔港故事会"), ("residence", "virtual"), ("members", "5"), ("since", "2022-03-12"), ("plan", "请老渔民讲故事。"), ("needsRegistration", "no"));
        foreach (var (key, value) in changed)
            typed[$"Values[{key}]"] = value;
        typed["Go"] = "submit";
        return typed;
    }

    private static Task<HttpResponseMessage> SendAsync(PlatformClient client, IHtmlDocument form, string address, IEnumerable<(string Field, string Name, byte[] Bytes)> files, string go)
    {
        var content = new MultipartFormDataContent();
        foreach (var input in form.QuerySelectorAll($"form[action='{address}'] input[name]").OfType<IHtmlInputElement>().Where(input => input.Type is not ("file" or "submit") && (input.Type != "radio" || input.IsChecked)))
            content.Add(new StringContent(input.Value), input.Name!);
        content.Add(new StringContent(go), "Go");
        foreach (var (field, name, bytes) in files)
            content.Add(new ByteArrayContent(bytes), field, name);
        return client.Http.PostAsync(address, content);
    }
}
