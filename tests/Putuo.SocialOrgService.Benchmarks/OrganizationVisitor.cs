namespace Putuo.SocialOrgService.Benchmarks;

/// <summary>Somebody of an organization: looks at the pool and the workbench and claims what stands in the pool.</summary>
/// <param name="browser">Signed in.</param>
/// <param name="turn">What to begin with.</param>
internal sealed class OrganizationVisitor(Browser browser, int turn) : Visitor(browser)
{
    private List<string> pool = [];
    private int reads = turn;

    protected override async Task ReadAsync()
    {
        if (reads++ % 2 == 0)
            await ReadAsync("the workbench", "/workbench");
        else
            await ReadPoolAsync();
    }

    protected override async Task WriteAsync()
    {
        if (TakeOne(pool) is { } number)
            await SendAsync("claim", $"/orders/{number}/claim", [], $"/orders/{number}?done");
        else
            await ReadPoolAsync();
    }

    private async Task ReadPoolAsync() => pool = (await ReadAsync("the pool", "/workbench/pool")).Numbers("/claim\"");
}
