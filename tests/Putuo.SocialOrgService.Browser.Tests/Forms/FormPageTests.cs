using Putuo.SocialOrgService.Browser.Tests.Loop;
using Putuo.SocialOrgService.Browser.Tests.Visitors;

namespace Putuo.SocialOrgService.Browser.Tests.Forms;

/// <summary>
/// The pages that no link leads to: steps of a form, what it says to nonsense, what it leads to, refusals and errors. They follow
/// the rules of all pages, speak one language, and show no message of a framework.
/// </summary>
public abstract class FormPageTests(DemonstrationPlatform platform, View view)
{
    private const string Errors = ".error-summary a", Need = "/orders/new/need";

    [Fact]
    public async Task Pages_reached_by_forms_follow_the_rules_of_all_pages()
    {
        var address = await platform.CopyAsync();
        await using var resident = await platform.VisitAsync(address, view);
        await using var organization = await platform.VisitAsync(address, view);
        await using var other = await platform.VisitAsync(address, view);
        var inspection = new Inspection(view);
        var photo = await resident.PictureAsync();

        await AccountsAsync(inspection, resident);
        await PlacingAsync(inspection, resident, photo);
        await resident.SignInAsync(Role.Resident);
        var number = await PlacedAsync(inspection, resident);
        await platform.PlacedEarlierAsync(address, number, hours: 3);
        await organization.SignInAsync(Role.Organization);
        await other.SignInAsync(Role.OtherOrganization);
        await ClaimAsync(inspection, organization, other, number);
        await NonsenseAsync(inspection, organization, "agreeing on a time", $"/orders/{number}/schedule");
        await NonsenseAsync(inspection, resident, "pausing", $"/orders/{number}/pause");
        await NonsenseAsync(inspection, resident, "calling off", $"/orders/{number}/call-off");
        await CompletionAsync(inspection, organization, number, photo);
        await NonsenseAsync(inspection, resident, "reopening", $"/orders/{number}/reopening");
        await RatingAsync(inspection, resident, number);
        await NonsenseAsync(inspection, organization, "correction", $"/orders/{number}/correction");
        await NonsenseAsync(inspection, organization, "answer", $"/orders/{number}/answer", "?rater=Requester");
        await ErrorsAsync(inspection, resident);
        inspection.ExpectNoFaults(resident, organization, other);
    }

    [Fact]
    public async Task Pages_of_staff_reached_by_forms_follow_the_rules_of_all_pages()
    {
        var address = await platform.CopyAsync();
        await using var worker = await platform.VisitAsync(address, view);
        await using var administrator = await platform.VisitAsync(address, view);
        var inspection = new Inspection(view);

        await worker.SignInAsync(Role.Community);
        await ProxyAsync(inspection, worker);
        await administrator.SignInAsync(Role.Administrator);
        await AdministrationAsync(inspection, administrator);
        inspection.ExpectNoFaults(worker, administrator);
    }

    private static async Task AccountsAsync(Inspection inspection, Visitor visitor)
    {
        const string signIn = "/account/sign-in", register = "/account/register";
        await visitor.GoAsync(signIn);
        await visitor.SendNonsenseAsync(signIn);
        await inspection.LookAsync(visitor, "sign-in, nonsense", Errors);
        await visitor.Page.Locator("[name=Phone]").FillAsync(Role.Resident.PhoneOf());
        await visitor.Page.Locator("[name=Password]").FillAsync("not-the-password");
        await visitor.SendAsync(signIn);
        await inspection.LookAsync(visitor, "sign-in, wrong password", ".error-summary");
        await visitor.GoAsync(register);
        await visitor.SendNonsenseAsync(register);
        await inspection.LookAsync(visitor, "registration, nonsense", Errors);
    }

    private static async Task PlacingAsync(Inspection inspection, Visitor visitor, byte[] photo)
    {
        await visitor.GoAsync($"/orders/new?category={OrderSteps.Category[..1]}");
        await visitor.Page.Locator($"button[name=Category][value={OrderSteps.Category}]").ClickAsync();
        await inspection.LookAsync(visitor, "need step", "[name=Need]");
        await visitor.SendNonsenseAsync(Need);
        await inspection.LookAsync(visitor, "need step, nonsense", Errors);
        await visitor.GoAsync(Need);
        await visitor.FillNeedAsync(photo);
        await visitor.SendExpiredAsync(Need);
        await inspection.LookAsync(visitor, "expired form", $"main form[action='{Need}'].card");
        await visitor.GoAsync(Need);
        await visitor.FillNeedAsync(photo);
        await visitor.SendAsync(Need);
        await inspection.LookAsync(visitor, "check step, not signed in", "main a[href^='/account/register']");
        await visitor.GoAsync(Need);
        await inspection.LookAsync(visitor, "need step, with a photo", ".staged img");
    }

    private static async Task<string> PlacedAsync(Inspection inspection, Visitor resident)
    {
        await resident.GoAsync("/orders/new/check");
        await inspection.LookAsync(resident, "check step, signed in", "main form[action='/orders/new/check']");
        await resident.SendAsync("/orders/new/check");
        await inspection.LookAsync(resident, "success page", ".big-number");
        return await resident.Page.Locator(".big-number").InnerTextAsync();
    }

