using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Talents;

/// <summary>Where an entry of the registry of talents stands.</summary>
public enum TalentStatus
{
    /// <summary>等本人同意: the organization wrote it down, the person agrees by a code in the own account. It stands in no list of others.</summary>
    Asked = 1,

    /// <summary>在库.</summary>
    Listed = 2,

    /// <summary>已离队: does not serve for this organization any more.</summary>
    Ended = 3,

    /// <summary>已收回同意: nothing about the person is left.</summary>
    Withdrawn = 4,
}

/// <summary>How a person agreed to stand in the registry.</summary>
public enum ConsentWay
{
    /// <summary>Signed on paper, which the organization keeps.</summary>
    Paper = 1,

    /// <summary>In the own account.</summary>
    Account = 2,
}

/// <summary>When a talent has time to serve.</summary>
[Flags]
public enum Availability
{
    /// <summary>暂时没空.</summary>
    None = 0,

    /// <summary>工作日白天.</summary>
    Weekdays = 1,

    /// <summary>晚上.</summary>
    Evenings = 2,

    /// <summary>周末和节假日.</summary>
    Weekends = 4,

    /// <summary>应急时随叫随到: typhoon, epidemic .</summary>
    Emergencies = 8,
}

/// <summary>
/// An entry of the registry of talents (社会组织人才库, R-08): somebody who serves for an organization, kept by it with that person's consent.
/// No telephone, number of a card or birthday is kept: whoever needs a talent asks the organization.
/// </summary>
public sealed partial class Talent
{
    /// <summary>What the organization is told of the step just taken, but for who took it; null for nothing.</summary>
    public (TalentNews What, long? By)? News { get; private set; }

    /// <summary>The most entries of an organization that stand or wait for consent.</summary>
    public const int MostOfOrganization = 200;

    /// <summary>The most certificates of a talent.</summary>
    public const int MostCertificates = 20;

    /// <summary>How many days the code is good by which a talent joins the entry to the own account.</summary>
    public const int CodeDays = 7;

    /// <summary>For how many days an entry is kept whose person was asked and has not agreed, counted from the end of the last code.</summary>
    public const int AskedDays = 30;

    private readonly List<TalentField> fields = [];
    private readonly List<TalentArea> areas = [];
    private readonly List<Certificate> certificates = [];

    /// <summary>The platform's own id.</summary>
    public int Id { get; private set; }

    /// <summary>Counts changes.</summary>
    public long Version { get; private set; }

    /// <summary>The organization that keeps it.</summary>
    public required int OrganizationId { get; init; }

    /// <summary>Where it stands.</summary>
    public TalentStatus Status { get; private set; }

    /// <summary>The full name; null once erased. It is stored sealed, beside the entry.</summary>
    public string? Name { get; private set; }

    /// <summary>张**; empty once erased.</summary>
    public string MaskedName { get; private set; } = "";

    /// <summary>Where the surname stands in Chinese order.</summary>
    public string NameOrder { get; private set; } = "";

    /// <summary>The full name, where the person agreed to its being public; null otherwise.</summary>
    public string? PublicName { get; private set; }

    /// <summary>What else somebody is good at, in a few words; public.</summary>
    public string? Skills { get; private set; }

    /// <summary>When there is time.</summary>
    public Availability Availability { get; private set; }

    /// <summary>How the person agreed, or is to agree.</summary>
    public ConsentWay ConsentWay { get; private set; }

    /// <summary>The local day of the consent; null while it is waited for.</summary>
    public DateOnly? ConsentOn { get; private set; }

    /// <summary>Which wording was agreed to.</summary>
    public string ConsentVersion { get; private set; } = "";

    /// <summary>The account of the talent, once joined.</summary>
    public long? UserId { get; private set; }

    /// <summary>A keyed digest of the code by which the own account is, or was, joined; null without one.</summary>
    public string? CodeKey { get; private set; }

    /// <summary>Until when that code is good, in UTC; null once it was used.</summary>
    public DateTime? CodeUntil { get; private set; }

    /// <summary>The form that made it; the same form sent twice is one entry.</summary>
    public Guid FormKey { get; private set; }

    /// <summary>Since when it stands, in UTC.</summary>
    public DateTime AddedAt { get; private set; }

    /// <summary>When it was changed last, in UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>When the person left the organization or took the consent back, in UTC; null before.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>When everything about the person was deleted, in UTC; null before.</summary>
    public DateTime? ErasedAt { get; private set; }

    /// <summary>The categories of the first level that the talent is good at.</summary>
    public IReadOnlyList<TalentField> Fields => fields;

    /// <summary>The areas the talent serves in, of any level.</summary>
    public IReadOnlyList<TalentArea> Areas => areas;

    /// <summary>The certificates.</summary>
    public IReadOnlyList<Certificate> Certificates => certificates;

    /// <summary>Whether it stands, or waits for consent: the organization works with it.</summary>
    public bool IsKept => Status is TalentStatus.Asked or TalentStatus.Listed;

    /// <summary>Gives back the name that was stored sealed.</summary>
    public void Recall(string? name) => Name = name;

    /// <summary>What an entry says.</summary>
    public TalentEntry Entry => new()
    {
        Name = Name,
        Fields = [.. fields.Select(f => f.CategoryCode).Order(StringComparer.Ordinal)],
        Areas = [.. areas.Select(a => a.AreaId).Order()],
        Skills = Skills,
        Availability = Availability,
        ConsentWay = ConsentWay,
        SignedOn = ConsentWay == ConsentWay.Paper ? ConsentOn : null,
        IsNamePublic = PublicName is not null,
    };

    private void Describe(TalentEntry entry, bool mayBePublic)
    {
        Name = PlainText.Of(entry.Name!);
        MaskedName = Contact.MaskName(Name);
        NameOrder = ChineseName.OrderOf(MaskedName.TrimEnd('*'));
        PublicName = entry.IsNamePublic && mayBePublic ? Name : null;
        Skills = PlainText.OrNull(entry.Skills);
        Availability = entry.Availability;
        fields.RemoveAll(f => !entry.Fields.Contains(f.CategoryCode));
        fields.AddRange(entry.Fields.Except(fields.Select(f => f.CategoryCode)).Select(code => new TalentField { CategoryCode = code }));
        areas.RemoveAll(a => !entry.Areas.Contains(a.AreaId));
        areas.AddRange(entry.Areas.Except(areas.Select(a => a.AreaId)).Select(id => new TalentArea { AreaId = id }));
    }
}
