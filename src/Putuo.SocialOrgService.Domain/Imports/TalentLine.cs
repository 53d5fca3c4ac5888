using Putuo.SocialOrgService.Domain.Talents;

namespace Putuo.SocialOrgService.Domain.Imports;

/// <summary>What a row says of a talent.</summary>
/// <param name="Organization">The credit code or filing number of the organization that keeps the signed paper.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Certificate">A certificate; null without one.</param>
/// <param name="CertificateUntil">Its last day; null for one without an end.</param>
public sealed record TalentLine(string? Organization, TalentEntry Entry, CertificateKind? Certificate, DateOnly? CertificateUntil)
{
    /// <summary>Whether another row of the same person says the same of everything but the certificate.</summary>
    public bool IsAlike(TalentLine other) =>
        Entry.SaysTheSame(other.Entry) && (Entry.ConsentWay, Entry.SignedOn) == (other.Entry.ConsentWay, other.Entry.SignedOn);

    /// <summary>Reads a row; what is wrong is said to it.</summary>
    public static TalentLine Read(ImportLine line)
    {
        var way = line.Choice<ConsentWay>(ImportField.Consent);
        if (way is not null and not ConsentWay.Paper)
            line.Say(ImportField.Consent, ImportFaultKind.NoConsent);
        var entry = new TalentEntry
        {
            Name = line.Text(ImportField.Person),
            Fields = line.TopCategories(ImportField.Fields),
            Areas = line.Areas(ImportField.Areas),
            Skills = line.Text(ImportField.Skills),
            Availability = line.Choices<Availability>(ImportField.Times).Aggregate(Availability.None, (all, time) => all | time),
            ConsentWay = way,
            SignedOn = line.Day(ImportField.SignedOn),
            IsNamePublic = line.Choice<YesNo>(ImportField.NamePublic) == YesNo.Yes,
        };
        if (entry.Name is { Length: < TalentEntry.LeastName })
            line.Say(ImportField.Person, ImportFaultKind.Missing);
        var certificate = line.Choice<CertificateKind>(ImportField.Certificate);
        if (certificate == CertificateKind.Other)
            line.Say(ImportField.Certificate, ImportFaultKind.Unknown);
        var until = line.Day(ImportField.CertificateUntil, mayBeAhead: true);
        if (until is not null && line.Text(ImportField.Certificate) is null)
            line.Say(ImportField.CertificateUntil, ImportFaultKind.NeedsOther, nameof(ImportField.Certificate));
        return new(line.Code(ImportField.Organization), entry, certificate, until);
    }
}
