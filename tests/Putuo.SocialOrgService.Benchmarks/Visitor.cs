namespace Putuo.SocialOrgService.Benchmarks;

/// <summary>Somebody signed in who reads four pages for each form they send, one after the other without a pause.</summary>
internal abstract class Visitor(Browser browser) : IDisposable
{
    /// <summary>Of so many requests one is a write: 20 %.</summary>
    private const int RequestsPerWrite = 5;

    private int requests, writes;

    /// <summary>What was seen since it was given.</summary>
    public Tally Tally { get; set; } = new();

    /// <summary>Reads the next page, or sends the next form when it is time for one.</summary>
    public Task GoOnAsync() => writes * RequestsPerWrite < requests ? WriteAsync() : ReadAsync();

    public void Dispose() => browser.Dispose();

    /// <summary>Reads the role's next page.</summary>
    protected abstract Task ReadAsync();

    /// <summary>Sends the role's next form, or reads the page where it finds what to send.</summary>
    protected abstract Task WriteAsync();

    /// <summary>Reads one page.</summary>
    protected async Task<Answer> ReadAsync(string name, string path)
    {
        var answer = await browser.GetAsync(path);
        requests++;
        Tally.Add(name, isWrite: false, answer, answer.Status == 200, path);
        return answer;
    }

    /// <summary>Sends one form.</summary>
    /// <param name="name">What the report calls it.</param>
    /// <param name="path">Where to.</param>
    /// <param name="form">Its fields; key and token are added.</param>
    /// <param name="leadsTo">How the address begins that it leads to when it is done.</param>
    /// <param name="hasUploads">Whether it may carry pictures.</param>
    /// <returns>Whether it is done.</returns>
    protected async Task<bool> SendAsync(string name, string path, Dictionary<string, string> form, string leadsTo, bool hasUploads = false)
    {
        form["Once"] = Guid.NewGuid().ToString();
        var answer = await browser.PostAsync(path, form, hasUploads);
        requests++;
        writes++;
        var isDone = answer.Location.StartsWith(leadsTo, StringComparison.Ordinal);
        Tally.Add(name, isWrite: true, answer, isDone, path);
        return isDone;
    }

    /// <summary>Takes one out of what a page listed, so that it is not taken twice; null when there is none.</summary>
    protected static string? TakeOne(List<string> numbers)
    {
        if (numbers.Count == 0)
            return null;
        var at = Random.Shared.Next(numbers.Count);
        var number = numbers[at];
        numbers.RemoveAt(at);
        return number;
    }
}
