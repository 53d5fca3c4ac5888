using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared.Components;

namespace Putuo.SocialOrgService.Web.Features.Shared;

/// <summary>
/// The hidden field with the antiforgery token. A token belongs to its cookie and its account and may be used again; for
/// somebody signed in, whose every page holds forms, it is kept for a minute in place of being sealed anew for every page.
/// </summary>
public sealed class FormTokens(IAntiforgery antiforgery, IOptions<AntiforgeryOptions> options) : IDisposable
{
    private const int MostKept = 10_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly MemoryCache fields = new(new MemoryCacheOptions { SizeLimit = MostKept });

    /// <summary>The field for the forms of one answer, which no cache may keep; a browser without a valid cookie gets one.</summary>
    public IHtmlContent Field(HttpContext context)
    {
        if (context.SignedIn()?.Actor.UserId is not { } user || context.Request.Cookies[options.Value.Cookie.Name!] is not { } cookie)
            return FieldOf(antiforgery.GetAndStoreTokens(context));
        if (fields.TryGetValue((user, cookie), out IHtmlContent? kept))
        {
            context.Response.Headers.CacheControl = "no-cache, no-store";
            context.Response.Headers.Pragma = "no-cache";
            return kept!;
        }
        var tokens = antiforgery.GetAndStoreTokens(context);
        var field = FieldOf(tokens);
        var isNewCookie = tokens.CookieToken is not null;
        return isNewCookie ? field : fields.Set((user, cookie), field, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });
    }

    /// <inheritdoc/>
    public void Dispose() => fields.Dispose();

    private static HtmlString FieldOf(AntiforgeryTokenSet tokens) =>
        Html.Of($"""<input name="{tokens.FormFieldName}" type="hidden" value="{tokens.RequestToken}">""");
}
