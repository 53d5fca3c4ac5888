using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Data.Talents;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Talents;

namespace Putuo.SocialOrgService.Data.Districts.Demonstration;

/// <summary>Plays the registry of talents through the domain's own steps: written down before the orders, so that completions name who served; one takes the consent back afterwards.</summary>
internal sealed class DemonstrationTalents(
    PlatformDbContext db, FieldCipher cipher, District district, DemonstrationContent content, DemonstrationRegistries registries, DemonstrationPeople people)
{
    private readonly Dictionary<(string Organization, string Name), int> ids = [];

    /// <summary>The entry of somebody who serves for an organization.</summary>
    public int IdOf(string organization, string name) => ids[(organization, name)];

    public async Task FillAsync(CancellationToken cancel)
    {
        var registry = new TalentRegistry(db, cipher);
        foreach (var script in content.Talents)
        {
            var (keeper, at) = (people.MemberOf(script.Organization), district.Calendar.UtcOf(script.AddedAt));
            var talent = Talent.Add(Entry(script), keeper, new Guid(ids.Count + 1, 0, 0, new byte[8]), at)!;
            foreach (var certificate in script.Certificates)
                Must(talent.Certify(certificate.Kind, certificate.Name, certificate.ExpiresOn, keeper, at), script);
            if (script.Account is { } phone)
            {
                Must(talent.OfferCode("", keeper, at), script);
                Must(talent.Agree(script.NamePublic, new Actor(ActorRole.Resident, people.IdOf(phone)), district, at), script);
            }
            await registry.CommitAsync(talent, cancel);
            ids[(script.Organization, script.Name)] = talent.Id;
        }
        db.ChangeTracker.Clear();
    }

    public async Task WithdrawAsync(CancellationToken cancel)
    {
        var registry = new TalentRegistry(db, cipher);
        foreach (var script in content.Talents.Where(script => script.WithdrawnAt is not null))
        {
            var talent = (await registry.OpenAsync(IdOf(script.Organization, script.Name), cancel))!;
            Must(talent.Withdraw(people.MemberOf(script.Organization), district.Calendar.UtcOf(script.WithdrawnAt!.Value)), script);
            await registry.CommitAsync(talent, cancel);
        }
        db.ChangeTracker.Clear();
    }

    private static void Must(TalentRefusal? refusal, ScriptedTalent script)
    {
        if (refusal is not null)
            throw new InvalidOperationException($"The script of {script.Name} is refused: {refusal}.");
    }

    private TalentEntry Entry(ScriptedTalent script) => new()
    {
        Name = script.Name,
        Fields = script.Fields,
        Areas = [.. content.Organizations.First(o => o.Name == script.Organization).Areas.Select(registries.Area)],
        Skills = script.Skills,
        Availability = script.Times.Aggregate(Availability.None, (all, one) => all | one),
        ConsentWay = script.Account is null ? ConsentWay.Paper : ConsentWay.Account,
        SignedOn = script.SignedOn,
        IsNamePublic = script.NamePublic,
    };
}
