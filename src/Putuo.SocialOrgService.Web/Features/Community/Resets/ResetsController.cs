using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Live;

namespace Putuo.SocialOrgService.Web.Features.Community.Resets;

/// <summary>
/// A resident of the own community forgot the password: the worker types the whole number, checks who this is, and hands over a one-time
/// password that is shown once. Every number looked for counts as a try, so that nobody goes through numbers here.
/// </summary>
[ForCommunityWorkers]
[Route("community/resets")]
public sealed class ResetsController(
    Actor actor,
    District district,
    AccountPages pages,
    AccountBook book,
    TryLimit tries,
    FieldCipher cipher,
    LivePages live,
    IStringLocalizer<CommunityTexts> texts) : Controller
{
    /// <summary>The form that asks for the number.</summary>
    [HttpGet]
    public IActionResult Show() => View("Resets", new ResetInput());

    /// <summary>Finds the account and asks whether the person was checked; the number stands in no address.</summary>
    [HttpPost]
    public async Task<IActionResult> Find(ResetInput input, CancellationToken cancel) =>
        await FindAsync("find", input, cancel) is { } account ? Check(new ResetCodeInput { Phone = input.Phone }, account) : View("Resets", input);

    /// <summary>Makes the one-time password and shows it; sent twice, it shows the same.</summary>
    [HttpPost("code")]
    public async Task<IActionResult> MakeCode(ResetCodeInput input, Guid once, CancellationToken cancel)
    {
        if (await FindAsync("code", input, cancel) is not { } account)
            return View("Resets", input);
        if (!ModelState.IsValid)
            return Check(input, account, once);
        var password = OneTimePassword.For(cipher, once == Guid.Empty ? Guid.NewGuid() : once, $"renewed {account.Id}");
        if (!(await book.RenewPasswordAsync(actor, account.Id, password, cancel)).IsDone)
            return NotFound();
        await live.TellUserAsync(account.Id, CancellationToken.None);
        return View("Code", new ResetCode(account.MaskedName, account.MaskedPhone, password));
    }

    private async Task<AccountRow?> FindAsync(string step, ResetInput input, CancellationToken cancel)
    {
        if (!Telephone.TryNormalise(input.Phone, district.Settings.AreaCode, out var phone))
            return null;
        if (!tries.Take($"reset-{step}/{actor.UserId}"))
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            ModelState.AddModelError(nameof(input.Phone), texts["ResetTooMany", TryLimit.Window.TotalMinutes]);
            return null;
        }
        var account = await pages.FindRenewableAsync(actor, phone, cancel);
        if (account is null)
            ModelState.AddModelError(nameof(input.Phone), texts["ResetUnknown"]);
        else
            await book.NoteLookAsync(actor, account.Id, cancel);
        return account;
    }

    private ViewResult Check(ResetCodeInput input, AccountRow account, Guid? once = null)
    {
        ViewData["Account"] = account;
        ViewData["Once"] = once;
        return View("Check", input);
    }
}

/// <summary>A one-time password that is shown once.</summary>
/// <param name="MaskedName">Whose it is.</param>
/// <param name="MaskedPhone">The number to sign in with.</param>
/// <param name="Password">The password.</param>
public sealed record ResetCode(string MaskedName, string MaskedPhone, string Password);
