using Microsoft.Data.Sqlite;

namespace Putuo.SocialOrgService.Web.Tests.Startup;

/// <summary>A migrated database with the district in it, as the first host of a run makes it: the others begin with a copy, since all begin with the same.</summary>
internal static class Template
{
    private static readonly Lock Turn = new();
    private static string? file;

    /// <summary>Puts a copy there, once there is one.</summary>
    public static void CopyTo(string database)
    {
        lock (Turn)
        {
            if (file is not null && !File.Exists(database))
                File.Copy(file, database);
        }
    }

    /// <summary>Keeps the database of a host that has just started, if it is the first one on SQLite.</summary>
    public static void KeepOf(string database)
    {
        lock (Turn)
        {
            if (file is not null || !File.Exists(database))
                return;
            var kept = Path.Combine(Directory.CreateTempSubdirectory("pt-web-template-").FullName, "platform.db");
            using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "VACUUM INTO $kept";
            command.Parameters.AddWithValue("$kept", kept);
            command.ExecuteNonQuery();
            file = kept;
        }
    }
}
