namespace Putuo.SocialOrgService.Benchmarks;

/// <summary>A community worker: looks at the desk, at what waits for a decision and at one order of it, places orders for callers and transfers cases.</summary>
/// <param name="browser">Signed in.</param>
/// <param name="departmentId">Whom cases are transferred to.</param>
/// <param name="turn">What to begin with.</param>
internal sealed class WorkerVisitor(Browser browser, string departmentId, int turn) : Visitor(browser)
{
    private List<string> toDecide = [];
    private int reads = turn, sent = turn;

    protected override async Task ReadAsync()
    {
        switch (reads++ % 3)
        {
            case 0:
                await ReadAsync("the community's desk", "/community");
                break;
            case 1 when toDecide.Count > 0:
                await ReadAsync("a decision", $"/orders/{toDecide[reads % toDecide.Count]}/triage");
                break;
            default:
                await ReadTriageAsync();
                break;
        }
    }

    protected override async Task WriteAsync()
    {
        if (sent++ % 2 == 0)
            await SendAsync("place for a caller", "/orders/new-for-resident", Call(), "/orders/PT-");
        else if (TakeOne(toDecide) is { } number)
            await SendAsync("transfer", $"/orders/{number}/transfer", Transfer(), $"/orders/{number}?done");
        else
            await ReadTriageAsync();
    }

    private async Task ReadTriageAsync() => toDecide = (await ReadAsync("triage", "/triage")).Numbers("/triage\"");

    private static Dictionary<string, string> Call() => new()
    {
        ["CategoryCode"] = "A01",
        ["Need"] = "老人腿脚不便,中午需要送餐上门",
        ["When"] = "Soon",
        ["Name"] = "李大爷",
        ["Phone"] = "13900000001",
        ["ConsentTold"] = "true",
    };

    private Dictionary<string, string> Transfer() => new()
    {
        ["Transfer.DepartmentId"] = departmentId,
        ["Transfer.Ask"] = "请牵头办理并答复居民",
    };
}
