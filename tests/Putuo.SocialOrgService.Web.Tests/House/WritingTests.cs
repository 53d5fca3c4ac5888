using System.Text.RegularExpressions;

namespace Putuo.SocialOrgService.Web.Tests.House;

public sealed class WritingTests
{
    private static readonly Regex Transaction = new(@"\b(SaveChanges|BeginTransaction|ExecuteUpdate|ExecuteDelete)(Async)?\(");

    /// <summary>A series is no order; its book stores what has moved on in it, and leaves the orders to their repository.</summary>
    [Fact]
    public void Orders_are_written_by_their_repository_alone() => House.Clean(House.Lines(
        House.Code($"src/{House.Name}.Data/Orders", "cs").Where(file => file.Name is not ("OrderRepository.cs" or "SeriesBook.cs")),
        Transaction));

    [Fact]
    public void Pages_write_nothing_themselves() =>
        House.Clean(House.Lines(House.Code($"src/{House.Name}.Web/Features", "cs", "cshtml"), Transaction));

    [Fact]
    public void Features_share_by_Shared_only() => House.Clean(
        from room in House.Rooms($"src/{House.Name}.Web/Features")
        let others = new Regex($@"(Web\.Features\.|~?/Features/)(?!{room}\b|Shared\b)\w")
        from line in House.Lines(House.Code($"src/{House.Name}.Web/Features/{room}", "cs", "cshtml"), others)
        select line);
}
