using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Putuo.SocialOrgService.Data.Triage;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Features.Triage;

/// <summary>What the list's filter asks for; what makes no sense is not narrowed by, with a word about it.</summary>
public sealed class TriageInput
{
    /// <summary><c>nobody</c> for orders that no organization fits; anything else for those that wait for a decision.</summary>
    public string? Group { get; set; }

    /// <summary>A category of either level.</summary>
    public string? Category { get; set; }

    /// <summary>A community's id.</summary>
    public int? Community { get; set; }

    /// <summary>The end of the term of the last order of the page before, in ticks of UTC.</summary>
    public long? Due { get; set; }

    /// <summary>The last order of the page before.</summary>
    public long? After { get; set; }

    /// <summary>Whether only orders that no organization fits are asked for.</summary>
    public bool IsNobody => Group == "nobody";

    /// <summary>Whether nothing is narrowed.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(Category) && Community is null;

    /// <summary>Whether a category or community is asked for that there is none of.</summary>
    public bool HasUnknown(District district) =>
        (!string.IsNullOrEmpty(Category) && !district.TryCategory(Category, out _)) || (Community is { } id && CommunityOf(id, district) is null);

    /// <summary>The filter for the reading.</summary>
    public TriageFilter For(Actor actor, District district) => new(
        IsNobody,
        district.TryCategory(Category, out var category) ? category.Code : null,
        actor.Role != ActorRole.CommunityWorker && Community is { } id ? CommunityOf(id, district) : null,
        After is { } last && Due is >= 0 and { } ticks && ticks <= DateTime.MaxValue.Ticks ? new TriagePlace(new DateTime(ticks, DateTimeKind.Utc), last) : null);

    /// <summary>The filter as an address writes it, behind a place where one is given.</summary>
    public string Address(TriagePlace? last = null) => Address(Group, last);

    /// <summary>The same filter for one of the two lists.</summary>
    public string Address(string? group, TriagePlace? last = null)
    {
        var query = new QueryBuilder();
        Add("group", group);
        Add("category", Category);
        Add("community", Community?.ToString(CultureInfo.InvariantCulture));
        Add("due", last?.Due.Ticks.ToString(CultureInfo.InvariantCulture));
        Add("after", last?.Id.ToString(CultureInfo.InvariantCulture));
        return "/triage" + query;

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                query.Add(name, value);
        }
    }

    private static int? CommunityOf(int id, District district) => district.TryArea(id, out var area) && area.Level == AreaLevel.Community ? id : null;
}
