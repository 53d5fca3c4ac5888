using Putuo.SocialOrgService.Domain.Information;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Web.Tests.Startup;
using static Putuo.SocialOrgService.Web.Tests.Startup.Kind;

namespace Putuo.SocialOrgService.Web.Tests.Access;

/// <summary>
/// Who may what: a row for every endpoint, and for each stage of an order at which others may. An endpoint without a row fails, a row
/// without an endpoint too. What is sent would do if the visitor may, but for the photos of a completion.
/// <list type="bullet">
/// <item><c>Open</c>: everybody. <c>SignedIn</c>: everybody but visitors, who are led to the sign-in page.</item>
/// <item><c>For(kinds, …)</c>: these; others get 403 (another role).</item>
/// <item><c>Nowhere</c>: 404 for everybody.</item>
/// <item><c>.Foreign(kinds)</c>: these have the role, but it is not theirs: 404. <c>.ElseForeign()</c>: everybody else gets 404.</item>
/// <item><c>.Refusing(kinds)</c>: these see the order, and are told that it cannot be done: 409.</item>
/// <item><c>.On(stage)</c>: the stage of the order that <c>{number}</c> names; each try gets a new order. <c>.At(path)</c>: another example.
/// <c>.With(name, value)</c>: what is typed.</item>
/// </list>
/// </summary>
internal static class RouteTable
{
    public static IReadOnlyList<RouteRow> Rows { get; } =
    [
        .. Open("* healthz/live", "* healthz/ready"),
        .. Open("GET /", "* error", "GET prefs", "POST prefs/mode", "POST prefs/contrast", "POST prefs/scale", "POST prefs/cursor", "POST prefs/culture", "POST prefs/steps", "POST prefs/reset"),

        // Accounts
        .. Open("GET account/sign-in", "POST account/sign-in", "GET account/register", "POST account/register"),
        .. SignedIn("GET account", "POST account/sign-out", "GET account/password", "POST account/password"),
        .. SignedIn("POST account/role").Select(row => row.With("grant", "0")),
        .. For([ResidentA, ResidentB], "GET account/looks"),

        .. SignedIn("GET account/join", "POST account/join"),
        .. SignedIn("GET account/talents", "POST account/talents"),
        new RouteRow("POST account/talents/{id:int}/withdrawal", []).ElseForeign().At("/account/talents/{talentId}/withdrawal"),

        // Administration
        .. For(
            [Administrator],
            "GET administration", "GET administration/looks", "GET administration/exports", "GET administration/accounts", "POST administration/accounts",
            "GET administration/accounts/new", "POST administration/accounts/new", "GET administration/accounts/{userId:long}",
            "POST administration/accounts/{userId:long}/roles", "POST administration/accounts/{userId:long}/disable",
            "POST administration/accounts/{userId:long}/enable", "POST administration/accounts/{userId:long}/password",
            "GET administration/health", "POST administration/health/outbox", "GET administration/organizations"),
        .. DistrictRows.All,
        .. For([Administrator], "GET administration/imports", "GET administration/imports/history", "GET administration/imports/history/export.xlsx", "GET administration/imports/history/export.csv"),
        new RouteRow("GET administration/imports/{kind}", [Administrator]).At("/administration/imports/talents"),
        new RouteRow("POST administration/imports/{kind}", [Administrator]).At("/administration/imports/orders"),
        new RouteRow("GET administration/imports/{kind}/template.{format}", [Administrator]).At("/administration/imports/projects/template.xlsx"),
        new RouteRow("GET administration/imports/runs/{id:long}", [Administrator]).At("/administration/imports/runs/{importId}"),
        new RouteRow("POST administration/imports/runs/{id:long}/start", [Administrator]).At("/administration/imports/runs/{importId}/start"),
        new RouteRow("POST administration/imports/runs/{id:long}/counting", [Administrator]).At("/administration/imports/runs/{importId}/counting"),
        new RouteRow("POST administration/imports/runs/{id:long}/drop", [Administrator]).At("/administration/imports/runs/{importId}/drop"),
        new RouteRow("POST administration/accounts/{userId:long}/roles/{grant:int}/removal", [Administrator]).At("/administration/accounts/{userId:long}/roles/999999/removal"),
        new RouteRow("GET administration/organizations/{id:int}", [Administrator]).At("/administration/organizations/{organizationId}"),
        new RouteRow("POST administration/organizations/{id:int}/suspension", [Administrator]).At("/administration/organizations/{spareOrganizationId}/suspension").With("Reason", "证书过期"),
        new RouteRow("POST administration/organizations/{id:int}/closing", [Administrator]).At("/administration/organizations/{spareOrganizationId}/closing").With("ClosingReason", "注销登记"),
        new RouteRow("POST administration/organizations/{id:int}/resumption", [Administrator]).At("/administration/organizations/{spareOrganizationId}/resumption"),

        // Public pages
        .. Open("GET services", "GET organizations", "GET organizations/coverage", "GET talents", "GET projects", "GET data", "GET data/definitions", "GET help", "GET help/sitemap", "GET help/glossary", "GET help/guide", "GET accessibility", "GET privacy", "GET privacy/consent"),
        new RouteRow("GET services/{code}", Everybody).At("/services/A"),
        new RouteRow("GET help/tasks/{task}", Everybody).At("/help/tasks/claim"),
        new RouteRow("GET talents/{id:int}", Everybody).At("/talents/{talentId}"),
        new RouteRow("POST talents/{id:int}/withdrawal", [Administrator]).At("/talents/{talentId}/withdrawal"),
        new RouteRow("GET organizations/{id:int}", Everybody).At("/organizations/{organizationId}"),
        .. Open("GET offerings", "GET lists", "GET lists/communities", "GET lists/residents"),
        new RouteRow("GET areas/{id:int}", Everybody).At("/areas/1"),
        .. Open("GET projects/export.xlsx", "GET projects/export.csv", "GET offerings/export.xlsx", "GET offerings/export.csv", "GET organizations/export.xlsx", "GET organizations/export.csv", "GET talents/export.xlsx", "GET talents/export.csv"),
        .. Open("GET data/categories/export.xlsx", "GET data/categories/export.csv", "GET data/claims/export.xlsx", "GET data/claims/export.csv", "GET data/reviews/export.xlsx", "GET data/reviews/export.csv"),
        .. Open("GET lists/communities/export.xlsx", "GET lists/communities/export.csv", "GET lists/residents/export.xlsx", "GET lists/residents/export.csv"),
        new RouteRow("GET offerings/{id:int}", Everybody).At("/offerings/{offeringPaused}"),
        new RouteRow("GET offerings/{id:int}/poster", Everybody).At("/offerings/{offeringPublished}/poster"),
        new RouteRow("GET o/{id:int}", Everybody).At("/o/{offeringPublished}"),
        new RouteRow("GET s/{code}/{community:int}", Everybody).At("/s/A06/1"),
        .. Nowhere("GET projects/{id:int}", "GET stories/{fileName}", "GET style", "POST style", "GET style/staff", "GET style/conflict"),

        // The registry's entries
        new RouteRow("GET organizations/{id:int}/entry", [Owner, Administrator]).ElseForeign().At("/organizations/{organizationId}/entry"),
        new RouteRow("POST organizations/{id:int}/entry", [Owner, Administrator]).ElseForeign().At("/organizations/{organizationId}/entry").With("About", "陪诊、送餐、上门照护"),

        // Applications to join the registry
        .. SignedIn("GET organizations/applications", "GET organizations/apply", "POST organizations/apply"),
        Application("GET organizations/applications/{id:int}", ReviewDesk.Department, [ResidentA, Department, Administrator]),
        Application("GET organizations/applications/{id:int}/correction", ReviewDesk.Applicant, [ResidentA, Department, Administrator]),
        Application("POST organizations/applications/{id:int}/correction", ReviewDesk.Applicant, [ResidentA]),
        Application("POST organizations/applications/{id:int}/check", ReviewDesk.Department, [Department]),
        Application("POST organizations/applications/{id:int}/return", ReviewDesk.Keeper, [Administrator], Department).With("Remarks", "请补正"),
        Application("POST organizations/applications/{id:int}/approval", ReviewDesk.Keeper, [Administrator]),
        Application("POST organizations/applications/{id:int}/refusal", ReviewDesk.Keeper, [Administrator]).With("Reason", "已有同名组织"),
        Application("POST organizations/applications/{id:int}/withdrawal", ReviewDesk.Keeper, [ResidentA]),

        // News, policies and guides
        .. Open("GET information", "GET information/feed.atom"),
        Article("GET information/{id:int}", ArticleState.Published, [.. Everybody]).At("/information/{articlePublished}"),
        .. For([Department, OtherDepartment, Administrator], "GET information/desk", "GET information/desk/new", "POST information/desk/new"),
        Article("GET information/desk/{id:int}", ArticleState.Submitted, [Department, Administrator], OtherDepartment),
        Article("GET information/desk/{id:int}/text", ArticleState.Draft, [Department], OtherDepartment, Administrator),
        Article("POST information/desk/{id:int}/text", ArticleState.Draft, [Department], OtherDepartment, Administrator),
        Article("POST information/desk/{id:int}/submission", ArticleState.Draft, [Department], OtherDepartment, Administrator),
        Article("POST information/desk/{id:int}/removal", ArticleState.Draft, [Department], OtherDepartment, Administrator),
        Article("POST information/desk/{id:int}/take-back", ArticleState.Submitted, [Department], OtherDepartment),
        Article("POST information/desk/{id:int}/return", ArticleState.Submitted, [Administrator], OtherDepartment).With("Remark", "请补上电话"),
        Article("POST information/desk/{id:int}/publication", ArticleState.Submitted, [Administrator], OtherDepartment),
        Article("POST information/desk/{id:int}/correction", ArticleState.Published, [Department], OtherDepartment),
        Article("POST information/desk/{id:int}/archiving", ArticleState.Published, [Department, Administrator], OtherDepartment).With("Reason", "已有新办法"),
        Article("POST information/desk/{id:int}/pin", ArticleState.Published, [Administrator], OtherDepartment),
        new RouteRow("POST information/desk/{id:int}/unpin", []).Refusing(Administrator).Foreign(OtherDepartment).At("/information/desk/{articlePublished}/unpin"),
        .. ComplaintRows.Rows,
        .. RoleRows.Rows,

        // The life cycle: guides, filings of the first organization that the department decides, the annual check
        .. Open("GET lifecycle", "GET organizations/abnormal"),
        new RouteRow("GET lifecycle/guide/{kind}", Everybody).At("/lifecycle/guide/incubation"),
        new RouteRow("POST lifecycle/guide/{kind}", [.. Everybody.Except([Visitor])]).At("/lifecycle/guide/incubation"),
        Filed("GET lifecycle/filings/{id:long}", FilingStatus.Submitted, [Owner, Member, Department, Administrator]),
        Filed("GET lifecycle/filings/{id:long}/form", FilingStatus.Returned, [Owner, Member, Department, Administrator]),
        Filed("POST lifecycle/filings/{id:long}/form", FilingStatus.Returned, [Owner, Member]).Foreign([.. Everybody.Except([Visitor, Owner, Member])]),
        Filed("POST lifecycle/filings/{id:long}/return", FilingStatus.Submitted, [Department, Administrator]).With("ReturnReason", "请补正"),
        Filed("POST lifecycle/filings/{id:long}/approval", FilingStatus.Submitted, [Department, Administrator]),
        Filed("POST lifecycle/filings/{id:long}/rejection", FilingStatus.Submitted, [Department, Administrator]).With("RejectionReason", "不在扶持范围"),
        Filed("POST lifecycle/filings/{id:long}/withdrawal", FilingStatus.Submitted, [Owner, Member]),
        new RouteRow("GET lifecycle/filings/{id:long}/papers/{paper:long}", []).ElseForeign().At("/lifecycle/filings/999999/papers/999999"),
        .. For([Department, OtherDepartment, Administrator], "GET lifecycle/desk", "GET lifecycle/annual"),
        .. For([Administrator], "POST lifecycle/annual").Select(row => row.With("Year", "1999").With("Deadline", "2099-01-01")),
        new RouteRow("GET lifecycle/annual/{year:int}", []).Foreign(Department, OtherDepartment, Administrator).At("/lifecycle/annual/1999"),

        // Placing
        .. For([.. Everybody.Except([.. Organizations, Administrator, .. Officers])], "GET orders/new", "POST orders/new").Select(row => row.With("Category", Cast.Category)),
        .. Open("GET orders/new/need", "POST orders/new/need", "GET orders/new/check"),
        .. SignedIn("POST orders/new/check"),
        .. Nowhere("GET orders/new/need/photos/{file}"),
        .. For([Worker, OtherWorker, Agent], "GET orders/new-for-resident", "POST orders/new-for-resident", "POST orders/new-for-resident/offerings"),
        .. For([Worker, OtherWorker], "POST orders/new-for-resident/earlier"),
        new RouteRow("POST orders/new-for-resident/of-callback", [Worker, OtherWorker]).With("callback", "999999"),

        // People without an account
        .. Open("GET callback", "POST callback", "GET callback/received"),
        .. For([Worker, OtherWorker], "GET community/callbacks", "GET community/calls", "GET community/posters"),
        new RouteRow("GET community/posters/{code}", [Worker, OtherWorker]).At("/community/posters/A06"),
        Callback("GET community/callbacks/{id:long}"),
        Callback("POST community/callbacks/{id:long}/number"),
        Callback("POST community/callbacks/{id:long}/try"),
        Callback("POST community/callbacks/{id:long}/closing").With("Reason", "家里人已经帮忙办了"),
        WorkerStep("POST community/calls/{number}/told", Stage.ForCaller),
        WorkerStep("POST community/calls/{number}/try", Stage.ForCaller),
        WorkerStep("GET orders/{number}/link", Stage.ForCaller),
        WorkerStep("POST orders/{number}/link", Stage.ForCaller).With("Sure", "true"),
        new RouteRow("GET orders/{number}/link", []).Refusing(Worker).Foreign(OtherWorker).On(Stage.InPool),
        new RouteRow("POST orders/{number}/link", []).Refusing(Worker).Foreign(OtherWorker).On(Stage.InPool).With("Sure", "true"),

        // Own orders and messages
        .. SignedIn("* live", "* live/negotiate", "GET orders", "GET notices", "POST notices/reading", "GET lifecycle/filings"),
        new RouteRow("POST notices/{notice:long}/reading", []).ElseForeign().At("/notices/999999/reading"),

        // An order: who sees it, its forms and its contact
        .. Seen(Stage.InPool, [ResidentA, Owner, Member, OtherOrganization, Worker, Department, Administrator, .. Officers]),
        .. Seen(Stage.Addressed, [ResidentA, Owner, Member, Worker, Department, Administrator, .. Officers]),
        .. Seen(Stage.Accepted, [ResidentA, Owner, Member, Worker, Department, Administrator, .. Officers]),
        .. Seen(Stage.Completed, [ResidentA, Owner, Member, Worker, Department, Administrator, .. Officers]),
        .. Seen(Stage.Transferred, [ResidentA, Worker, Department, OtherDepartment, Administrator, .. Officers]),
        .. Seen(Stage.Rejected, [ResidentA, Worker, Department, Administrator, .. Officers]),
        .. Contact(Stage.InPool, [ResidentA, Worker, Administrator]),
        .. Contact(Stage.Addressed, [ResidentA, Worker, Administrator]),
        .. Contact(Stage.Accepted, [ResidentA, Owner, Member, Worker, Administrator]),
        .. Contact(Stage.Completed, [ResidentA, Owner, Member, Worker, Administrator]),
        new RouteRow("GET orders/{number}/photos/{photo:long}", []).ElseForeign().At("/orders/{number}/photos/999999"),

        // By the order's token: whoever holds it, but for the provider, who confirms and rates nothing
        new RouteRow("GET t/{token}", Everybody).On(Stage.Completed),
        new RouteRow("GET t/{token}", Everybody).On(Stage.InPool),
        new RouteRow("POST t/{token}/confirmation", [.. Everybody.Except([Owner, Member])]).Refusing(Owner, Member).On(Stage.Completed).With("Digits", "0099"),
        new RouteRow("POST t/{token}/confirmation", []).Refusing(Everybody).On(Stage.Accepted).With("Digits", "0099"),
        new RouteRow("POST t/{token}/rating", [.. Everybody.Except([Owner, Member])]).Refusing(Owner, Member).On(Stage.Completed).With("Digits", "0099").With("Stars", "5"),
        new RouteRow("GET t/{token}/reopening", Everybody).On(Stage.Completed),
        new RouteRow("POST t/{token}/reopening", [.. Everybody.Except([Owner, Member])]).Refusing(Owner, Member).On(Stage.Completed).With("Digits", "0099").With("Reason", "窗户还漏风"),
        new RouteRow("POST t/{token}/reopening", []).Refusing(Everybody).On(Stage.InPool).With("Digits", "0099").With("Reason", "窗户还漏风"),
        new RouteRow("GET t/{token}/link", [ResidentA, ResidentB]).On(Stage.InPool),
        new RouteRow("POST t/{token}/link", []).Refusing(ResidentA, ResidentB).On(Stage.InPool).With("Digits", "0099"),
        .. For([ResidentA, Worker], "GET orders/{number}/slip", "POST orders/{number}/slip/renewal").Select(row => row.ElseForeign().On(Stage.InPool)),

        // Steps of the requester, the community and the department that answers
        .. Form("withdrawal", Stage.InPool, [ResidentA], [Worker, Department, Administrator, .. Officers]),
        .. Form("withdrawal", Stage.Accepted, [], [ResidentA, Owner, Member, Worker, Department, Administrator, .. Officers]),
        .. Form("call-off", Stage.Accepted, [ResidentA], [Owner, Member, Worker, Department, Administrator, .. Officers], ("Reason", "家里人有空了")),
        .. Form("reopening", Stage.Completed, [ResidentA], [Owner, Member, Worker, Department, Administrator, .. Officers], ("Reason", "饭菜没有送到")),
        Step("GET orders/{number}/resubmission", Stage.Rejected, [ResidentA, Worker, Administrator, Officer], refused: [Department, CityOfficer]),
        Step("POST orders/{number}/resubmission", Stage.Rejected, [ResidentA], refused: [Worker, Administrator, Department, .. Officers]).With("Need", "每天中午和晚上各送一份饭菜"),
        .. Form("pause-proposal", Stage.Accepted, [Owner, Member], [ResidentA, Worker, Department, Administrator, .. Officers], ("Why", "Ferry"), ("Day", "2099-01-01")),
        .. Form("pause", Stage.InPool, [ResidentA, Worker], [Department, Administrator, .. Officers], ("Why", "Ferry"), ("Day", "2099-01-01")),
        .. Form("pause", Stage.Accepted, [ResidentA, Worker], [Owner, Member, Department, Administrator, .. Officers], ("Why", "Ferry"), ("Day", "2099-01-01")),
        Step("POST orders/{number}/resume", Stage.Paused, [ResidentA, Worker], refused: [Owner, Member, Department, Administrator, .. Officers]),
        Step("POST orders/{number}/resume", Stage.Accepted, [], refused: [ResidentA, Owner, Member, Worker, Department, Administrator, .. Officers]),
        Step("POST orders/{number}/confirmation", Stage.Completed, [ResidentA, Worker, Department], refused: [Owner, Member, Administrator, .. Officers]),
        Step("POST orders/{number}/confirmation", Stage.Accepted, [], refused: [ResidentA, Owner, Member, Worker, Department, Administrator, .. Officers]),
        Step("POST orders/{number}/rating", Stage.Completed, [ResidentA, Worker, Department], refused: [Owner, Member, Administrator, .. Officers]).With("Stars", "5"),
        Step("POST orders/{number}/rating", Stage.Accepted, [], refused: [ResidentA, Owner, Member, Worker, Department, Administrator, .. Officers]).With("Stars", "5"),

        // Steps of triage and of the department that leads
        .. Form("refusal", Stage.InPool, [Worker, Administrator, Officer], [ResidentA, Department, CityOfficer], ("Reason", "请找小区物业")),
        .. Form("take-back", Stage.Accepted, [Worker, Administrator, Officer], [ResidentA, Owner, Member, Department, CityOfficer], ("Reason", "一直没有联系居民")),
        .. Form("return", Stage.Transferred, [OtherDepartment], [ResidentA, Worker, Department, Administrator, .. Officers], ("Reason", "由住建部门负责")),
        Step("POST orders/{number}/acceptance", Stage.Transferred, [OtherDepartment], refused: [ResidentA, Worker, Department, Administrator, .. Officers]),
        Step("POST orders/{number}/acceptance", Stage.Accepted, [], refused: [ResidentA, Owner, Member, Worker, Department, Administrator, .. Officers]),
        // Triage: where a pending order goes
        .. Decided(Stage.InPool, [Worker, Administrator, Officer]),
        .. Decided(Stage.Accepted, [], refused: [Worker, Administrator, Officer]),

        // Support of another department's case: nobody of these is asked for it
        new RouteRow("GET orders/{number}/support", []).Refusing(Department).Foreign(OtherDepartment).On(Stage.InPool),
        new RouteRow("POST orders/{number}/support", []).Refusing(Department).Foreign(OtherDepartment).On(Stage.InPool).With("Reply", "可以安排社区医生上门"),

        // Steps of an organization
        OwnStep("POST orders/{number}/claim", Stage.InPool, [Owner, Member, OtherOrganization]),
        OwnStep("POST orders/{number}/claim", Stage.Addressed, [Owner, Member]),
        OwnStep("POST orders/{number}/claim", Stage.Accepted, [], refused: [Owner, Member, OtherOrganization]),
        OwnStep("GET orders/{number}/claim", Stage.InPool, []),
        OwnStep("GET orders/{number}/claim", Stage.Accepted, [], refused: [OtherOrganization]),
        OwnStep("POST workbench/pool/{number}/hide", Stage.InPool, [Owner, Member, OtherOrganization]),
        OwnStep("POST workbench/pool/{number}/hide", Stage.Accepted, []),
        OwnStep("POST workbench/pool/{number}/show", Stage.InPool, Organizations),
        .. Form("decline", Stage.Addressed, [Owner, Member], [ResidentA, Worker, Department, Administrator, .. Officers], ("Reason", "这几天人手排不开")),
        .. Form("decline", Stage.InPool, [], [ResidentA, Worker, Department, Administrator, .. Officers], ("Reason", "这几天人手排不开")),
        .. Form("release", Stage.Accepted, [Owner, Member], [ResidentA, Worker, Department, Administrator, .. Officers], ("Reason", "志愿者生病，本周去不了")),
        .. Form("release", Stage.Completed, [], [ResidentA, Owner, Member, Worker, Department, Administrator, .. Officers], ("Reason", "志愿者生病，本周去不了")),
        .. Form("schedule", Stage.Accepted, [Owner, Member], [ResidentA, Worker, Department, Administrator, .. Officers], ("Day", "2099-01-01"), ("At", "09:00")),
        Step("POST orders/{number}/answer", Stage.Rated, [Owner, Member], refused: [ResidentA, Worker, Department, Administrator, .. Officers]).With("Answer", "明天起用保温箱送"),
        ProviderStep("GET orders/{number}/completion", Stage.Accepted, [Owner, Member], refused: [Department]),
        ProviderStep("POST orders/{number}/completion", Stage.Accepted, [Owner, Member], refused: [Department]),
        ProviderStep("GET orders/{number}/completion", Stage.Completed, [Owner, Member], refused: [Department]),
        ProviderStep("POST orders/{number}/completion", Stage.Completed, [], refused: [Owner, Member, Department]),
        ProviderStep("GET orders/{number}/correction", Stage.Completed, [Owner, Member], refused: [Department]),
        ProviderStep("POST orders/{number}/correction", Stage.Completed, [Owner, Member], refused: [Department]),
        ProviderStep("POST orders/{number}/correction", Stage.Accepted, [], refused: [Owner, Member, Department]),
        ProviderStep("GET orders/{number}/completion/result", Stage.Completed, [Owner, Member]),
        ProviderStep("GET orders/{number}/completion/result", Stage.Accepted, []),
        ProviderStep("GET orders/{number}/completion/photos/{name}", Stage.Accepted, []).At("/orders/{number}/completion/photos/none.jpg"),

        // Staff
        .. For(Organizations, "GET workbench", "GET workbench/pool", "GET workbench/members", "GET workbench/lifecycle"),
        .. For(Organizations, "GET workbench/offerings", "GET workbench/offerings/new"),
        .. For(Organizations, "POST workbench/offerings/new").Select(row => row.With("Name", "")),
        OwnOffering("GET workbench/offerings/{id:int}", OfferingState.Published),
        OwnOffering("POST workbench/offerings/{id:int}", OfferingState.Published).With("Name", ""),
        OwnOffering("POST workbench/offerings/{id:int}/publication", OfferingState.Draft),
        OwnOffering("POST workbench/offerings/{id:int}/pause", OfferingState.Published),
        OwnOffering("POST workbench/offerings/{id:int}/resumption", OfferingState.Paused),
        OwnOffering("POST workbench/offerings/{id:int}/end", OfferingState.Published),
        .. For([Owner], "POST workbench/members/invitations").Select(row => row.With("Role", "OrganizationMember")),
        new RouteRow("POST workbench/members/invitations/{id:long}/withdrawal", []).Foreign(Owner).At("/workbench/members/invitations/999999/withdrawal"),
        new RouteRow("POST workbench/members/{grant:int}/end", Organizations).At("/workbench/members/999999/end"),
        new RouteRow("GET workbench/{stage}", Organizations).At("/workbench/pending"),

        // The own talents
        .. For(Organizations, "GET workbench/talents", "GET workbench/talents/new", "POST workbench/talents/new"),
        OwnTalent("GET workbench/talents/{id:int}"),
        OwnTalent("GET workbench/talents/{id:int}/edit"),
        OwnTalent("POST workbench/talents/{id:int}/edit").With("Name", "李晓芳").With("Fields", "A").With("Areas", "1"),
        OwnTalent("POST workbench/talents/{id:int}/certificates").With("Kind", "Health"),
        OwnTalent("POST workbench/talents/{id:int}/certificates/{certificate:long}/removal"),
        OwnTalent("POST workbench/talents/{id:int}/code"),
        OwnTalent("POST workbench/talents/{id:int}/end"),
        OwnTalent("POST workbench/talents/{id:int}/withdrawal"),
        new RouteRow("GET comments/{id:long}/report", []).Foreign(Everybody).At("/comments/999999/report"),
        new RouteRow("POST comments/{id:long}/report", []).Foreign(Everybody).At("/comments/999999/report").With("Reason", "写了别人的名字"),
        .. Open("GET comments/reported"),
        .. For([Worker, OtherWorker], "GET community/demands/new", "POST community/demands/new", "GET community/publications"),
        new RouteRow("POST community/publications/{order:long}/release", []).Foreign(Worker, OtherWorker).At("/community/publications/999999/release").With("PublicText", "想请人教用手机"),
        new RouteRow("POST community/publications/{order:long}/keeping", []).Foreign(Worker, OtherWorker).At("/community/publications/999999/keeping"),
        new RouteRow("GET orders/{number}/publication", []).ElseForeign().On(Stage.InPool),
        new RouteRow("POST orders/{number}/publication/end", []).ElseForeign().On(Stage.InPool),
        new RouteRow("GET orders/{number}/series", []).ElseForeign().On(Stage.InPool),
        new RouteRow("POST orders/{number}/series/end", []).ElseForeign().On(Stage.InPool),
        new RouteRow("POST orders/{number}/series/skip", []).ElseForeign().On(Stage.InPool),
        .. For([Worker, OtherWorker], "GET community/comments"),
        new RouteRow("POST community/comments/{report:long}/hiding", []).Foreign(Worker, OtherWorker).At("/community/comments/999999/hiding").With("HidingReason", "写了名字"),
        new RouteRow("POST community/comments/{report:long}/keeping", []).Foreign(Worker, OtherWorker).At("/community/comments/999999/keeping"),
        .. For([Worker, OtherWorker], "GET community", "GET community/orders", "GET community/resets", "POST community/resets", "POST community/resets/code"),
        .. For([Worker, OtherWorker, Officer, Administrator], "GET triage"),
        .. For([Department, OtherDepartment], "GET projects/demands"),
        new RouteRow("GET projects/demands/{category}/{street:int}", []).Foreign(Department, OtherDepartment).At("/projects/demands/A01/1"),
        new RouteRow("POST projects/demands/{category}/{street:int}", []).Foreign(Department, OtherDepartment).At("/projects/demands/A01/1").With("Kind", "Purchase").With("Title", "助餐服务项目"),
        new RouteRow("GET projects/drafts/{id:int}", []).Foreign(Department, OtherDepartment).At("/projects/drafts/999999"),
        new RouteRow("POST projects/drafts/{id:int}/removal", []).Foreign(Department, OtherDepartment).At("/projects/drafts/999999/removal").With("Order", "PT-2209-0001").With("Reason", "另有安排"),
        new RouteRow("POST projects/drafts/{id:int}/giving-up", []).Foreign(Department, OtherDepartment).At("/projects/drafts/999999/giving-up").With("Reason", "预算没有通过"),
        .. For([Administrator], "GET triage/rules", "GET triage/rules/new", "POST triage/rules", "POST triage/rules/trial")
            .Select(row => row.With("Name", "房子漏雨").With("Words", "屋顶漏雨").With("Scene", "Special")),
        .. For([Administrator], "GET triage/rules/{id:int}", "POST triage/rules/{id:int}", "POST triage/rules/{id:int}/trial")
            .Select(row => row.At(row.Pattern.Replace("{id:int}", "1", StringComparison.Ordinal)).With("Name", "有轻生念头").With("Words", "不想活").With("Scene", "Special").With("Seen", "0")),
        .. For([Administrator], "POST triage/rules/{id:int}/position").Select(row => row.At("/triage/rules/2/position").With("up", "true").With("seen", "99")),
        .. For([Administrator], "POST triage/rules/{id:int}/switch").Select(row => row.At("/triage/rules/2/switch").With("on", "true")),
        .. For([Department, OtherDepartment], "GET department", "GET department/orders"),
        .. For(Staff, "GET orders/find", "GET ledger", "GET ledger/export.xlsx"),
        new RouteRow("GET ledger/{number}", []).Foreign(Staff).At("/ledger/none"),
        new RouteRow("GET ledger/{number}/photos/{photo:long}", []).Foreign(Staff).At("/ledger/none/photos/1"),
    ];

