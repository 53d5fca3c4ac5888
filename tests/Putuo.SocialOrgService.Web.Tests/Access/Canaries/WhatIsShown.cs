using Putuo.SocialOrgService.Web.Tests.Startup;
using static Putuo.SocialOrgService.Web.Tests.Access.Canaries.Datum;
using static Putuo.SocialOrgService.Web.Tests.Access.Canaries.Part;

namespace Putuo.SocialOrgService.Web.Tests.Access.Canaries;

/// <summary>
/// What is shown to whom, written down a second time from the rules of the domain and without asking its code: for each kind of thing the
/// parts that may read it on a page. What stands in no row is shown to nobody.
/// </summary>
internal static class WhatIsShown
{
    private const Part Insiders = Requester | CommunityWorker | Provider | Administrator;
    private const Part Offices = Insiders | Answering | Leading | Supporting | AreaOfficer;

    private static readonly Dictionary<Datum, Part> Pages = new()
    {
        // In the clear a contact stands on no page that a link leads to; it is shown where it was asked for with a button.
        [FullName] = None,
        [Phone] = None,
        [Address] = None,
        [MaskedName] = Insiders | Self | Colleague,
        [MaskedPhone] = Insiders | Self | OwnerOfColleague,
        [Secret] = None,
        [Hidden] = None,

        // Offices see the orders they answer for without contact; whoever has not taken an order on sees no digit of its need.
        [Need] = Offices | Addressed | Pool,
        [DoorInWords] = Offices,
        [PhoneInWords] = Requester | Spokesperson,
        [Reason] = Offices,
        [OwnReason] = Offices | GaveUp,
        [Work] = Offices,
        [Comment] = Offices | ReaderOfComments,
        [Answer] = Offices | ReaderOfComments,

        // Who reported a comment, and why, is for those who decide on it.
        [Report] = CommunityWorker,
        [LookReason] = Requester | Spokesperson | Administrator,

        // The pool has no photos; what proves the work is everybody's when requester and provider both say so.
        [NeedPhoto] = Offices | Addressed,
        [ProofPhoto] = Offices | ReaderOfPhotos,
        [Token] = Requester | CommunityWorker,
    };

    /// <summary>Who may read a contact in the clear after pressing its button and, where needed, saying why.</summary>
    private static readonly Part Contact = Requester | CommunityWorker | OpenProvider | Administrator;

    /// <summary>The kinds that somebody may read on some page.</summary>
    public static IEnumerable<Datum> Shown => Pages.Where(row => row.Value != None).Select(row => row.Key);

    /// <summary>
    /// Whether a visitor may read something of a person on a page. Besides the table: whoever opens a token's page holds it already, and an
    /// order being written shows what its writer typed.
    /// </summary>
    public static bool May(Visitor visitor, Canary person, Datum datum, string path) =>
        (Pages[datum] & PartOf(visitor, person)) != None
        || (datum == Token && path.Contains(person.Token, StringComparison.Ordinal))
        || (person.IsTalent && MayOfTalent(visitor, person, datum, path))
        || (visitor.Person == person && path.StartsWith("/orders/new", StringComparison.Ordinal) && datum is not (Secret or Hidden));

    /// <summary>
    /// A talent's surname stands in the registry for everybody; the full name is for the organization that keeps it, where it keeps its talents or says who
    /// served, and for the person in the own account.
    /// </summary>
    private static bool MayOfTalent(Visitor visitor, Canary person, Datum datum, string path) => datum switch
    {
        MaskedName => path.StartsWith("/talents", StringComparison.Ordinal),
        FullName => (visitor.Kind is Kind.Owner or Kind.Member
                && (path.StartsWith("/workbench/talents", StringComparison.Ordinal) || path.EndsWith("/completion", StringComparison.Ordinal) || path.EndsWith("/correction", StringComparison.Ordinal)))
            || (visitor.Person == person && path.StartsWith("/account/talents", StringComparison.Ordinal)),
        _ => false,
    };

