using Microsoft.Data.Sqlite;
using Npgsql;
using Putuo.SocialOrgService.Data.Talents;
using Putuo.SocialOrgService.Data.Tests.Providers;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Talents;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Talents;

/// <summary>Who is found in the registry of talents, and by whom, on a real database.</summary>
public abstract class TalentPagesTests(TestDatabase database) : PlatformTests(database)
{
    [Fact]
    public async Task Offices_find_by_two_characters_and_initials_and_everybody_else_only_whose_name_is_public()
    {
        var masked = await AddedAsync("柳如烟", field: "A");
        var open = await AddedAsync("柳如是", field: "A", isPublic: true);
        foreach (var text in new[] { "如烟", "柳如烟", "lry", "LRY" })
            Assert.Contains(masked, await IdsAsync(Cast.AnsweringStaff, new(text)));
        Assert.DoesNotContain(masked, await IdsAsync(Cast.AnsweringStaff, new("如是")));
        foreach (var actor in new[] { Actor.Anonymous, Cast.Requester, Cast.SecondMember, Cast.Worker })
        {
            Assert.DoesNotContain(masked, await IdsAsync(actor, new("如烟")));
            Assert.Equal([open], await IdsAsync(actor, new("lrs")));
        }
        var rows = (await ListAsync(Actor.Anonymous, new(Field: "A"))).Rows;
        Assert.Equal(["柳**", "柳如是"], rows.Select(row => row.Name));
    }

    [Fact]
    public async Task They_are_found_by_expertise_area_time_certificate_and_what_else_they_can()
    {
        var id = await AddedAsync("燕归来", field: "E", area: TestDistrict.Street, skills: "会手语和IT");
        await AskAsync<TalentDesk, TalentResult>(desk => desk.CertifyAsync(Cast.FirstMember, id, CertificateKind.Mediator, null, Today.AddDays(5)));
        foreach (var filter in new TalentFilter[]
        {
            new(Field: "E"), new(Field: "E", AreaId: TestDistrict.Community), new(Field: "E", AreaId: TestDistrict.Street), new(Times: Availability.Weekends, Field: "E"),
            new(Certificate: CertificateKind.Mediator), new("手语和it"), new("银潮", "E"), new(Field: "E", OrganizationId: Cast.FirstId),
        })
            Assert.Equal([id], await IdsAsync(Actor.Anonymous, filter));
        foreach (var filter in new TalentFilter[]
        {
            new(Field: "E", AreaId: TestDistrict.OtherStreet), new(Times: Availability.Evenings, Field: "E"), new(Certificate: CertificateKind.Lawyer), new("木工", "E"), new(Field: "E", OrganizationId: Cast.SecondId),
        })
            Assert.Empty(await IdsAsync(Actor.Anonymous, filter));

        Assert.Null((await ListAsync(Actor.Anonymous, new(Field: "E"))).Rows[0].Certificates[0].ExpiresOn);
        Assert.Equal(Today.AddDays(5), (await ListAsync(Cast.AnsweringStaff, new(Field: "E"))).Rows[0].Certificates[0].ExpiresOn);
        On.Time.Advance(TimeSpan.FromDays(6));
        Assert.Empty(await IdsAsync(Actor.Anonymous, new(Certificate: CertificateKind.Mediator)));
        Assert.Empty((await ListAsync(Actor.Anonymous, new(Field: "E"))).Rows[0].Certificates);
    }

    [Fact]
    public async Task Who_left_took_the_consent_back_has_not_agreed_or_is_of_a_suspended_organization_is_in_no_list()
    {
        var (left, taken) = (await AddedAsync("归去来", field: "I"), await AddedAsync("不再见", field: "I"));
        var asked = (await AskAsync<TalentDesk, TalentResult>(desk => desk.AddAsync(
            Cast.FirstMember, TalentBuilder.Entry("未同意", "I") with { ConsentWay = ConsentWay.Account }, Guid.NewGuid()))).Id;
        var suspended = (await AskAsync<TalentDesk, TalentResult>(desk => desk.AddAsync(Cast.SuspendedMember, TalentBuilder.Entry("停了的", "I"), Guid.NewGuid()))).Id;
        await AskAsync<TalentDesk, TalentResult>(desk => desk.EndAsync(Cast.FirstMember, left));
        await AskAsync<TalentDesk, TalentResult>(desk => desk.WithdrawAsync(Cast.FirstMember, taken));
        foreach (var actor in new[] { Actor.Anonymous, Cast.AnsweringStaff, Cast.Worker, Cast.FirstOwner })
        {
            Assert.Empty(await IdsAsync(actor, new(Field: "I")));
            foreach (var id in new[] { left, taken, asked, suspended })
                Assert.Null(await AskAsync<TalentPages, TalentRow?>(pages => pages.FindAsync(actor, id)));
        }
        Assert.Equal(new[] { left, asked, suspended }.Order(), (await IdsAsync(Cast.Administrator, new(Field: "I"))).Order());
        var own = await AskAsync<OwnTalentPages, OwnTalentList>(pages => pages.ListAsync(Cast.FirstMember, hasLeft: true, null));
        Assert.Equal([left], own.Rows.Select(row => row.Id));
        Assert.Empty((await AskAsync<OwnTalentPages, OwnTalentList>(pages => pages.ListAsync(Cast.Worker, false, null))).Rows);
    }

