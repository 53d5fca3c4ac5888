using System.Text;
using System.Text.Unicode;

namespace Putuo.SocialOrgService.Data.Imports.Sheets;

/// <summary>Reads comma-separated values (RFC 4180) in UTF-8, GB 18030 (GBK) or UTF-16 with its mark.</summary>
internal static class CsvSheet
{
    private static readonly Encoding Chinese = MakeChinese();

    public static IReadOnlyList<SheetRow> Read(byte[] file)
    {
        if (SheetFile.OtherKindOf(file) is { } other)
            throw new SheetFaultException(other);
        var begin = Encoding.ASCII.GetString(file.AsSpan(0, Math.Min(file.Length, 200))).TrimStart('?', ' ', '\r', '\n').ToLowerInvariant();
        if (begin.StartsWith("<html", StringComparison.Ordinal) || begin.StartsWith("<!doctype", StringComparison.Ordinal) || begin.StartsWith("<table", StringComparison.Ordinal) || begin.StartsWith("<?xml", StringComparison.Ordinal))
            throw new SheetFaultException(SheetFaultKind.WebPage);
        using var reader = new StreamReader(new MemoryStream(file, writable: false), EncodingOf(file), detectEncodingFromByteOrderMarks: false);
        try
        {
            if (reader.Peek() == '\uFEFF')
                reader.Read();
            return Read(reader);
        }
        catch (DecoderFallbackException)
        {
            throw new SheetFaultException(SheetFaultKind.OtherEncoding);
        }
    }

    private static Encoding EncodingOf(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
        if (file.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);
        if (file.Contains((byte)0))
            throw new SheetFaultException(SheetFaultKind.OtherKind);
        return Utf8.IsValid(file) ? new UTF8Encoding(false, throwOnInvalidBytes: true) : Chinese;
    }

    private static IReadOnlyList<SheetRow> Read(TextReader reader)
    {
        var (sheet, cell) = (new SheetCells(), new StringBuilder());
        var (row, column) = (1, 0);
        var (quoted, closed) = (false, false);
        for (var sign = reader.Read(); sign >= 0; sign = reader.Read())
        {
            if (quoted)
            {
                if (sign != '"')
                    Add((char)sign);
                else if (reader.Peek() == '"')
                    Add((char)reader.Read());
                else
                    (quoted, closed) = (false, true);
                continue;
            }
            switch (sign)
            {
                case '"' when cell.Length == 0 && !closed:
                    quoted = true;
                    break;
                case ',':
                    Next();
                    break;
                case '\r' or '\n':
                    if (sign == '\r' && reader.Peek() == '\n')
                        break;
                    Next();
                    EndRow();
                    break;
                default:
                    if (closed && !char.IsWhiteSpace((char)sign))
                        throw new SheetFaultException(SheetFaultKind.Quotes, SheetCells.Address(row, column));
                    if (!closed)
                        Add((char)sign);
                    break;
            }
        }
        if (quoted)
            throw new SheetFaultException(SheetFaultKind.Quotes, SheetCells.Address(row, column));
        Next();
        EndRow();
        return sheet.Rows;

        void Add(char sign)
        {
            if (cell.Length >= SheetLimits.MostCell)
                throw new SheetFaultException(quoted ? SheetFaultKind.Quotes : SheetFaultKind.TooMuchText, SheetCells.Address(row, column), cell.ToString(0, 60));
            cell.Append(sign);
        }

        void Next()
        {
            var value = cell.ToString().Trim();
            if (value.StartsWith('='))
                throw new SheetFaultException(SheetFaultKind.Formula, SheetCells.Address(row, column), value);
            sheet.Put(row, column, value);
            column++;
            cell.Clear();
            closed = false;
        }

        void EndRow()
        {
            sheet.End(row);
            if (sheet.Rows is [{ Cells: [var only] }] && SeparatorOf(only) is { } separator)
                throw new SheetFaultException(SheetFaultKind.Separator, what: separator);
            (row, column) = (row + 1, 0);
        }
    }

    private static string? SeparatorOf(string header) =>
        header.Contains(';', StringComparison.Ordinal) ? ";"
        : header.Contains('；', StringComparison.Ordinal) ? "；"
        : header.Contains('\t', StringComparison.Ordinal) ? "Tab"
        : header.Contains('|', StringComparison.Ordinal) ? "|"
        : header.Contains('，', StringComparison.Ordinal) ? "，"
        : null;

    private static Encoding MakeChinese()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }
}
