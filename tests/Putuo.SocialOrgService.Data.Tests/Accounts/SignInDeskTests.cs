using Microsoft.AspNetCore.Identity;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Accounts;

/// <summary>What a try to sign in costs and answers tells nobody whether a number has an account.</summary>
public sealed class SignInDeskTests(SqliteTestDatabase database) : PlatformTests(database), IClassFixture<SqliteTestDatabase>
{
    private const string Password = "海风吹过东极岛的清晨", Wrong = "这不是那个密码吧";
    private static readonly FieldCipher Cipher = new([.. Enumerable.Range(0, 32).Select(i => (byte)i)]);

    [Fact]
    public async Task Every_try_checks_one_hash_of_the_same_cost_whether_the_account_is_known_barred_without_password_or_unknown()
    {
        var hasher = new CountingHasher();
        await AddAsync(hasher, "13911110001", Password);
        await AddAsync(hasher, "13911110002", Password, disabled: true);
        await AddAsync(hasher, "13911110003", null);
        await TryAsync(hasher, "13911110009", Wrong);
        foreach (var (phone, password, signedIn) in new[]
        {
            ("13911110001", Wrong, false), ("13911110001", Password, true), ("13911110002", Password, false), ("13911110003", Password, false), ("13911110009", Password, false),
        })
        {
            hasher.Checked.Clear();
            hasher.Made = 0;
            var result = await TryAsync(hasher, phone, password);
            Assert.Equal(signedIn, result.Session is not null);
            Assert.False(result.IsTooMany);
            if (!signedIn)
                Assert.Equal(SignInResultRow.Wrong, result);
            Assert.Equal(hasher.LengthOfHash, Assert.Single(hasher.Checked));
            Assert.Equal(0, hasher.Made);
        }
    }

    [Fact]
    public async Task The_eleventh_try_from_one_place_is_not_looked_at_for_an_account_that_is_there_or_not()
    {
        var hasher = new CountingHasher();
        await AddAsync(hasher, "13911110004", Password);
        foreach (var phone in new[] { "13911110004", "13911110008" })
        {
            var tries = new TryLimit(On.Time);
            for (var count = 0; count < TryLimit.Most; count++)
                Assert.Equal(SignInResultRow.Wrong, await TryAsync(hasher, phone, Wrong, tries));
            hasher.Checked.Clear();
            Assert.Equal(SignInResultRow.TooMany, await TryAsync(hasher, phone, Password, tries));
            Assert.Empty(hasher.Checked);
            Assert.NotEqual(SignInResultRow.TooMany, await TryAsync(hasher, phone, Password, tries, address: "10.0.0.2"));
            On.Time.Advance(TryLimit.Window);
            Assert.NotEqual(SignInResultRow.TooMany, await TryAsync(hasher, phone, Password, tries));
        }
    }

    private Task<SignInResultRow> TryAsync(CountingHasher hasher, string phone, string password, TryLimit? tries = null, string address = "10.0.0.1") =>
        On.AskAsync<PlatformDbContext, SignInResultRow>(db => new SignInDesk(db, hasher, Cipher, new SessionQuery(), tries ?? new TryLimit(On.Time)).SignInAsync(phone, password, address));

    private Task AddAsync(CountingHasher hasher, string phone, string? password, bool disabled = false) => On.UseAsync<PlatformDbContext>(db =>
    {
        var user = new PlatformUser { UserName = phone, NormalizedUserName = phone, CommunityId = TestDistrict.Community, IsDisabled = disabled, CreatedAt = On.Now };
        AccountFields.Seal(Cipher, user, "王大爷", phone);
        user.PasswordHash = password is null ? null : hasher.HashPassword(user, password);
        db.Users.Add(user);
        return db.SaveChangesAsync();
    });

    /// <summary>The platform's own hasher, which is asked how often it worked: the work is what takes the time.</summary>
    private sealed class CountingHasher : PasswordHasher<PlatformUser>
    {
        /// <summary>The length of each hash that a password was checked against: iterations and sizes stand in it.</summary>
        public List<int> Checked { get; } = [];

        public int Made { get; set; }

        public int LengthOfHash { get; private set; }

        public override string HashPassword(PlatformUser user, string password)
        {
            Made++;
            var hash = base.HashPassword(user, password);
            LengthOfHash = hash.Length;
            return hash;
        }

        public override PasswordVerificationResult VerifyHashedPassword(PlatformUser user, string hashedPassword, string providedPassword)
        {
            Checked.Add(hashedPassword.Length);
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