    [Fact]
    public async Task However_many_there_are_a_page_takes_the_same_statements_and_goes_on_by_surname()
    {
        var counts = new List<(int, int)>();
        var surnames = "安白蔡丁方高韩江孔李马宁欧潘秦任孙唐王徐杨张".ToCharArray();
        for (var (made, few) = (0, new[] { 1, 20, 100 }.AsEnumerable().GetEnumerator()); few.MoveNext();)
        {
            for (; made < few.Current; made++)
                await AskAsync<TalentDesk, TalentResult>(desk => desk.AddAsync(Cast.SecondMember, TalentBuilder.Entry($"{surnames[made * 7 % surnames.Length]}小{made % 10}", "C"), Guid.NewGuid()));
            counts.Add((await StatementsAsync(() => ListAsync(Cast.Requester, new(Field: "C"))),
                await StatementsAsync(() => AskAsync<OwnTalentPages, OwnTalentList>(pages => pages.ListAsync(Cast.SecondMember, false, null)))));
        }
        Assert.Equal([(3, 3)], counts.Distinct());

        var (seen, after) = (new List<TalentRow>(), (int?)null);
        do
        {
            var page = await ListAsync(Cast.Requester, new(Field: "C", After: after));
            seen.AddRange(page.Rows);
            after = page.Next;
        }
        while (after is not null);
        Assert.Equal((100, 100), (seen.Count, seen.Select(row => row.Id).Distinct().Count()));
        Assert.Equal(surnames.Select(surname => $"{surname}**"), seen.Select(row => row.Name).Distinct());
        Assert.Equal(100, (await ListAsync(Cast.Requester, new(Field: "C"))).Count);
    }

    protected abstract string DatabaseName { get; }

    private DateOnly Today => TestDistrict.Putuo.Calendar.DayOf(On.Now);

    private async Task<int> StatementsAsync(Func<Task> ask)
    {
        using var statements = await Statements.ListenAsync(DatabaseName);
        await ask();
        return statements.Heard.Count(statement => statement.Sql.StartsWith("SELECT", StringComparison.Ordinal));
    }

    private async Task<int> AddedAsync(string name, string field, bool isPublic = false, int? area = null, string? skills = null) => (await AskAsync<TalentDesk, TalentResult>(desk => desk.AddAsync(
        Cast.FirstMember, TalentBuilder.Entry(name, field, area) with { IsNamePublic = isPublic, Skills = skills }, Guid.NewGuid()))).Id;

    private Task<TalentList> ListAsync(Actor actor, TalentFilter filter) => AskAsync<TalentPages, TalentList>(pages => pages.ListAsync(actor, filter));

    private async Task<IEnumerable<int>> IdsAsync(Actor actor, TalentFilter filter) => (await ListAsync(actor, filter)).Rows.Select(row => row.Id);

    private Task<T> AskAsync<TService, T>(Func<TService, Task<T>> ask)
        where TService : notnull => On.AskAsync(ask);
}

public sealed class TalentPagesOnSqlite(SqliteTestDatabase database) : TalentPagesTests(database), IClassFixture<SqliteTestDatabase>
{
    protected override string DatabaseName => new SqliteConnectionStringBuilder(Setting.Connection).DataSource;
}

public sealed class TalentPagesOnPostgreSql(PostgreSqlTestDatabase database) : TalentPagesTests(database), IClassFixture<PostgreSqlTestDatabase>
{
    protected override string DatabaseName => new NpgsqlConnectionStringBuilder(Setting.Connection).Database!;
}
