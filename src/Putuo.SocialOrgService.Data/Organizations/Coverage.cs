using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Data.Organizations;

/// <summary>Who serves what where.</summary>
/// <param name="district">The areas.</param>
/// <param name="fields">The categories of the first level.</param>
/// <param name="served">How many organizations serve a field in just this area; what nobody serves is not there.</param>
public sealed class Coverage(District district, IReadOnlyList<string> fields, IReadOnlyDictionary<(int Area, string Field), int> served)
{
    /// <summary>The categories of the first level.</summary>
    public IReadOnlyList<string> Fields => fields;

    /// <summary>The communities that are switched on.</summary>
    public IReadOnlyList<Area> Communities { get; } = [.. district.Communities.Where(c => c.IsOn)];

    /// <summary>What is not switched on yet: whole streets, and single communities of the others.</summary>
    public IReadOnlyList<Area> Waiting { get; } =
    [
        .. district.Below(district.Root.Id).SelectMany(street => district.Below(street.Id).Any(c => c.IsOn) ? district.Below(street.Id).Where(c => !c.IsOn) : [street]),
    ];

    /// <summary>How many organizations serve a field in a community or a whole street, those of what lies above it too.</summary>
    public int In(int community, string field) => district.Path(community).Sum(area => served.GetValueOrDefault((area.Id, field)));

    /// <summary>The most organizations that serve a field in one part of a place, or in the whole of it.</summary>
    public int MostIn(int area, string field) => district.Below(area).Select(part => In(part.Id, field)).Append(In(area, field)).Max();

    /// <summary>The fields that nobody serves in a community.</summary>
    public IReadOnlyList<string> GapsIn(int community) => [.. Fields.Where(code => In(community, code) == 0)];

    /// <summary>The fields that nobody serves anywhere in one of the <see cref="Waiting"/>.</summary>
    public IReadOnlyList<string> GapsWaiting(int area) => [.. Fields.Where(code => MostIn(area, code) == 0)];

    /// <summary>The fields that nobody serves in any community that is switched on.</summary>
    public IReadOnlyList<string> GapsEverywhere => [.. Fields.Where(code => Communities.All(community => In(community.Id, code) == 0))];
}
