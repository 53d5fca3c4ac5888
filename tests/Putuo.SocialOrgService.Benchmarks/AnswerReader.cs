using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Putuo.SocialOrgService.Benchmarks;

/// <summary>Reads HTTP/1.1 answers, with a length or in chunks, off one connection.</summary>
internal sealed class AnswerReader(NetworkStream stream)
{
    private byte[] buffer = new byte[65_536];
    private int filled;

    /// <summary>Reads one answer to its end.</summary>
    /// <returns>Its status and how many bytes its body had.</returns>
    public async Task<(int Status, int Bytes)> ReadAsync(CancellationToken cancel)
    {
        int head;
        while ((head = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8)) < 0)
            await FillAsync(cancel);
        var headers = Encoding.ASCII.GetString(buffer, 0, head);
        var status = int.Parse(headers.AsSpan(9, 3), CultureInfo.InvariantCulture);
        Drop(head + 4);
        if (headers.Contains("chunked", StringComparison.OrdinalIgnoreCase))
            return (status, await ReadChunksAsync(cancel));
        var at = headers.IndexOf("Content-Length:", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return (status, 0);
        var line = headers.AsSpan(at + 15);
        var length = int.Parse(line[..(line.IndexOf('\r') is var end and >= 0 ? end : line.Length)].Trim(), CultureInfo.InvariantCulture);
        await SkipAsync(length, cancel);
        return (status, length);
    }

    private async Task<int> ReadChunksAsync(CancellationToken cancel)
    {
        for (var total = 0; ;)
        {
            int end;
            while ((end = buffer.AsSpan(0, filled).IndexOf("\r\n"u8)) < 0)
                await FillAsync(cancel);
            var size = int.Parse(Encoding.ASCII.GetString(buffer, 0, end), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            Drop(end + 2);
            await SkipAsync(size + 2, cancel);
            if (size == 0)
                return total;
            total += size;
        }
    }

    private async Task SkipAsync(int bytes, CancellationToken cancel)
    {
        while (bytes > filled)
        {
            bytes -= filled;
            filled = 0;
            await FillAsync(cancel);
        }
        Drop(bytes);
    }

    private async Task FillAsync(CancellationToken cancel)
    {
        if (filled == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        var read = await stream.ReadAsync(buffer.AsMemory(filled), cancel);
        if (read == 0)
            throw new IOException("The server closed the connection.");
        filled += read;
    }

    private void Drop(int bytes)
    {
        buffer.AsSpan(bytes, filled - bytes).CopyTo(buffer);
        filled -= bytes;
    }
}
