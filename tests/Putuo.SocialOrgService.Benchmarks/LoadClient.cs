using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Putuo.SocialOrgService.Benchmarks;

/// <summary>What a load found.</summary>
internal sealed record LoadResult(double PerSecond, double ProcessorMicroseconds, int Status, int Bytes);

/// <summary>Keeps some connections busy with plain GET requests and counts answers; light, so that the server is what is measured.</summary>
internal static class LoadClient
{
    public static async Task<LoadResult> RunAsync(
        ServerProcess server, Func<int, string> path, string? cookie, int connections, TimeSpan time, CancellationToken cancel = default)
    {
        var counter = 0;
        await RunSpanAsync(TimeSpan.FromSeconds(1));
        var before = server.Processor;
        var watch = Stopwatch.StartNew();
        var (answers, status, bytes) = await RunSpanAsync(time);
        var seconds = watch.Elapsed.TotalSeconds;
        return new LoadResult(answers / seconds, (server.Processor - before).TotalMicroseconds / Math.Max(1, answers), status, bytes);

        async Task<(int Answers, int Status, int Bytes)> RunSpanAsync(TimeSpan span)
        {
            var until = Stopwatch.GetTimestamp() + (long)(span.TotalSeconds * Stopwatch.Frequency);
            var done = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => ConnectionAsync(until), cancel)));
            return (done.Sum(d => d.Answers), done.Max(d => d.Status), done.Max(d => d.Bytes));
        }

        async Task<(int Answers, int Status, int Bytes)> ConnectionAsync(long until)
        {
            using var client = new TcpClient { NoDelay = true };
            await client.ConnectAsync(IPAddress.Loopback, server.Port, cancel);
            var stream = client.GetStream();
            var reader = new AnswerReader(stream);
            int answers = 0, status = 0, bytes = 0;
            while (Stopwatch.GetTimestamp() < until)
            {
                await stream.WriteAsync(Request(path(Interlocked.Increment(ref counter)), cookie), cancel);
                (status, bytes) = await reader.ReadAsync(cancel);
                answers++;
            }
            return (answers, status, bytes);
        }
    }

    private static byte[] Request(string path, string? cookie) => Encoding.ASCII.GetBytes(
        $"GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n{(cookie is null ? "" : $"Cookie: {cookie}\r\n")}\r\n");
}
