using Microsoft.Data.Sqlite;

namespace Putuo.SocialOrgService.Data.Providers;

/// <summary>
/// A connection that stays open as long as the pooled context that owns it, and keeps its statements prepared: reading and planning
/// the text of a statement costs SQLite many times what carrying it out does.
/// </summary>
internal sealed class KeptSqliteConnection(string connection) : SqliteConnection(connection)
{
    /// <summary>More texts than the platform has; one that is made up of its parameters (a list that grows) must not fill the memory.</summary>
    private const int MostKept = 256;

    private readonly Dictionary<string, KeptCommand> idle = new(new ByEnding());
    private bool ends;

    /// <summary>Ends a use of the connection, not the connection.</summary>
    public override void Close()
    {
        if (ends)
            base.Close();
    }

    /// <summary>The command with the text, parameters and transaction of a new one, prepared already if it was asked before.</summary>
    public SqliteCommand Prepared(SqliteCommand fresh)
    {
        if (!idle.Remove(fresh.CommandText, out var kept))
            kept = new KeptCommand(this) { CommandText = fresh.CommandText, Connection = this };
        kept.CommandTimeout = fresh.CommandTimeout;
        kept.Transaction = fresh.Transaction;
        while (fresh.Parameters.Count > 0)
        {
            var parameter = fresh.Parameters[0];
            fresh.Parameters.RemoveAt(0);
            kept.Parameters.Add(parameter);
        }
        fresh.Dispose();
        return kept;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        ends = true;
        foreach (var kept in idle.Values)
            kept.Dispose();
        idle.Clear();
        base.Dispose(disposing);
    }

    private bool TakeBack(KeptCommand command)
    {
        if (ends || idle.Count >= MostKept || !idle.TryAdd(command.CommandText, command))
            return false;
        command.Parameters.Clear();
        command.Transaction = null;
        return true;
    }

    private sealed class KeptCommand(KeptSqliteConnection owner) : SqliteCommand
    {
        protected override void Dispose(bool disposing)
        {
            if (!disposing || DataReader is not null || !owner.TakeBack(this))
                base.Dispose(disposing);
        }
    }

    /// <summary>Statements are long and begin alike: their hash is that of their length and their end.</summary>
    private sealed class ByEnding : IEqualityComparer<string>
    {
        private const int Ending = 48;

        public bool Equals(string? one, string? other) => string.Equals(one, other, StringComparison.Ordinal);

        public int GetHashCode(string text) => HashCode.Combine(text.Length, string.GetHashCode(text.AsSpan(Math.Max(0, text.Length - Ending))));
    }
}
