using System.Data;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Tests.Databases;

namespace Putuo.SocialOrgService.Data.Tests.Districts;

/// <summary>Two fillings give the same values in every column that is not encrypted, hashed or random by purpose.</summary>
public sealed class DemonstrationRepeatTests
{
    /// <summary>Columns that differ by purpose: ciphers, salts and what is computed from them, random names and stamps.</summary>
    private static readonly string[] Random =
    [
        "Cipher", "Salt", "Commitment", "Hash", "FileName", "UserName", "Stamp",
    ];

    [Fact]
    [Trait("Category", "Full")]
    public async Task Two_fillings_hold_the_same_and_an_interrupted_one_begins_anew()
    {
        await using var first = new SqliteTestDatabase();
        await using var second = new SqliteTestDatabase();
        await first.InitializeAsync();
        await second.InitializeAsync();
        using var one = await DemonstrationRun.FillAsync(first);
        using var two = await DemonstrationRun.FillAsync(second);
        var expected = await ReadAsync(first);
        Assert.Equal(expected, await ReadAsync(second));

        await using (var db = second.Open())
            await db.Database.ExecuteSqlRawAsync("UPDATE DistrictDocuments SET Snapshot = NULL; DELETE FROM Ratings WHERE Id > 10");
        Assert.True(await two.SeedAsync());
        Assert.Equal(expected, await ReadAsync(second));
    }

    private static async Task<List<string>> ReadAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync();
        var lines = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()!).Distinct().Order(StringComparer.Ordinal))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY 1, 2";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                lines.Add(table + ": " + Line(reader));
        }
        return lines;
    }

    private static string Line(IDataReader row) => string.Join(" | ", Enumerable.Range(0, row.FieldCount)
        .Where(i => !Random.Any(r => row.GetName(i).Contains(r, StringComparison.Ordinal)))
        .Select(i => $"{row.GetName(i)}={Text(row.GetValue(i))}"));

    private static string Text(object value) => value is byte[] bytes
        ? Convert.ToHexString(bytes)
        : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
