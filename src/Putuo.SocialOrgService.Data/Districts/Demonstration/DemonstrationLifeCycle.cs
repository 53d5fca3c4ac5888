using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Files;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Districts.Demonstration;

/// <summary>
/// Plays the life of organizations through the domain's own steps: the annual check of 2021, which three organizations missed and one
/// of them repaired, and filings of every kind and in every state.
/// </summary>
internal sealed class DemonstrationLifeCycle(
    PlatformDbContext db, District district, DemonstrationContent content, DemonstrationRegistries registries, DemonstrationPeople people, AttachmentStore store)
{
    private const int Year = 2021;
    private static readonly DateOnly Deadline = new(2022, 5, 31);
    private static readonly DateTime Opened = new(2022, 3, 1, 9, 0, 0);

    private StoredAttachment paper = new("", "", "", AttachmentKind.Pdf, 0);

    public async Task PlayAsync(DateTime snapshot, CancellationToken cancel)
    {
        using (var sample = new MemoryStream(DemonstrationPaper.Bytes))
        {
            var (name, kind, bytes, _) = await store.StoreAsync(sample, [AttachmentKind.Pdf], cancel);
            paper = new StoredAttachment("", name!, "", kind, bytes);
        }
        var administrator = people.Office("administrator");
        var campaign = AnnualCampaign.Open(administrator, Year, Deadline, district, Utc(Opened))!;
        var active = await db.Organizations.AsNoTracking().Where(o => o.Status == OrganizationStatus.Active).OrderBy(o => o.Id).ToListAsync(cancel);
        var known = active.ToDictionary(o => o.Id);
        var duties = AnnualDesk.DutiesOf(Year, active.Select(o => new ReportingOrganization(o.Id, o.Type, o.RegisteredOn))).ToDictionary(duty => duty.OrganizationId);
        var late = content.Filings.Where(script => script.Kind is FormKind.AnnualReport or FormKind.Appeal).Select(script => registries.Organization(script.By)).ToHashSet();
        var inTime = duties.Values.Where(duty => !late.Contains(duty.OrganizationId)).Select((duty, place) => Report(known[duty.OrganizationId], place)).ToList();
        var others = content.Filings.Select(script => Play(script, known)).ToList();
        foreach (var filing in others)
            filing.MissTerm(snapshot);
        db.Add(campaign);
        db.AddRange(duties.Values);
        db.AddRange(inTime);
        db.AddRange(others);
        await db.SaveChangesAsync(cancel);
        foreach (var duty in duties.Values.Where(duty => late.Contains(duty.OrganizationId)))
            duty.Miss(campaign.EndsAt);
        foreach (var filing in inTime.Concat(others).Where(f => f is { Kind: FormKind.AnnualReport, Status: not FilingStatus.Draft }))
        {
            var duty = duties[filing.OrganizationId!.Value];
            duty.ReportBy(filing.Id);
            if (filing.Conclusion is { } conclusion)
                duty.Conclude(conclusion, filing.Since);
        }
        campaign.ClosedAt = campaign.EndsAt;
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    /// <summary>A report in time: its figures follow from its place in the registry.</summary>
    private Filing Report(Organization organization, int place)
    {
        var (staff, income) = (3 + (place * 7 % 23), 60000 + (place * 37 % 41 * 12500));
        var from = Opened.AddDays(7 + (place * 11 % 75)).AddHours(place % 7);
        var conclusion = place % 9 == 4 ? AnnualConclusion.BasicallyQualified : AnnualConclusion.Qualified;
        return Play(
            new ScriptedFiling
            {
                Kind = FormKind.AnnualReport,
                By = organization.Name,
                BegunAt = from,
                Answers = new Dictionary<string, string>
                {
                    ["staff"] = Text(staff),
                    ["income"] = Text(income),
                    ["spending"] = Text(income - (place * 13 % 17 * 900)),
                    ["services"] = Text(20 + (place * 17 % 90)),
                    ["changed"] = place % 6 == 0 ? FormField.Yes : FormField.No,
                    ["work"] = organization.About,
                },
                Papers = new Dictionary<string, string> { ["audit"] = "2021年财务会计报告.pdf" },
                Steps =
                [
                    new ScriptedFilingStep { At = from.AddHours(2), Do = FilingEventKind.Submitted },
                    place == 30
                        ? new ScriptedFilingStep { At = from.AddDays(9), Do = FilingEventKind.Rejected, By = "民政局", Text = "全年没有开展活动，财务账目不完整。" }
                        : new ScriptedFilingStep { At = from.AddDays(5 + (place % 8)), Do = FilingEventKind.Approved, By = "民政局", Conclusion = conclusion },
                ],
            },
            new Dictionary<int, Organization> { [organization.Id] = organization });

        static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
    }

    private Filing Play(ScriptedFiling script, Dictionary<int, Organization> known)
    {
        var form = district.Form(script.Kind)!;
        var applicant = form.Filer == FormFiler.Organization ? people.MemberOf(script.By) : new Actor(ActorRole.Resident, people.IdOf(script.By));
        var facts = applicant.OrganizationId is { } id ? Facts(known[id]) : KnownFacts.None;
        int? year = script.Kind is FormKind.AnnualReport or FormKind.Appeal ? Year : null;
        var filing = Filing.Begin(form, facts, year, applicant, Utc(script.BegunAt))!;
        Write(filing, form, script.Answers, script.Papers, applicant, script.BegunAt);
        foreach (var step in script.Steps)
        {
            if (step.Answers.Count + step.Papers.Count > 0)
                Write(filing, form, step.Answers, step.Papers, applicant, step.At);
            if (Take(filing, form, step, step.By is { } office ? people.Office(office) : applicant) is { } refusal)
                throw new InvalidOperationException($"{script.By}, {script.Kind}: {step.Do} is refused: {refusal}.");
        }
        return filing;
    }

    private void Write(
        Filing filing, FormDefinition form, IReadOnlyDictionary<string, string> answers, IReadOnlyDictionary<string, string> papers, Actor applicant, DateTime at)
    {
        filing.Save(form, [.. filing.Answers.Where(answer => !answers.ContainsKey(answer.Key)), .. answers.Select(pair => new Answer(pair.Key, pair.Value))], null, applicant, Utc(at));
        foreach (var (key, name) in papers)
            filing.Attach(form, paper with { Key = key, Name = name }, applicant, Utc(at));
    }

    private FilingRefusal? Take(Filing filing, FormDefinition form, ScriptedFilingStep step, Actor actor)
    {
        var at = Utc(step.At);
        return step.Do switch
        {
            FilingEventKind.Submitted or FilingEventKind.Resubmitted => filing.Submit(form, actor, district, at),
            FilingEventKind.Returned => filing.Return(form, [.. step.Remarks.Select(pair => new FieldRemark(pair.Key, pair.Value))], step.Text, actor, district, at),
            FilingEventKind.Approved => filing.Approve(step.Conclusion, step.Text, actor, at),
            FilingEventKind.Rejected => filing.Reject(step.Text, actor, at),
            FilingEventKind.Withdrawn => filing.Withdraw(actor, at),
            _ => throw new InvalidOperationException($"No filing is played with {step.Do}."),
        };
    }

    private KnownFacts Facts(Organization organization)
    {
        var project = content.Projects.LastOrDefault(p => p.Winner == organization.Name);
        return new KnownFacts
        {
            Name = organization.Name,
            Number = organization.CreditCode ?? organization.FilingNumber,
            Representative = organization.LegalRepresentative,
            RegisteredOn = organization.RegisteredOn,
            PartyBranch = organization.PartyBranch,
            About = organization.About,
            Venues = organization.Venues,
            Equipment = organization.Equipment,
            Volunteers = organization.Volunteers,
            Funds = organization.Funds,
            ProjectTitle = project?.Title,
            ProjectBudgetFen = project?.BudgetYuan * 100L,
        };
    }

    private DateTime Utc(DateTime local) => district.Calendar.UtcOf(local);
}