    private static async Task ClaimAsync(Inspection inspection, Visitor organization, Visitor other, string number)
    {
        foreach (var visitor in new[] { organization, other })
        {
            await visitor.FindInPoolAsync(number, OrderSteps.Words);
        }

        await other.KeepAsync($"form[action='/orders/{number}/claim']");
        await organization.ClaimButton(number).ClickAsync();
        await inspection.LookAsync(organization, "order, claimed", $"a[href='/orders/{number}/completion']");
        await other.SendKeptAsync();
        await inspection.LookAsync(other, "who was first", ".lost a[href^='/workbench/pool']");
        await organization.LookAtContactAsync(number);
        await inspection.LookAsync(organization, "contact", ".contact-phone a");
        await NonsenseAsync(inspection, organization, "giving back", $"/orders/{number}/release");
        await organization.GoAsync("/workbench");
        await organization.Page.Locator("main a[href$='/decline']").First.ClickAsync();
        await organization.SendNonsenseAsync(new Uri(organization.Page.Url).AbsolutePath);
        await inspection.LookAsync(organization, "declining, nonsense", Errors);
    }

    private static async Task NonsenseAsync(Inspection inspection, Visitor visitor, string name, string form, string query = "")
    {
        await visitor.GoAsync(form + query);
        await inspection.LookAsync(visitor, name, $"main form[action='{form}']");
        await visitor.SendNonsenseAsync(form);
        await inspection.LookAsync(visitor, $"{name}, nonsense", Errors);

        // A form left open would hear that its step can no longer be taken, which the browser counts as a fault.
        await visitor.GoAsync("/help");
    }

    private static async Task CompletionAsync(Inspection inspection, Visitor organization, string number, byte[] photo)
    {
        var form = $"/orders/{number}/completion";
        await organization.GoAsync(form);
        await inspection.LookAsync(organization, "completion", $"main form[action='{form}']");
        await organization.SendNonsenseAsync(form);
        await inspection.LookAsync(organization, "completion, nonsense", Errors);
        await organization.GoAsync(form);
        await organization.Page.Locator("[name=Photos]").SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = "a.jpg", MimeType = "image/jpeg", Buffer = photo });
        await organization.Page.Locator("button[name=Add]").ClickAsync();
        await inspection.LookAsync(organization, "completion, with a photo", ".staged img");
        await organization.CompleteAsync(number, "上门打扫两小时。", photo);
        await inspection.LookAsync(organization, "completion result", ".result-number");
    }

    private static async Task RatingAsync(Inspection inspection, Visitor resident, string number)
    {
        await resident.GoAsync($"/orders/{number}");
        await inspection.LookAsync(resident, "order, done", "[name=Stars]");
        await resident.SendNonsenseAsync($"/orders/{number}/rating");
        await inspection.LookAsync(resident, "rating, nonsense", Errors);
        await resident.RateAsync(number, 4, "做得很干净。");
        await inspection.LookAsync(resident, "order, rated", "#order-report");
    }

    private static async Task ErrorsAsync(Inspection inspection, Visitor resident)
    {
        Assert.Equal(403, await resident.GoAsync("/workbench"));
        await inspection.LookAsync(resident, "not for this role", ".lost");
        Assert.Equal(404, await resident.GoAsync("/orders/PT-2209-9999"));
        await inspection.LookAsync(resident, "not found", ".lost");
        await resident.GoAsync("/account/password");
        await resident.SendNonsenseAsync("/account/password");
        await inspection.LookAsync(resident, "password, nonsense", Errors);
    }

    private static async Task ProxyAsync(Inspection inspection, Visitor worker)
    {
        const string form = "/orders/new-for-resident";
        await worker.GoAsync(form);
        await worker.SendNonsenseAsync(form);
        await inspection.LookAsync(worker, "order for a resident, nonsense", Errors);
        await worker.PlaceForAsync("13900001234", "李阿婆", "想请人陪着去医院看眼科。");
        await inspection.LookAsync(worker, "placed by a worker", ".big-number");
        await worker.Page.Locator("main .actions a").First.ClickAsync();
        await inspection.LookAsync(worker, "order, placed by a worker", "#order-timeline");
    }

    private static async Task AdministrationAsync(Inspection inspection, Visitor administrator)
    {
        const string form = "/administration/accounts/new";
        await administrator.GoAsync(form);
        await administrator.SendNonsenseAsync(form);
        await inspection.LookAsync(administrator, "new account, nonsense", Errors);
        await administrator.GoAsync(form);
        await administrator.Page.Locator("[name=Name]").FillAsync("张三");
        await administrator.Page.Locator("[name=Phone]").FillAsync("13900004321");
        await administrator.Page.Locator("[name=Role]").SelectOptionAsync("Administrator");
        await administrator.SendAsync(form);
        await inspection.LookAsync(administrator, "one-time password", "main code");
    }
}

/// <summary>As most people see them.</summary>
[Trait("Category", "Full")]
public sealed class NormalFormPageTests(DemonstrationPlatform platform) : FormPageTests(platform, View.Normal);

/// <summary>In elder mode on a phone.</summary>
[Trait("Category", "Full")]
public sealed class ElderFormPageTests(DemonstrationPlatform platform) : FormPageTests(platform, View.ElderPhone);

/// <summary>In high contrast.</summary>
[Trait("Category", "Full")]
public sealed class HighContrastFormPageTests(DemonstrationPlatform platform) : FormPageTests(platform, View.Contrast);

/// <summary>In English.</summary>
[Trait("Category", "Full")]
public sealed class EnglishFormPageTests(DemonstrationPlatform platform) : FormPageTests(platform, new View(English: true));
