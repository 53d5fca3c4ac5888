using System.Globalization;
using System.Text;
using System.Xml;
using Putuo.SocialOrgService.Data.Information;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Web.Features.Shared;

namespace Putuo.SocialOrgService.Web.Features.Information;

/// <summary>The latest articles as an Atom feed (RFC 4287), for readers and for other sites that show them.</summary>
public static class ArticleFeed
{
    /// <summary>What the feed is sent as.</summary>
    public const string MediaType = "application/atom+xml; charset=utf-8";

    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The feed.</summary>
    /// <param name="site">The site's address without a slash at its end.</param>
    /// <param name="district">The district.</param>
    /// <param name="articles">The articles.</param>
    public static byte[] Of(string site, District district, IReadOnlyList<ArticleRow> articles)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, CultureInfo.CurrentUICulture.Name);
            Write(xml, "id", site + "/information");
            Write(xml, "title", district.Settings.NameIn());
            Write(xml, "updated", Time(articles.Select(a => a.ChangedAt).DefaultIfEmpty(DateTime.UnixEpoch).Max()));
            Link(xml, "self", site + "/information/feed.atom");
            Link(xml, "alternate", site + "/information");
            foreach (var article in articles)
            {
                xml.WriteStartElement("entry", Atom);
                Write(xml, "id", $"{site}/information/{article.Id}");
                Write(xml, "title", Names.Choose(article.Title, article.TitleEn));
                Write(xml, "published", Time(article.PublishedAt));
                Write(xml, "updated", Time(article.ChangedAt));
                Link(xml, "alternate", $"{site}/information/{article.Id}");
                xml.WriteStartElement("author", Atom);
                Write(xml, "name", district.OfficeOf(article.DepartmentId));
                xml.WriteEndElement();
                Write(xml, "summary", Names.Choose(article.Summary, article.SummaryEn));
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private static void Write(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, text);

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Time(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
