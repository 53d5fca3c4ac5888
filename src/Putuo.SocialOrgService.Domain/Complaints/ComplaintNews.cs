namespace Putuo.SocialOrgService.Domain.Complaints;

/// <summary>What a notice tells of a complaint.</summary>
public enum ComplaintNews
{
    /// <summary>To those who handle: there is one to take in hand.</summary>
    Came = 1,

    /// <summary>To those who handle: the statement is there.</summary>
    StatementCame = 2,

    /// <summary>To those who handle: the complainant was not satisfied.</summary>
    Reopened = 3,

    /// <summary>To those who handle: it was withdrawn.</summary>
    Withdrawn = 4,

    /// <summary>To those who handle: the term is over.</summary>
    Late = 5,

    /// <summary>To the complainant: somebody has it in hand.</summary>
    Taken = 11,

    /// <summary>To the complainant: it is answered.</summary>
    Answered = 12,

    /// <summary>To the complainant: another office has it now.</summary>
    PassedOn = 13,

    /// <summary>To the complainant: the term is over and it goes on.</summary>
    StillOpen = 14,

    /// <summary>To the organization or office complained of: a statement is asked for.</summary>
    Asked = 21,
}

/// <summary>What is told to whom of a complaint. Nobody is told of what they did themselves.</summary>
public static class ComplaintNewsRules
{
    /// <summary>What an event tells those who handle; null for nothing.</summary>
    public static ComplaintNews? ForHandlers(ComplaintEventKind kind) => kind switch
    {
        ComplaintEventKind.Received or ComplaintEventKind.PassedOn or ComplaintEventKind.Recused => ComplaintNews.Came,
        ComplaintEventKind.StatementGiven => ComplaintNews.StatementCame,
        ComplaintEventKind.Reopened => ComplaintNews.Reopened,
        ComplaintEventKind.Withdrawn => ComplaintNews.Withdrawn,
        ComplaintEventKind.TermMissed => ComplaintNews.Late,
        _ => null,
    };

    /// <summary>What an event tells the complainant; null for nothing.</summary>
    public static ComplaintNews? ForComplainant(ComplaintEventKind kind) => kind switch
    {
        ComplaintEventKind.Taken => ComplaintNews.Taken,
        ComplaintEventKind.Answered => ComplaintNews.Answered,
        ComplaintEventKind.PassedOn => ComplaintNews.PassedOn,
        ComplaintEventKind.TermMissed => ComplaintNews.StillOpen,
        _ => null,
    };

    /// <summary>Whose page a notice leads to.</summary>
    public static ComplaintPart PartOf(ComplaintNews news) => news switch
    {
        ComplaintNews.Asked => ComplaintPart.Respondent,
        >= ComplaintNews.Taken => ComplaintPart.Complainant,
        _ => ComplaintPart.Handler,
    };
}
