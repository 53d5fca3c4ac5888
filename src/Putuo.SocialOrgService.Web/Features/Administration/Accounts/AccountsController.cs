using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Live;

namespace Putuo.SocialOrgService.Web.Features.Administration.Accounts;

/// <summary>The administrator keeps the accounts: finds, makes, changes and bars them .</summary>
[ForAdministrators]
[Route("administration/accounts")]
public sealed class AccountsController(
    Actor actor, District district, AccountPages pages, AccountBook book, FieldCipher cipher, ScopeChoices choices, LivePages live, IStringLocalizer<AdministrationTexts> texts) : Controller
{
    /// <summary>The list: all staff, or those of one role.</summary>
    [HttpGet]
    public Task<IActionResult> List(ActorRole? role, long? before, CancellationToken cancel) =>
        Search(new AccountSearchInput { Role = role, Before = before }, cancel);

    /// <summary>Looks an account up by its whole phone number, which stands in no address, or by role.</summary>
    [HttpPost]
    public async Task<IActionResult> Search([Bind(Prefix = "Search")] AccountSearchInput search, CancellationToken cancel)
    {
        var number = Telephone.TryNormalise(search.Phone, district.Settings.AreaCode, out var normalised) ? normalised : null;
        var rows = ModelState.IsValid ? await pages.ListAsync(actor, search.Role, number, search.Before, cancel) : [];
        return View("Accounts", new AccountList(search, rows));
    }

    /// <summary>The form of a new account.</summary>
    [HttpGet("new")]
    public async Task<IActionResult> New(CancellationToken cancel) => await FormAsync(new NewAccountInput(), cancel);

    /// <summary>Makes an account of staff and shows its one-time password; sent twice, it shows the same.</summary>
    [HttpPost("new")]
    public async Task<IActionResult> Create(NewAccountInput input, Guid once, CancellationToken cancel)
    {
        ViewData["Once"] = once;
        if (!ModelState.IsValid || !Telephone.TryNormalise(input.Phone, district.Settings.AreaCode, out var phone))
            return await FormAsync(input, cancel);
        var password = OneTimePassword.For(cipher, once == Guid.Empty ? Guid.NewGuid() : once, phone);
        var result = await book.CreateStaffAsync(actor, input.Name!, phone, input.ToScope(), password, cancel);
        if (result.IsDone)
            return await ShowOnceAsync(result.UserId!.Value, password, cancel);
        foreach (var error in result.Errors)
        {
            var field = error.Code == AccountResult.PhoneTaken ? nameof(input.Phone) : ScopeInput.FieldOf(input.Role);
            ModelState.AddModelError(field, string.IsNullOrEmpty(error.Description) ? texts[error.Code] : error.Description);
        }
        return await FormAsync(input, cancel);
    }

    /// <summary>One account.</summary>
    [HttpGet("{userId:long}")]
    public async Task<IActionResult> Show(long userId, string? done, CancellationToken cancel)
    {
        if (await pages.FindAsync(actor, userId, cancel) is not { } account)
            return NotFound();
        ViewData["Done"] = done is "given" or "taken" or "disabled" or "enabled" ? done : null;
        return await AccountAsync(account, new ScopeInput(), cancel);
    }

    /// <summary>Gives an account one more role.</summary>
    [HttpPost("{userId:long}/roles")]
    public async Task<IActionResult> GiveRole(long userId, ScopeInput input, CancellationToken cancel)
    {
        if (await pages.FindAsync(actor, userId, cancel) is not { } account)
            return NotFound();
        if (userId == actor.UserId)
            ModelState.AddModelError("", texts["NotOwnAccount"]);
        if (!ModelState.IsValid)
            return await AccountAsync(account, input, cancel);
        var result = await book.GiveRoleAsync(actor, userId, input.ToScope(), cancel);
        if (result.IsDone)
            return await DoneAsync(userId, "given");
        foreach (var error in result.Errors)
            ModelState.AddModelError(error.Code == AccountResult.ScopeUnknown ? ScopeInput.FieldOf(input.Role) : "", texts[error.Code, HeldRole.Most]);
        return await AccountAsync(account, input, cancel);
    }

    /// <summary>Takes one role away; without any left it is a resident's account.</summary>
    [HttpPost("{userId:long}/roles/{grant:int}/removal")]
    public async Task<IActionResult> TakeRole(long userId, int grant, CancellationToken cancel)
    {
        if (await pages.FindAsync(actor, userId, cancel) is not { } account)
            return NotFound();
        if (userId == actor.UserId)
        {
            ModelState.AddModelError("", texts["NotOwnAccount"]);
            return await AccountAsync(account, new ScopeInput(), cancel);
        }
        await book.TakeRoleAsync(actor, userId, grant, cancel);
        return await DoneAsync(userId, "taken");
    }

    /// <summary>Bars an account.</summary>
    [HttpPost("{userId:long}/disable")]
    public Task<IActionResult> Disable(long userId, CancellationToken cancel) => SetDisabledAsync(userId, true, cancel);

    /// <summary>Lets a barred account in again.</summary>
    [HttpPost("{userId:long}/enable")]
    public Task<IActionResult> Enable(long userId, CancellationToken cancel) => SetDisabledAsync(userId, false, cancel);

    /// <summary>Hands over a new one-time password; the own one is changed on the own page.</summary>
    [HttpPost("{userId:long}/password")]
    public async Task<IActionResult> RenewPassword(long userId, Guid once, CancellationToken cancel)
    {
        if (await pages.FindAsync(actor, userId, cancel) is not { } account)
            return NotFound();
        if (userId == actor.UserId)
        {
            ModelState.AddModelError("", texts["NotOwnAccount"]);
            return await AccountAsync(account, new ScopeInput(), cancel);
        }
        var password = OneTimePassword.For(cipher, once == Guid.Empty ? Guid.NewGuid() : once, $"renewed {userId}");
        if (!(await book.RenewPasswordAsync(actor, userId, password, cancel)).IsDone)
            return NotFound();
        await live.TellUserAsync(userId, CancellationToken.None);
        return await ShowOnceAsync(userId, password, cancel);
    }

    private async Task<IActionResult> SetDisabledAsync(long userId, bool disabled, CancellationToken cancel)
    {
        if (await pages.FindAsync(actor, userId, cancel) is not { } account)
            return NotFound();
        if (userId == actor.UserId)
        {
            ModelState.AddModelError("", texts["NotOwnAccount"]);
            return await AccountAsync(account, new ScopeInput(), cancel);
        }
        await book.SetDisabledAsync(actor, userId, disabled, cancel);
        return await DoneAsync(userId, disabled ? "disabled" : "enabled");
    }

    /// <summary>The account with a line of what was done; its open pages hear that their sessions have ended.</summary>
    private async Task<IActionResult> DoneAsync(long userId, string done)
    {
        await live.TellUserAsync(userId, CancellationToken.None);
        return LocalRedirect($"/administration/accounts/{userId}?done={done}");
    }

    private async Task<IActionResult> FormAsync(NewAccountInput input, CancellationToken cancel)
    {
        ViewData["Choices"] = await choices.ReadAsync(cancel);
        return View("NewAccount", input);
    }

    private async Task<IActionResult> AccountAsync(AccountRow account, ScopeInput input, CancellationToken cancel)
    {
        ViewData["Account"] = account;
        ViewData["Choices"] = await choices.ReadAsync(cancel);
        return View("Account", input);
    }

    private async Task<IActionResult> ShowOnceAsync(long userId, string password, CancellationToken cancel) =>
        View("OneTimePassword", new OneTimePasswordPage((await pages.FindAsync(actor, userId, cancel))!, password));
}

/// <summary>The list of accounts.</summary>
/// <param name="Search">What was looked for.</param>
/// <param name="Rows">The rows, one more than a page when there is a next one.</param>
public sealed record AccountList(AccountSearchInput Search, IReadOnlyList<AccountRow> Rows);

/// <summary>A password that is shown once.</summary>
/// <param name="Account">Whose it is.</param>
/// <param name="Password">The password.</param>
public sealed record OneTimePasswordPage(AccountRow Account, string Password);
