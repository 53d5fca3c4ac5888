using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Delegations;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Districts.Demonstration;

/// <summary>Makes the demonstration accounts and knows who acts for whom in the stories.</summary>
internal sealed class DemonstrationPeople(
    PlatformDbContext db, FieldCipher cipher, District district, DemonstrationContent content, DemonstrationRegistries registries)
{
    private static readonly DateTime Opened = new(2022, 2, 25, 0, 0, 0, DateTimeKind.Utc);

    private static readonly DateTime Delegated = new(2022, 8, 15, 1, 0, 0, DateTimeKind.Utc);

    private readonly Dictionary<string, ScriptedPerson> byPhone = content.People.ToDictionary(p => p.Phone);
    private readonly Dictionary<string, long> ids = [];

    /// <summary>Stores accounts and roles. All share one password and so one hash: it is computed once.</summary>
    public async Task FillAsync(CancellationToken cancel)
    {
        var hash = new PasswordHasher<PlatformUser>().HashPassword(new PlatformUser(), DemonstrationAccounts.Password);
        var users = content.People.Select(p => Make(p, hash)).ToList();
        db.Users.AddRange(users);
        await db.SaveChangesAsync(cancel);
        foreach (var (person, user) in content.People.Zip(users))
            ids[person.Phone] = user.Id;
        db.RoleGrants.AddRange(content.People.Where(p => p.Role != ActorRole.Resident).Select(Grant));
        await db.SaveChangesAsync(cancel);
        db.GridWorkers.AddRange(content.GridWorkers.Select(Keep));
        await DelegateAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private GridWorker Keep(ScriptedGridWorker scripted)
    {
        var worker = new GridWorker { AreaId = district.Below(registries.Area(scripted.Community)).ElementAt(scripted.Grid - 1).Id, NameCipher = [] };
        worker.Seal(cipher, scripted.Name, scripted.Phone);
        return worker;
    }

    /// <summary>The first resident lets a daughter act.</summary>
    private async Task DelegateAsync(CancellationToken cancel)
    {
        var (resident, daughter) = (Of(byPhone["13800000001"]), Of(byPhone["13800000013"]));
        var delegation = Delegation.Offer(resident, Kinship.Daughter, ["A", "B", "F"], Delegation.MostMonths, Convert.ToHexString(SHA256.HashData(BitConverter.GetBytes(daughter.UserId!.Value))), 0, district, Delegated).Delegation!;
        delegation.Accept(daughter, Delegated.AddHours(1));
        db.Delegations.Add(delegation);
        await db.SaveChangesAsync(cancel);
        db.RoleGrants.Add(new RoleGrant
        {
            UserId = daughter.UserId!.Value,
            Role = ActorRole.Delegate,
            DelegationId = delegation.Id,
            ActsFor = Domain.Orders.Contact.MaskName(byPhone["13800000001"].Name),
            Since = Delegated,
        });
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Whoever a step names, towards this order.</summary>
    public Actor Actor(string by, ScriptedOrder order) => by switch
    {
        "system" => Domain.People.Actor.System,
        "requester" => Actor(order.PlacedBy, order),
        "worker" => Of(content.People.First(p => p.Role == ActorRole.CommunityWorker && p.Community == order.Community)),
        _ when by.StartsWith("resident:", StringComparison.Ordinal) => Of(byPhone[by["resident:".Length..]]),
        _ when registries.IsDepartment(by) => Of(content.People.First(p => p.Department == by)),
        _ => MemberOf(by),
    };

    /// <summary>Somebody who works for an organization.</summary>
    public Actor Member(string organization) => Of(content.People.First(p => p.Organization == organization));

    /// <summary>A department's staff by its name, or the administrator.</summary>
    public Actor Office(string name) => name == "administrator"
        ? Of(content.People.First(p => p.Role == ActorRole.Administrator)) with { Name = district.Settings.Host }
        : Of(content.People.First(p => p.Department == name));

    /// <summary>Whoever acts for an organization first.</summary>
    public Actor MemberOf(string organization) => Of(content.People.First(p => p.Organization == organization));

    /// <summary>The account of a telephone.</summary>
    public long IdOf(string phone) => ids[phone];

    /// <summary>Whom to call for an order.</summary>
    public Contact Contact(ScriptedOrder order)
    {
        if (order.Contact is { } contact)
            return new Contact(contact.Name, contact.Phone, contact.Address);
        var resident = byPhone[order.PlacedBy["resident:".Length..]];
        return new Contact(resident.Name, resident.Phone, resident.Address);
    }

    private Actor Of(ScriptedPerson person) => new(
        person.Role,
        ids[person.Phone],
        person.Organization is { } organization ? registries.Organization(organization) : null,
        person.Role == ActorRole.CommunityWorker ? registries.Area(person.Community!) : null,
        person.Department is { } department ? registries.Department(department) : null,
        person.Organization ?? person.Department ?? (person.Role == ActorRole.CommunityWorker ? person.Community! : ""));

    private PlatformUser Make(ScriptedPerson person, string passwordHash)
    {
        var name = Guid.NewGuid().ToString("N");
        var user = new PlatformUser
        {
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            PasswordHash = passwordHash,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            ConcurrencyStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
            CommunityId = person.Community is { } community ? registries.Area(community) : null,
            CreatedAt = Opened,
        };
        AccountFields.Seal(cipher, user, person.Name, person.Phone);
        return user;
    }

    private RoleGrant Grant(ScriptedPerson person) => new()
    {
        UserId = ids[person.Phone],
        Role = person.Role,
        OrganizationId = person.Organization is { } organization ? registries.Organization(organization) : null,
        AreaId = person.Role switch
        {
            ActorRole.CommunityWorker => registries.Area(person.Community!),
            ActorRole.AreaOfficer => registries.Area(person.Area!),
            ActorRole.Administrator => district.Root.Id,
            _ => null,
        },
        DepartmentId = person.Department is { } department ? registries.Department(department) : null,
        Since = Opened,
    };
}
