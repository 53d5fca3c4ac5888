namespace Putuo.SocialOrgService.Domain.Information;

/// <summary>Where the text of an article may lead its readers.</summary>
public static class ArticleLink
{
    private static readonly string[] Schemes = [Uri.UriSchemeHttps, Uri.UriSchemeHttp, Uri.UriSchemeMailto, "tel"];

    /// <summary>Whether a link may be followed: a page of the platform (/help), a place of the same page (#phone), the web, mail or a telephone number.</summary>
    public static bool IsSafe(string link)
    {
        if (link.Any(sign => char.IsControl(sign) || char.IsWhiteSpace(sign) || sign == '\\'))
            return false;
        if (link.StartsWith('#'))
            return true;
        return link.StartsWith('/')
            ? !link.StartsWith("//", StringComparison.Ordinal)
            : Uri.TryCreate(link, UriKind.Absolute, out var address) && Schemes.Contains(address.Scheme) && (address.UserInfo.Length == 0 || address.Scheme == Uri.UriSchemeMailto);
    }
}
