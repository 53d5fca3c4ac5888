namespace Putuo.SocialOrgService.Benchmarks;

/// <summary>A resident: looks at home and at the own orders, places orders by the wizard and rates what is done.</summary>
/// <param name="browser">Signed in.</param>
/// <param name="communityId">Where help is wanted.</param>
/// <param name="turn">What to begin with, so that not all do the same at once.</param>
internal sealed class ResidentVisitor(Browser browser, string communityId, int turn) : Visitor(browser)
{
    private List<string> orders = [], toRate = [];
    private int reads = turn, step = turn;

    protected override async Task ReadAsync()
    {
        switch (reads++ % 3)
        {
            case 0:
                await ReadAsync("home", "/");
                break;
            case 1 when orders.Count > 0:
                await ReadAsync("an order page", "/orders/" + orders[reads % orders.Count]);
                break;
            default:
                var answer = await ReadAsync("my orders", "/orders");
                (orders, toRate) = (answer.Numbers("\""), answer.Numbers("/rating\""));
                break;
        }
    }

    protected override async Task WriteAsync()
    {
        switch (step)
        {
            case 0:
                await GoToAsync(1, SendAsync("place, 1: the service", "/orders/new", new() { ["Category"] = "A01" }, "/orders/new/need"));
                break;
            case 1:
                await GoToAsync(2, SendAsync("place, 2: the need", "/orders/new/need", Need(), "/orders/new/check", hasUploads: true));
                break;
            case 2:
                await GoToAsync(3, SendAsync("place, 3: send", "/orders/new/check", [], "/orders/PT-"));
                break;
            default:
                step = 0;
                if (TakeOne(toRate) is { } number)
                    await SendAsync("rate", $"/orders/{number}/rating", new() { ["Stars"] = "5", ["Comment"] = "很满意" }, $"/orders/{number}?done");
                break;
        }
    }

    /// <summary>On to the next step of the wizard, or back to its beginning.</summary>
    private async Task GoToAsync(int next, Task<bool> sent) => step = await sent ? next : 0;

    private Dictionary<string, string> Need() => new()
    {
        ["Category"] = "A01",
        ["Need"] = "老人腿脚不便,中午需要送餐上门",
        ["When"] = "Soon",
        ["CommunityId"] = communityId,
        ["Name"] = "张阿姨",
        ["Phone"] = "13800000001",
        ["Address"] = "3幢201",
        ["Consent"] = "true",
    };
}