    /// <summary>Everybody who works for an organization, a community, a department or the platform.</summary>
    private static Startup.Kind[] Staff => [.. Organizations, Worker, OtherWorker, Department, OtherDepartment, Administrator, .. Officers, Agent];

    private static Startup.Kind[] Officers => [Officer, CityOfficer];

    private static Startup.Kind[] Organizations => [Owner, Member, OtherOrganization, UnfitOrganization];

    /// <summary>The pages of an order open to those who see it at this stage; to others there is no such order, but who could have claimed it reads who did, or that it was taken back.</summary>
    private static IEnumerable<RouteRow> Seen(Stage stage, Startup.Kind[] kinds) =>
        For(kinds, "GET orders/{number}")
            .Select(row => row.Refusing(stage switch
            {
                Stage.Accepted or Stage.Completed => [OtherOrganization],
                Stage.Rejected => [Owner, Member, OtherOrganization],
                _ => [],
            }))
            .Concat(For(kinds, "GET orders/{number}/placed", "GET orders/{number}/rating", "GET orders/{number}/answer"))
            .Select(row => row.ElseForeign().On(stage));

    /// <summary>The page of a decision and its forms, for those who decide in the order's community; to a worker of another one there is no such order.</summary>
    private static IEnumerable<RouteRow> Decided(Stage stage, Startup.Kind[] kinds, Startup.Kind[]? refused = null)
    {
        RouteRow[] rows =
        [
            new("GET orders/{number}/triage", kinds),
            new RouteRow("POST orders/{number}/routing", kinds).With("Routing.To", "pool"),
            new RouteRow("POST orders/{number}/category", kinds).With("Category.NewCategory", "F03"),
            new RouteRow("POST orders/{number}/scene", kinds).With("Scene.NewScene", "Special").With("Scene.SceneReason", "社会组织办不了"),
            new RouteRow("POST orders/{number}/transfer", kinds).With("Transfer.DepartmentId", "1").With("Transfer.Ask", "请上门看一看"),
        ];
        return rows.Select(row => row.Method == "GET" ? row.Refusing(refused ?? []).Foreign(OtherWorker, CityOfficer).On(stage) : row.Refusing([.. refused ?? [], CityOfficer]).Foreign(OtherWorker).On(stage));
    }

