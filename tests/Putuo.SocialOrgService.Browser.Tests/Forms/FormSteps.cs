using Putuo.SocialOrgService.Browser.Tests.Visitors;

namespace Putuo.SocialOrgService.Browser.Tests.Forms;

/// <summary>How forms are sent wrongly.</summary>
public static class FormSteps
{
    /// <summary>Every field that is typed, chosen or ticked takes what no field expects, as far as a browser lets it.</summary>
    private const string Spoil = """
        form => {
          form.noValidate = true;
          for (const field of form.querySelectorAll("input:not([type=hidden], [type=checkbox], [type=file]), select, textarea")) {
            if (field.matches("select")) field.add(new Option("x", "☹", true, true));
            else if (field.matches("[type=radio]")) { field.value = "☹"; field.checked = true; }
            else if (field.matches("textarea")) field.value = "";
            else if (field.matches("[type=date]")) field.value = "12345-01-01";
            else if (field.matches("[type=number]")) field.value = "1e9";
            else if (field.matches("[type=time]")) field.value = "";
            else field.value = "☹";
          }
        }
        """;

    private const string Age = """form => { form.querySelector("[name=form-token]").value = "old"; }""";

    /// <summary>Sends a form with a wrong value in every field.</summary>
    public static async Task SendNonsenseAsync(this Visitor visitor, string action)
    {
        await visitor.Page.Locator(FormAt(action)).First.EvaluateAsync(Spoil);
        await visitor.SendAsync(action);
    }

    /// <summary>Sends a form whose antiforgery token has expired.</summary>
    public static async Task SendExpiredAsync(this Visitor visitor, string action)
    {
        await visitor.Page.Locator(FormAt(action)).First.EvaluateAsync(Age);
        await visitor.SendAsync(action);
    }

    /// <summary>Sends a form by its main button.</summary>
    public static Task SendAsync(this Visitor visitor, string action) => visitor.Page.Locator($"{FormAt(action)} :is(.btn-first, .btn-danger)").First.ClickAsync();

    /// <summary>Keeps a copy of a form where a live page, which hears what happened meanwhile, leaves it alone.</summary>
    public static Task KeepAsync(this Visitor visitor, string form) =>
        visitor.Page.Locator(form).EvaluateAsync("form => document.body.append(Object.assign(form.cloneNode(true), { id: 'kept' }))");

    /// <summary>Sends the form that was kept, as a page without a network does.</summary>
    public static Task SendKeptAsync(this Visitor visitor) => visitor.Page.Locator("#kept").EvaluateAsync("form => form.submit()");

    private static string FormAt(string action) => $"main form[method=post][action='{action}']";
}
