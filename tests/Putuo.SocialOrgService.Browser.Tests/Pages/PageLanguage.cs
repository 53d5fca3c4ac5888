namespace Putuo.SocialOrgService.Browser.Tests.Pages;

/// <summary>Finds words of the other language, and names of resources, in what a page shows.</summary>
public static class PageLanguage
{
    /// <summary>
    /// A function of a parsed page and whether it is the English one. Data stands in <c>bdi</c>, what was typed in its text area; a part with a language of its own
    /// is judged by that one. Three words of English in a row are a sentence on a Chinese page, as messages of a framework are.
    /// </summary>
    public const string ReadWords = """
        (page, english) => {
          const chinese = /[\u3400-\u9fff\uff01-\uff5e]/, resource = /\b[A-Z][a-z]+(?:_?[A-Z][a-z0-9]+)+\b/, sentence = /[A-Za-z]{2,}(?: [A-Za-z']+){2,}/;
          const ours = "body > header, main h1, .timeline strong, .timeline .meta, .inbox strong, .looks strong";
          const wrong = [];
          const look = (text, part, where) => {
            if (part.closest("script, style, code, textarea")) return;
            if (part.closest("bdi") && !(english && part.closest(ours) && !text.includes("*"))) return;
            const language = part.closest("[lang]")?.getAttribute("lang") ?? "";
            const foreign = english ? !language.startsWith("zh") && chinese.test(text) : !language.startsWith("en") && sentence.test(text);
            const named = !part.closest(".num") && resource.test(text) && !/JavaScript|SignalR|GitHub|WebP|QQ|WeChat/.test(text);
            if (foreign || named) wrong.push(`${where}: ${text.trim().slice(0, 60)}`);
          };
          const walker = page.createTreeWalker(page.documentElement, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) look(walker.currentNode.data, walker.currentNode.parentElement, walker.currentNode.parentElement.tagName.toLowerCase());
          for (const name of ["aria-label", "placeholder", "title", "alt", "label", "data-confirm", "data-working"])
            for (const part of page.querySelectorAll(`[${name}]`)) look(part.getAttribute(name), part, name);
          return [...new Set(wrong)].slice(0, 10);
        }
        """;
}
