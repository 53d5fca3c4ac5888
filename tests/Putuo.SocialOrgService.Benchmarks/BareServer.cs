using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Putuo.SocialOrgService.Benchmarks;

/// <summary>One address of the bare server: the rows it reads and how many bytes it answers.</summary>
internal sealed record BarePage(string Path, string Sql, int Bytes);

/// <summary>
/// The limit that pages are compared with: Kestrel without a framework on top, one prepared command over raw ADO.NET, the
/// same rows and as many bytes as the page.
/// </summary>
internal static class BareServer
{
    public static async Task RunAsync(string database, string pagesFile)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var pages = JsonSerializer.Deserialize<List<BarePage>>(await File.ReadAllTextAsync(pagesFile))!
            .ToDictionary(p => p.Path, p => new PreparedPage(p, database));
        app.Run(context => pages[context.Request.Path.Value!].AnswerAsync(context));
        await app.RunAsync();
    }

    private sealed class PreparedPage(BarePage page, string database)
    {
        private readonly ConcurrentBag<SqliteCommand> commands = [];

        public async Task AnswerAsync(HttpContext context)
        {
            var command = commands.TryTake(out var kept) ? kept : Prepare();
            var body = new byte[page.Bytes];
            Read(command, body);
            commands.Add(command);
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body);
        }

        private SqliteCommand Prepare()
        {
            var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly");
            connection.Open();
            var command = connection.CreateCommand();
            command.CommandText = page.Sql;
            command.Prepare();
            return command;
        }

        private static void Read(SqliteCommand command, byte[] body)
        {
            var at = 0;
            using var reader = command.ExecuteReader();
            do
            {
                while (reader.Read())
                {
                    for (var column = 0; column < reader.FieldCount; column++)
                        at += Write(reader, column, body.AsSpan(at));
                }
            }
            while (reader.NextResult());
            body.AsSpan(at).Fill((byte)' ');
        }

        private static int Write(SqliteDataReader reader, int column, Span<byte> to)
        {
            switch (reader.GetValue(column))
            {
                case long number:
                    return Utf8Formatter.TryFormat(number, to, out var digits) ? digits : 0;
                case string text:
                    return Encoding.UTF8.TryGetBytes(text, to, out var bytes) ? bytes : 0;
                default:
                    return 0;
            }
        }
    }
}
