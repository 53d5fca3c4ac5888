using System.Data.Common;

namespace Putuo.SocialOrgService.Data.Providers;

/// <summary>Reads the columns of a row from left to right, from the first one or a later one.</summary>
internal struct RowCursor(DbDataReader reader, int start = 0)
{
    private int at = start;

    /// <summary>An entity, all of its columns.</summary>
    public T Entity<T>(EntityRow<T> row)
        where T : class
    {
        var entity = row.Read(reader, at);
        at += row.Count;
        return entity;
    }

    /// <summary>An entity of an outer join, or null; its first column is its key.</summary>
    public T? EntityOrNull<T>(EntityRow<T> row)
        where T : class
    {
        if (!reader.IsDBNull(at))
            return Entity(row);
        at += row.Count;
        return null;
    }

    /// <summary>A text, or null.</summary>
    public string? TextOrNull() => reader.IsDBNull(at) ? Skip<string>() : Text();

    /// <summary>A text.</summary>
    public string Text() => reader.GetString(at++);

    /// <summary>A number.</summary>
    public int Int() => reader.GetInt32(at++);

    /// <summary>A number, or null.</summary>
    public int? IntOrNull() => reader.IsDBNull(at) ? Skip<int?>() : Int();

    /// <summary>A long number.</summary>
    public long Long() => reader.GetInt64(at++);

    /// <summary>A long number, or null.</summary>
    public long? LongOrNull() => reader.IsDBNull(at) ? Skip<long?>() : Long();

    /// <summary>Yes or no.</summary>
    public bool Flag() => reader.GetBoolean(at++);

    /// <summary>An instant in UTC.</summary>
    public DateTime Time() => DateTime.SpecifyKind(reader.GetDateTime(at++), DateTimeKind.Utc);

    /// <summary>An instant in UTC, or null.</summary>
    public DateTime? TimeOrNull() => reader.IsDBNull(at) ? Skip<DateTime?>() : Time();

    /// <summary>A day, or null.</summary>
    public DateOnly? DayOrNull() => reader.IsDBNull(at) ? Skip<DateOnly?>() : reader.GetFieldValue<DateOnly>(at++);

    private T? Skip<T>()
    {
        at++;
        return default;
    }
}
