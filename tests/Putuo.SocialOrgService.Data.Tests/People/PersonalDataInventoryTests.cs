using Microsoft.EntityFrameworkCore.Design;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Data.Providers;

namespace Putuo.SocialOrgService.Data.Tests.People;

public sealed class PersonalDataInventoryTests
{
    [Fact]
    public void Every_text_byte_and_account_column_is_declared_personal_or_not()
    {
        var columns = ModelColumns().Where(c => c.IsText || c.Name.EndsWith("UserId", StringComparison.Ordinal)).Select(c => c.Name).ToHashSet();
        var declared = PersonalDataInventory.Columns.Select(c => $"{c.Entity}.{c.Column}").Concat(PersonalDataInventory.NotPersonal).ToList();
        Assert.Empty(columns.Except(declared));
        Assert.Empty(declared.Except(columns));
        Assert.Equal(declared.Count, declared.Distinct().Count());
    }

    [Fact]
    public void Every_personal_column_says_what_it_is_for() =>
        Assert.All(PersonalDataInventory.Columns, column => Assert.True(column.Purpose.Length > 5 && column.Days is null or > 0));

    private static List<(string Name, bool IsText)> ModelColumns()
    {
        using var db = ((IDesignTimeDbContextFactory<SqlitePlatformDbContext>)new DesignTimeContexts()).CreateDbContext([]);
        return
        [
            .. from entity in db.Model.GetEntityTypes()
               where entity.ClrType.Namespace!.StartsWith("Putuo", StringComparison.Ordinal) || entity.ClrType.Name == "DataProtectionKey"
               from property in entity.GetProperties()
               let type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType
               select ($"{entity.ClrType.Name}.{property.Name}", type == typeof(string) || type == typeof(byte[])),
        ];
    }
}
