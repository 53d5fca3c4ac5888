using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Access.Canaries;

/// <summary>
/// An invented person whose every word is unmistakable: wherever one of these signs or numbers stands, it came from this person. Residents
/// order something in the loop; staff only have a name and a number.
/// </summary>
internal sealed class Canary
{
    /// <summary>
    /// Rare characters that no text of the platform uses; each person has a stretch of them. Their lower bytes lie above those of plain
    /// text, so that the bytes of two of them are no digits by chance.
    /// </summary>
    private const int FirstSign = 0x3480, SignsOfOne = 40, SignsInRow = 0x80, Row = 0x100;

    private readonly int index;

    public Canary(int index, string story, string? phone = null)
    {
        this.index = index;
        Story = story;
        Surname = Signs(0, 1);
        GivenName = Signs(1, 2);
        Phone = phone ?? $"159{4100 + (index * 53)}{7301 + (index * 41)}";
        PhoneInWords = $"188{3200 + (index * 47)}{5203 + (index * 43)}";
        Address = $"{Signs(3, 3)}弄{index}幢{700 + index}室";
        Password = $"海边的石头记得{Signs(6, 3)}每一次潮水";
        FileName = Signs(9, 2);
        NeedColour = Colour(index * 2);
        ProofColour = Colour((index * 2) + 1);
        Marks =
        [
            new(Datum.FullName, GivenName[..1]),
            new(Datum.MaskedName, Surname),
            new(Datum.Phone, Phone),
            new(Datum.MaskedPhone, $"{Phone[..3]}****{Phone[^4..]}"),
            new(Datum.Address, Address[..2]),
            new(Datum.Secret, Password[7..9]),
            new(Datum.Hidden, FileName),
            new(Datum.Need, NeedWords[..2]),
            new(Datum.DoorInWords, DoorInWords),
            new(Datum.PhoneInWords, PhoneInWords),
            new(Datum.Comment, Signs(16, 2)),
            new(Datum.Answer, Signs(18, 2)),
            new(Datum.Work, Signs(20, 2)),
            new(Datum.Reason, Signs(22, 2)),
            new(Datum.OwnReason, Signs(24, 2)),
            new(Datum.Report, Signs(26, 2)),
            new(Datum.LookReason, Signs(28, 2)),
        ];
    }

    /// <summary>What happens to the order, in a few words; names the person in a failure.</summary>
    public string Story { get; }

    public string Surname { get; }

    public string GivenName { get; }

    public string Name => Surname + GivenName;

    public string Phone { get; }

    public string Address { get; }

    public string Password { get; }

    /// <summary>Stands in the names and in the hidden data of the pictures that this person, or whoever serves them, sends.</summary>
    public string FileName { get; }

    /// <summary>Of the whole picture, by which it is known again: of the need, and of the proof of the work.</summary>
    public (byte Red, byte Green, byte Blue) NeedColour { get; }

    public (byte Red, byte Green, byte Blue) ProofColour { get; }

    /// <summary>What is looked for, with what it is.</summary>
    public List<Mark> Marks { get; }

    public string NeedWords => Signs(12, 4);

    /// <summary>A door number that the person wrote into the need.</summary>
    public string DoorInWords => $"甲{index:00}丙5丁";

    /// <summary>Another telephone number, written into need and comment.</summary>
    public string PhoneInWords { get; }

    public string Need => $"{NeedWords}想请人来家里帮忙，门牌{DoorInWords}，急事打{PhoneInWords}。";

    public string Comment => $"{Word(Datum.Comment)}办得很周到，下次请打{PhoneInWords}。";

    // What became of the order.

    /// <summary>The order's number; empty for whoever has none.</summary>
    public string Number { get; set; } = "";

    public long OrderId { get; set; }

    public string Token { get; set; } = "";

    /// <summary>Whether the person lives, and orders, in the other community.</summary>
    public bool LivesElsewhere { get; init; }

    /// <summary>Whether the person stands in the registry of talents, of the organization of owner and member, and agreed to that in the own account.</summary>
    public bool IsTalent { get; set; }

    /// <summary>The browser that the person is signed in with; null without an account.</summary>
    public PlatformClient? Browser { get; set; }

    /// <summary>Whether the order stands in the person's own account.</summary>
    public bool OwnsOrder { get; set; }

    public bool InPool { get; set; }

    /// <summary>The organization or department that serves or served it; <see cref="Kind.Member"/> stands for owner and member.</summary>
    public Kind? Provider { get; set; }

    /// <summary>Whether the provider may open the contact still.</summary>
    public bool ContactIsOpen { get; set; }

    /// <summary>The organization that it is, or was, addressed to in vain.</summary>
    public Kind? Asked { get; set; }

    /// <summary>The organization that gave it back or declined it, which keeps the reason it gave.</summary>
    public Kind? GaveUp { get; set; }

    /// <summary>The department that answers for the category; null for one that nobody of the tests works for.</summary>
    public Kind? Answers { get; set; } = Kind.Department;

    public Kind? Leads { get; set; }

    public Kind? Supports { get; set; }

    /// <summary>Whether the comment is everybody's: of a completed order that is not sensitive, current and not hidden.</summary>
    public bool CommentIsPublic { get; set; }

    /// <summary>Whether requester and provider both let the proof be seen.</summary>
    public bool ProofIsPublic { get; set; }

    /// <summary>Of staff: the role that the account has.</summary>
    public Kind? Works { get; init; }

    /// <summary>The words of a kind, to be typed somewhere.</summary>
    public string Word(Datum datum) => Marks.First(mark => mark.Datum == datum).Text;

    private string Signs(int from, int count) =>
        string.Concat(Enumerable.Range((index * SignsOfOne) + from, count).Select(sign => (char)(FirstSign + (sign / SignsInRow * Row) + (sign % SignsInRow))));

    /// <summary>Colours so far apart that a JPEG does not mix them up.</summary>
    private static (byte Red, byte Green, byte Blue) Colour(int number) =>
        ((byte)(32 + (number % 4 * 60)), (byte)(32 + (number / 4 % 4 * 60)), (byte)(32 + (number / 16 % 4 * 60)));
}

/// <summary>Something that is looked for.</summary>
/// <param name="Datum">What it is.</param>
/// <param name="Text">How it reads.</param>
internal sealed record Mark(Datum Datum, string Text);

/// <summary>The kinds of things that a person leaves.</summary>
internal enum Datum
{
    FullName,
    MaskedName,
    Phone,
    MaskedPhone,
    Address,

    /// <summary>A password.</summary>
    Secret,

    /// <summary>The name of a picture's file, and what its maker hid inside it.</summary>
    Hidden,
    Need,
    DoorInWords,
    PhoneInWords,
    Comment,
    Answer,

    /// <summary>What the provider wrote of the work.</summary>
    Work,

    /// <summary>Why something happened, as the timeline says.</summary>
    Reason,

    /// <summary>Why an organization gave the order up.</summary>
    OwnReason,

    /// <summary>Why somebody reported the comment, and why it was hidden.</summary>
    Report,

    /// <summary>Why somebody looked at the contact.</summary>
    LookReason,
    NeedPhoto,
    ProofPhoto,

    /// <summary>The token of the order, as text or as the drawing that a telephone reads.</summary>
    Token,
}
