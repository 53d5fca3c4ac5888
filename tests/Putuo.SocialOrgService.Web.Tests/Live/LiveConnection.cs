using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Live;

/// <summary>An open page's connection to the hub, as its script holds it.</summary>
internal sealed class LiveConnection : IAsyncDisposable
{
    private const char End = '\u001e';
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly WebSocket socket;
    private readonly StringBuilder read = new();
    private readonly Queue<string> told = new();
    private int invocations;

    private LiveConnection(WebSocket socket) => this.socket = socket;

    /// <summary>Connects in the present session of an account.</summary>
    public static async Task<LiveConnection> OpenAsync(PlatformApp app, long userId)
    {
        var version = await app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().Users.Where(u => u.Id == userId).Select(u => u.SessionVersion).SingleAsync());
        var (name, value) = SessionCookie.Of(app.Services, userId, version);
        var client = app.Server.CreateWebSocketClient();
        client.ConfigureRequest = request => request.Headers.Cookie = $"{name}={value}";
        var connection = new LiveConnection(await client.ConnectAsync(new Uri("wss://localhost/live"), CancellationToken.None));
        await connection.SendAsync("""{"protocol":"json","version":1}""");
        Assert.Equal("{}", await connection.ReadAsync());
        return connection;
    }

    /// <summary>Starts watching: whether anything has changed since a moment, null where something may not be watched.</summary>
    public async Task<bool?> WatchAsync(long since, params string[] topics)
    {
        var id = $"{++invocations}";
        await SendAsync(JsonSerializer.Serialize(new { type = 1, invocationId = id, target = "Watch", arguments = new object[] { topics, since } }));
        while (true)
        {
            using var message = JsonDocument.Parse(await ReadAsync());
            if (Keep(message.RootElement) || message.RootElement.GetProperty("type").GetInt32() != 3)
                continue;
            Assert.False(message.RootElement.TryGetProperty("error", out var error), error.ToString());
            return message.RootElement.TryGetProperty("result", out var result) && result.ValueKind != JsonValueKind.Null ? result.GetBoolean() : null;
        }
    }

    /// <summary>Waits for the next topic that is said to have changed.</summary>
    public async Task<string> ToldAsync()
    {
        while (told.Count == 0)
        {
            using var message = JsonDocument.Parse(await ReadAsync());
            Keep(message.RootElement);
        }
        return told.Dequeue();
    }

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private bool Keep(JsonElement message)
    {
        if (message.GetProperty("type").GetInt32() != 1)
            return false;
        told.Enqueue(message.GetProperty("arguments")[0].GetString()!);
        return true;
    }

    private Task SendAsync(string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message + End), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    private async Task<string> ReadAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var buffer = new byte[4096];
        for (var text = read.ToString(); ; text = read.ToString())
        {
            if (text.IndexOf(End, StringComparison.Ordinal) is >= 0 and var end)
            {
                read.Remove(0, end + 1);
                return text[..end];
            }
            var part = await socket.ReceiveAsync(buffer, patience.Token);
            Assert.NotEqual(WebSocketMessageType.Close, part.MessageType);
            read.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
        }
    }
}
