using Putuo.SocialOrgService.Data.Districts;

namespace Putuo.SocialOrgService.Web.Features.Administration.Districts;

/// <summary>Lines of history as a page shows them.</summary>
/// <param name="Lines">The lines, newest first.</param>
/// <param name="Named">Whether each says what it is about; on the page of one fact it does not.</param>
public sealed record HistoryView(IReadOnlyList<DistrictLine> Lines, bool Named);