    /// <summary>The contact shows, masked and open, to those who see the whole order at this stage.</summary>
    private static IEnumerable<RouteRow> Contact(Stage stage, Startup.Kind[] kinds) =>
        For(kinds, "GET orders/{number}/contact", "POST orders/{number}/contact").Select(row => row.ElseForeign().On(stage).With("Reason", "核对上门时间"));

    /// <summary>A step at a stage: some take it, some who see the order are refused, to others there is no such order.</summary>
    private static RouteRow Step(string route, Stage stage, Startup.Kind[] kinds, Startup.Kind[] refused) =>
        new RouteRow(route, kinds).Refusing(refused).ElseForeign().On(stage);

    /// <summary>
    /// The form of a step and its sending. Organizations that see an order in the pool are refused when they send it; there is no form for
    /// them, since it would show the need whole.
    /// </summary>
    private static IEnumerable<RouteRow> Form(string path, Stage stage, Startup.Kind[] kinds, Startup.Kind[] refused, params (string Name, string Value)[] typed) =>
    [
        Step($"GET orders/{{number}}/{path}", stage, kinds, refused),
        typed.Aggregate(
            Step($"POST orders/{{number}}/{path}", stage, kinds, stage == Stage.InPool ? [.. refused, Owner, Member, OtherOrganization] : refused),
            (row, field) => row.With(field.Name, field.Value)),
    ];

