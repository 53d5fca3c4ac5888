using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Access.Canaries;

/// <summary>Somebody who goes through the whole site.</summary>
/// <param name="Name">How a failure names the visitor.</param>
/// <param name="Kind">The role; a resident's for residents.</param>
/// <param name="Person">The person whose account it is; null for visitors.</param>
/// <param name="Browser">The browser.</param>
internal sealed record Visitor(string Name, Kind Kind, Canary? Person, PlatformClient Browser);

/// <summary>Something of a person that a visitor met.</summary>
/// <param name="Visitor">Who met it.</param>
/// <param name="Address">Where.</param>
/// <param name="Person">Whose it is.</param>
/// <param name="Datum">What it is.</param>
internal sealed record Sighting(Visitor Visitor, string Address, Canary Person, Datum Datum)
{
    public override string ToString() => $"{Visitor.Name} reads {Datum} of “{Person.Story}” at {Address}";
}
