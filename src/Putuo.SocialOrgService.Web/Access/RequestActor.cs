using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Access;

/// <summary>Who acts in a request. Controllers and views take <see cref="Domain.People.Actor"/> from the services, which is the same.</summary>
public static class RequestActor
{
    private static readonly object Key = new();

    /// <summary>Who acts; <see cref="Domain.People.Actor.Anonymous"/> for a visitor.</summary>
    public static Actor Actor(this HttpContext context) => context.SignedIn()?.Actor ?? Domain.People.Actor.Anonymous;

    /// <summary>The person signed in; null for a visitor.</summary>
    public static SignedInPerson? SignedIn(this HttpContext context) => context.Items[Key] as SignedInPerson;

    /// <summary>Keeps whom the session's check found.</summary>
    internal static void Remember(this HttpContext context, SignedInPerson? person) => context.Items[Key] = person;
}