    /// <summary>The same for a step that only organizations have.</summary>
    private static RouteRow ProviderStep(string route, Stage stage, Startup.Kind[] kinds, Startup.Kind[]? refused = null) =>
        new RouteRow(route, kinds).Refusing(refused ?? [])
            .Foreign([.. Organizations.Append(Department).Append(OtherDepartment).Except(kinds).Except(refused ?? [])]).On(stage);

    private static RouteRow OwnStep(string route, Stage stage, Startup.Kind[] kinds, Startup.Kind[]? refused = null) =>
        new RouteRow(route, kinds).Refusing(refused ?? []).Foreign([.. Organizations.Except(kinds).Except(refused ?? [])]).On(stage);

    /// <summary>A step that the community of the order takes and no other.</summary>
    private static RouteRow WorkerStep(string route, Stage stage) => new RouteRow(route, [Worker]).Foreign(OtherWorker).On(stage);

    /// <summary>A request to be called is there for its community alone.</summary>
    private static RouteRow Callback(string route) => new RouteRow(route, [Worker]).Foreign(OtherWorker)
        .At("/" + route.Split(' ')[1].Replace("{id:long}", "{callbackId}", StringComparison.Ordinal));

    /// <summary>An offering of owner and member: to other organizations there is none.</summary>
    private static RouteRow OwnOffering(string route, OfferingState state) => new RouteRow(route, [Owner, Member]).Foreign(OtherOrganization, UnfitOrganization)
        .At("/" + route.Split(' ')[1].Replace("{id:int}", $"{{offering{state}}}", StringComparison.Ordinal));

