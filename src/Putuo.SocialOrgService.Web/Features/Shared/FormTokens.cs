using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Caching.Memory;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Features.Shared;

/// <summary>
/// The hidden field with the antiforgery token. A token belongs to its cookie and its account and may be used again; for
/// somebody signed in, whose every page holds forms, it is kept for a minute in place of being sealed anew for every page.
/// </summary>
public sealed class FormTokens(IAntiforgery antiforgery) : IDisposable
{
    private const int MostKept = 10_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly MemoryCache fields = new(new MemoryCacheOptions { SizeLimit = MostKept });

    /// <summary>The field for the forms of one answer; for a browser without a valid cookie it sets one.</summary>
    public IHtmlContent Field(HttpContext context)
    {
        if (context.SignedIn()?.Actor.UserId is not { } user || context.Request.Cookies[Startup.Forms.CookieName] is not { } cookie)
            return FieldOf(antiforgery.GetAndStoreTokens(context));
        if (fields.TryGetValue((user, cookie), out IHtmlContent? kept))
            return kept!;
        var tokens = antiforgery.GetAndStoreTokens(context);
        var field = FieldOf(tokens);
        var isNewCookie = tokens.CookieToken is not null;
        return isNewCookie ? field : fields.Set((user, cookie), field, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });
    }

    /// <inheritdoc/>
    public void Dispose() => fields.Dispose();

    private static IHtmlContent FieldOf(AntiforgeryTokenSet tokens) =>
        Components.Html.Of($"""<input name="{tokens.FormFieldName}" type="hidden" value="{tokens.RequestToken}">""");
}
