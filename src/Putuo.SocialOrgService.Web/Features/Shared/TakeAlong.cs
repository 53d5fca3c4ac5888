namespace Putuo.SocialOrgService.Web.Features.Shared;

/// <summary>How the rows of a list are taken along as a workbook or a text: <c>&lt;partial name="_TakeAlong" model="…" /&gt;</c> (R-28).</summary>
/// <param name="Address">The list's own address; its exports stand below it.</param>
/// <param name="Query">The filter that is applied, as the address writes it, from its question mark on; empty without one.</param>
public sealed record TakeAlong(string Address, string Query);