    /// <summary>An article of the department.</summary>
    private static RouteRow Article(string route, ArticleState state, Startup.Kind[] kinds, params Startup.Kind[] strangers) =>
        new RouteRow(route, kinds).Foreign(strangers).At(route.Split(' ')[1].Replace("information/desk/{id:int}", $"/information/desk/{{article{state}}}", StringComparison.Ordinal));

    /// <summary>An application of resident A that the department supervises: for those two and the administrator it is there.</summary>
    private static RouteRow Application(string route, ReviewDesk desk, Startup.Kind[] kinds, params Startup.Kind[] refused) => new RouteRow(route, kinds).Refusing(refused)
        .Foreign([.. Everybody.Except([Visitor, ResidentA, Department, Administrator])])
        .At("/" + route.Split(' ')[1].Replace("{id:int}", $"{{application{desk}}}", StringComparison.Ordinal));

    /// <summary>A filing of the first organization that the department decides: for those and the administrator it is there.</summary>
    private static RouteRow Filed(string route, FilingStatus status, Startup.Kind[] kinds) => new RouteRow(route, kinds)
        .Foreign([.. Everybody.Except([Visitor, Owner, Member, Department, Administrator])])
        .At("/" + route.Split(' ')[1].Replace("{id:long}", $"{{filing{status}}}", StringComparison.Ordinal));

    /// <summary>A talent of owner and member is kept by them; for other organizations it is not there.</summary>
    private static RouteRow OwnTalent(string route) => new RouteRow(route, [Owner, Member]).Foreign([.. Organizations.Except([Owner, Member])])
        .At("/" + route.Split(' ')[1].Replace("{id:int}", "{talentId}", StringComparison.Ordinal).Replace("{certificate:long}", "999999", StringComparison.Ordinal));

    private static Startup.Kind[] Everybody => Enum.GetValues<Startup.Kind>();

    private static IEnumerable<RouteRow> Open(params string[] routes) => routes.Select(route => new RouteRow(route, Everybody));

    private static IEnumerable<RouteRow> SignedIn(params string[] routes) => routes.Select(route => new RouteRow(route, [.. Enum.GetValues<Startup.Kind>().Where(kind => kind != Visitor)]));

    private static IEnumerable<RouteRow> For(Startup.Kind[] kinds, params string[] routes) => routes.Select(route => new RouteRow(route, kinds));

    /// <summary>Nothing is found here by anybody: what is there only in Development, or under an example that does not exist.</summary>
    private static IEnumerable<RouteRow> Nowhere(params string[] routes) => routes.Select(route => new RouteRow(route, []).Foreign(Everybody));
}