    /// <summary>Whether a visitor may open the contact of an order.</summary>
    public static bool MayOpen(Visitor visitor, Canary person) => (Contact & PartOf(visitor, person)) != None;

    /// <summary>What a visitor is to a person.</summary>
    private static Part PartOf(Visitor visitor, Canary person)
    {
        var part = (person.CommentIsPublic ? ReaderOfComments : None) | (person.ProofIsPublic ? ReaderOfPhotos : None);
        if (visitor.Person == person)
            part |= Self | (person.OwnsOrder ? Requester : None);
        if (visitor.Kind is Kind.Owner or Kind.Member && person.Works is Kind.Owner or Kind.Member)
            part |= Colleague | (visitor.Kind == Kind.Owner ? OwnerOfColleague : None);
        switch (visitor.Kind)
        {
            case Kind.Administrator:
                part |= Part.Administrator;
                break;
            case Kind.Worker or Kind.OtherWorker when person.Works is null && person.LivesElsewhere == (visitor.Kind == Kind.OtherWorker):
                part |= CommunityWorker | (person.OwnsOrder ? None : Spokesperson);
                break;
            case Kind.Officer or Kind.CityOfficer when person.Works is null:
                part |= AreaOfficer;
                break;
            case Kind.Department or Kind.OtherDepartment:
                part |= (person.Answers == visitor.Kind && person.Number.Length > 0 ? Answering : None)
                    | (person.Leads == visitor.Kind ? Leading : None)
                    | (person.Supports == visitor.Kind ? Supporting : None)
                    | (person.Provider == visitor.Kind ? Provider | (person.ContactIsOpen ? OpenProvider : None) : None);
                break;
            case Kind.Owner or Kind.Member or Kind.OtherOrganization or Kind.UnfitOrganization:
                var own = visitor.Kind == Kind.Owner ? Kind.Member : visitor.Kind;
                part |= (person.Provider == own ? Provider | (person.ContactIsOpen ? OpenProvider : None) : None)
                    | (person.Asked == own ? Addressed : None)
                    | (person.GaveUp == own ? Part.GaveUp : None)
                    | (person.InPool && own != Kind.UnfitOrganization ? Pool : None);
                break;
        }

        return part;
    }
}

/// <summary>What somebody is to a person and the person's order.</summary>
[Flags]
internal enum Part
{
    None = 0,

    /// <summary>The person, whose own account it is.</summary>
    Self = 1,

    /// <summary>Whoever asked, in the own account.</summary>
    Requester = 2,

    /// <summary>A worker of the order's community.</summary>
    CommunityWorker = 4,
    Provider = 8,

    /// <summary>The provider from the claim until some days after completion.</summary>
    OpenProvider = 16,

    /// <summary>The organization asked by name, which has not taken it on.</summary>
    Addressed = 32,

    /// <summary>An organization that finds it in the pool.</summary>
    Pool = 64,

    /// <summary>An organization that declined it or gave it back.</summary>
    GaveUp = 128,

    /// <summary>The department that answers for the category.</summary>
    Answering = 256,

    /// <summary>The department it was transferred to.</summary>
    Leading = 512,

    /// <summary>A department asked for support.</summary>
    Supporting = 1024,
    Administrator = 2048,

    /// <summary>A worker of the community, which asks and reads in the place of a caller without an account.</summary>
    Spokesperson = 16384,

    /// <summary>An officer of the street or the city.</summary>
    AreaOfficer = 131072,

    /// <summary>Whoever works for the same organization.</summary>
    Colleague = 32768,

    /// <summary>The owner of that organization.</summary>
    OwnerOfColleague = 65536,

    /// <summary>Everybody, where the comment is public.</summary>
    ReaderOfComments = 4096,

    /// <summary>Everybody, where the proof is public.</summary>
    ReaderOfPhotos = 8192,
}
