using Microsoft.Playwright;

namespace Putuo.SocialOrgService.Browser.Tests.Scripts;

/// <summary>What a page holds that no page of the platform holds, and what it says.</summary>
public sealed class Sight
{
    /// <summary>What payloads run: it is heard as an error of the console, whenever it comes, in a page or a frame of it.</summary>
    public const string Trap = "window.x = () => { console.error('a script ran'); return ''; };";

    private const string Look = """
        page => {
          const faults = [];
          const say = (what, element) => faults.push(`${what}: ${element.outerHTML.slice(0, 120)}`);
          const addresses = ["href", "src", "srcset", "action", "formaction", "xlink:href", "data", "background", "poster", "values", "to", "from", "cite", "ping"];
          const never = "iframe, frame, frameset, object, embed, applet, base, style, math, template, noscript, marquee, image, audio, video, source, picture > :not(source, img), "
            + "portal, xmp, plaintext, isindex, dialog, svg :not(use, path, rect, circle, ellipse, line, polyline, polygon, g, title, desc, defs, text, tspan), "
            + "body link, body meta, body title, meta[http-equiv], [style], [srcdoc], [popover], [contenteditable], [is], [slot], form form, a a, body body";
          for (const element of page.querySelectorAll(never)) {
            if (!element.matches("picture > source")) say("an element of no page", element);
          }
          for (const element of page.querySelectorAll("*")) {
            if (element.localName.includes("-") || element instanceof HTMLUnknownElement) say("an unknown element", element);
            for (const { name, value } of element.attributes) {
              if (/^on|[^a-z0-9:-]/i.test(name)) say("an attribute of no page", element);
              const plain = value.replace(/[\u0000-\u0020]/g, "");
              if (addresses.includes(name) && (/^(javascript|vbscript|data|https?|view-source|file):|^[\\/]{2}|^\/\\/i.test(plain)) && !plain.startsWith(location.origin + "/")
                && !(element.localName === "a" && /^https:\/\/[\w.-]+\.(gov\.cn|org|com|cn)(\/|$)/.test(plain))) say("an address elsewhere", element);
            }
          }
          for (const script of page.querySelectorAll("script"))
            if (!/^\/(js|lib)\/[\w./-]+\.js$/.test(script.getAttribute("src") ?? "") || script.textContent) say("a script of no page", script);
          for (const image of page.querySelectorAll("img")) {
            const from = image.getAttribute("src") ?? "";
            if (!/^\/(art|lib|orders|ledger|stories)\//.test(from) && !from.startsWith("blob:")) say("a picture of no page", image);
          }
          const words = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
          while (words.nextNode()) {
            const text = words.currentNode;
            if (/[\u202A-\u202E\u2066-\u2069]/.test(text.data) && !text.parentElement.closest("bdi, textarea, option, [dir=auto]")) say("words that turn those beside them around", text.parentElement);
          }
          const fields = [...page.querySelectorAll("input, textarea")].map(field => field.value);
          const attributes = [...page.querySelectorAll("*")].flatMap(element => [...element.attributes].map(attribute => attribute.value));
          return { faults, text: [page.title, page.body.textContent, ...fields, ...attributes].join("\n") };
        }
        """;

    /// <summary>Looks at a page that is given as text.</summary>
    public const string LookAtText = $$"""text => ({{Look}})(new DOMParser().parseFromString(text, "text/html"))""";

    private const string Fetch = $$"""
        async ([path, fields]) => {
          const answer = await fetch(path, { headers: { Accept: "text/html" }, method: fields ? "POST" : "GET", body: fields ? new URLSearchParams(fields) : undefined });
          const text = await answer.text();
          const type = answer.headers.get("content-type") ?? "";
          if (!type.startsWith("text/html")) return { faults: [], text, status: answer.status, address: answer.url };
          return { ...({{Look}})(new DOMParser().parseFromString(text, "text/html")), status: answer.status, address: answer.url };
        }
        """;

    /// <summary>What no page of the platform holds, one a line.</summary>
    public string[] Faults { get; init; } = [];

    /// <summary>Everything that it says, in words, fields and attributes.</summary>
    public string Text { get; init; } = "";

    /// <summary>The status of a page that was asked for in the background.</summary>
    public int Status { get; init; }

    /// <summary>Where its address led in the end.</summary>
    public string Address { get; init; } = "";

    /// <summary>Looks at the page that is open.</summary>
    public static Task<Sight> OfAsync(IPage page) => page.EvaluateAsync<Sight>($"() => ({Look})(document)");

    /// <summary>Asks for a page in the background and looks at what the browser's parser makes of it.</summary>
    /// <param name="page">An open page of the same site.</param>
    /// <param name="path">The address.</param>
    /// <param name="fields">A form to send; null to read.</param>
    public static Task<Sight> OfAsync(IPage page, string path, IReadOnlyDictionary<string, string>? fields = null) =>
        page.EvaluateAsync<Sight>(Fetch, new object?[] { path, fields?.Select(field => new[] { field.Key, field.Value }).ToArray() });
}
