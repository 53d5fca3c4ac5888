using System.Data.Common;

namespace Putuo.SocialOrgService.Data.Providers;

/// <summary>
/// How long a request waits for a database that does not answer before it is told so: a few seconds in all, whoever else waits. The
/// operator's connection string may say otherwise.
/// </summary>
internal static class Patience
{
    /// <summary>For the lock of a SQLite file that another process holds, in seconds, and as long again for the turn at its write gate.</summary>
    public const int ForTheLock = 4;

    /// <summary>For a connection to a server, in seconds.</summary>
    public const int ForAConnection = 3;

    /// <summary>For the next piece of a server's answer, in seconds.</summary>
    public const int ForAnAnswer = 4;

    /// <summary>For a server to say that it has given up a statement, in milliseconds.</summary>
    public const int ForGivingUp = 1000;

    /// <summary>For a statement that no request waits for: a migration may rewrite a table, a nightly job go through a year.</summary>
    public static readonly TimeSpan ForAJob = TimeSpan.FromMinutes(30);

    /// <summary>Whether a connection string sets one of these words itself.</summary>
    public static bool IsSet(string connection, params ReadOnlySpan<string> words)
    {
        var given = new DbConnectionStringBuilder { ConnectionString = connection };
        foreach (var word in words)
        {
            if (given.ContainsKey(word))
                return true;
        }
        return false;
    }
}
