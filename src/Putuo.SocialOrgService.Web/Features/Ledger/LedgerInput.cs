using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Features.Ledger;

/// <summary>What the ledger's filter asks for; what makes no sense is not narrowed by, with a word about it, and nobody narrows beyond the own scope.</summary>
public sealed class LedgerInput
{
    /// <summary>The first day of service.</summary>
    public DateOnly? From { get; set; }

    /// <summary>The last day of service.</summary>
    public DateOnly? To { get; set; }

    /// <summary>A category of either level.</summary>
    public string? Category { get; set; }

    /// <summary>A community's id.</summary>
    public int? Community { get; set; }

    /// <summary>A provider's id.</summary>
    public int? Organization { get; set; }

    /// <summary>The last record of the page before.</summary>
    public long? Before { get; set; }

    /// <summary>Whether nothing is narrowed.</summary>
    public bool IsEmpty => From is null && To is null && Category is null && Community is null && Organization is null;

    /// <summary>Whether the days run backwards.</summary>
    public bool HasWrongDays => From > To;

    /// <summary>Whether a category or community is asked for that there is none of.</summary>
    public bool HasUnknown(District district) =>
        (!string.IsNullOrEmpty(Category) && !district.TryCategory(Category, out _))
        || (Community is { } id && !(district.TryArea(id, out var area) && area.Level == AreaLevel.Community));

    /// <summary>The filter for the reading.</summary>
    public LedgerFilter For(Actor actor, District district) => new(
        HasWrongDays ? null : From,
        HasWrongDays ? null : To,
        district.TryCategory(Category, out var category) ? category.Code : null,
        actor.Role != ActorRole.CommunityWorker && Community is { } id && district.TryArea(id, out var area) && area.Level == AreaLevel.Community ? id : null,
        actor.IsOrganization ? null : Organization,
        Before);

    /// <summary>A filter as it was applied: without what was asked for and left out.</summary>
    public static LedgerInput Of(LedgerFilter applied) => new()
    {
        From = applied.From,
        To = applied.To,
        Category = applied.Category,
        Community = applied.CommunityId,
        Organization = applied.OrganizationId,
    };

    /// <summary>The filter as an address writes it.</summary>
    /// <param name="path">The page.</param>
    /// <param name="before">The key of the next page.</param>
    public string Address(string path, long? before = null)
    {
        var query = new QueryBuilder();
        Add("from", From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("to", To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("category", Category);
        Add("community", Community?.ToString(CultureInfo.InvariantCulture));
        Add("organization", Organization?.ToString(CultureInfo.InvariantCulture));
        Add("before", before?.ToString(CultureInfo.InvariantCulture));
        return path + query;

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                query.Add(name, value);
        }
    }
}
