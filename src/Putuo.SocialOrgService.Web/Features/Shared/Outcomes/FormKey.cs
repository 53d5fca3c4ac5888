namespace Putuo.SocialOrgService.Web.Features.Shared.Outcomes;

/// <summary>The key by which the desk knows a form that is sent a second time.</summary>
public static class FormKey
{
    /// <summary>The key of one step: two steps offered by one page keep apart.</summary>
    /// <param name="step">The step (confirm, rate).</param>
    /// <param name="once">What <c>pt-once</c> wrote; empty when the form carried none, and then nothing is remembered.</param>
    public static string? Of(string step, Guid once) => once == Guid.Empty ? null : $"{step}-{once:N}";
}
