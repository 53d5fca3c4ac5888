using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Putuo.SocialOrgService.Web.Tests.Startup;

/// <summary>Reads pages and sends their forms as a browser without JavaScript would.</summary>
internal static class Forms
{
    private static readonly HtmlParser Parser = new();

    /// <summary>A page that must be there.</summary>
    public static async Task<IHtmlDocument> ReadAsync(this HttpClient client, string address)
    {
        var answer = await client.GetAsync(address);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {(int)answer.StatusCode}");
        return await answer.PageAsync();
    }

    /// <summary>The page of an answer.</summary>
    public static async Task<IHtmlDocument> PageAsync(this HttpResponseMessage answer) =>
        Parser.ParseDocument(await answer.Content.ReadAsStringAsync());

    /// <summary>Sends the form with this action as it stands on the page, with these fields typed over.</summary>
    public static Task<HttpResponseMessage> SendAsync(this HttpClient client, IHtmlDocument page, string action, params (string Name, string Value)[] typed)
    {
        var fields = Fields(page, action).Where(f => typed.All(t => t.Name != f.Name)).Concat(typed);
        return client.PostAsync(action, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));
    }

    /// <summary>The same with files.</summary>
    public static Task<HttpResponseMessage> SendAsync(
        this HttpClient client, IHtmlDocument page, string action, IEnumerable<(string FileName, byte[] Bytes)> files, params (string Name, string Value)[] typed)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in Fields(page, action).Where(f => typed.All(t => t.Name != f.Name)).Concat(typed))
            content.Add(new StringContent(value), name);
        foreach (var (fileName, bytes) in files)
            content.Add(new ByteArrayContent(bytes), "Photos", fileName);
        return client.PostAsync(action, content);
    }

    private static IEnumerable<(string Name, string Value)> Fields(IHtmlDocument page, string action)
    {
        var form = page.Forms.FirstOrDefault(f => f.GetAttribute("action") == action || f.QuerySelector($"[formaction='{action}']") is not null)
            ?? throw new InvalidOperationException($"No form leads to {action}: {string.Join(", ", page.Forms.Select(f => f.GetAttribute("action")))}");
        foreach (var field in form.QuerySelectorAll("input[name],textarea[name],select[name]"))
        {
            switch (field)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } or IHtmlInputElement { Type: "file" }:
                    break;
                case IHtmlInputElement input:
                    yield return (input.Name!, input.Value);
                    break;
                case IHtmlTextAreaElement text:
                    yield return (text.Name!, text.Value);
                    break;
                case IHtmlSelectElement select:
                    yield return (select.Name!, select.Value ?? "");
                    break;
            }
        }
    }
}
