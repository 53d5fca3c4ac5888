namespace Putuo.SocialOrgService.Domain.Areas;

/// <summary>What a district sets for the whole platform; an empty text is not shown.</summary>
public sealed record DistrictSettings
{
    /// <summary>The platform's Chinese name (社会组织服务一件事).</summary>
    public required string SiteName { get; init; }

    /// <summary>The platform's English name.</summary>
    public required string SiteNameEn { get; init; }

    /// <summary>主办单位, the body that runs the platform.</summary>
    public required string Host { get; init; }

    /// <summary>The running body's English name.</summary>
    public required string HostEn { get; init; }

    /// <summary>承办单位, the body that keeps it.</summary>
    public string Keeper { get; init; } = "";

    /// <summary>The keeper's English name.</summary>
    public string KeeperEn { get; init; } = "";

    /// <summary>The year in which the platform began; public figures are offered from it on.</summary>
    public int FirstYear { get; init; } = 2022;

    /// <summary>The telephone by which a community places an order for a caller.</summary>
    public required string Phone { get; init; }

    /// <summary>The area code of the telephone (0580), which people leave out of a local number; empty where it is not written as 0580-1234567.</summary>
    public string AreaCode => Phone.Split('-') is [{ Length: 3 or 4 } code, _] && code.All(char.IsAsciiDigit) && code[0] == '0' ? code : "";

    /// <summary>When the telephone is answered (工作日 8:30–17:00).</summary>
    public string PhoneHours { get; init; } = "";

    /// <summary>The same in English.</summary>
    public string PhoneHoursEn { get; init; } = "";

    /// <summary>ICP 备案号.</summary>
    public string IcpNumber { get; init; } = "";

    /// <summary>公安备案号.</summary>
    public string PoliceNumber { get; init; } = "";

    /// <summary>政府网站标识码.</summary>
    public string SiteCode { get; init; } = "";

    /// <summary>How many days a requester may reopen a completed order.</summary>
    public int ReopenDays { get; init; } = 14;

    /// <summary>Until which day after completion a rating is taken.</summary>
    public int RateDays { get; init; } = 30;

    /// <summary>After how many days the system confirms a completed order, as unrated, where its category does not say.</summary>
    public int ConfirmDays { get; init; } = 7;

    /// <summary>How many days after a missed completion term the system takes an order from its silent provider.</summary>
    public int TakeBackDays { get; init; } = 7;

    /// <summary>Within how many working days a supporting department replies.</summary>
    public int SupportDays { get; init; } = 3;

    /// <summary>How many days after completion an order's token (QR code) opens its page.</summary>
    public int TokenDays { get; init; } = 30;

    /// <summary>After how many days a request to be called is deleted.</summary>
    public int CallbackDays { get; init; } = 30;

    /// <summary>How many days after completion the provider may still see the contact.</summary>
    public int ContactDays { get; init; } = 3;

    /// <summary>How many months after closing the contact is erased.</summary>
    public int ContactMonths { get; init; } = 12;

    /// <summary>From how many waiting orders of one category in one street on a common demand is proposed to the department that answers for it.</summary>
    public int DemandOrders { get; init; } = 5;

    /// <summary>Within how many days these must have been placed.</summary>
    public int DemandDays { get; init; } = 30;

    /// <summary>Within how many clock hours an urgent order must be answered.</summary>
    public int UrgentAnswerHours { get; init; } = 2;

    /// <summary>Within how many working days the supervising department checks an organization's application.</summary>
    public int EntryCheckDays { get; init; } = 5;

    /// <summary>Within how many working days the administrator decides on it.</summary>
    public int EntryDecideDays { get; init; } = 10;

    /// <summary>Within how many working days its applicant is asked to correct it; nothing is closed when they have passed.</summary>
    public int EntryCorrectDays { get; init; } = 15;

    /// <summary>How many days before the deadline of the annual check an organization without a report is reminded for the first time.</summary>
    public int AnnualFirstReminderDays { get; init; } = 15;

    /// <summary>How many days before it is reminded for the last time.</summary>
    public int AnnualLastReminderDays { get; init; } = 3;

    /// <summary>Within how many working days a complaint is taken in hand.</summary>
    public int ComplaintTakeDays { get; init; } = 2;

    /// <summary>Within how many working days after it came a complaint is answered.</summary>
    public int ComplaintAnswerDays { get; init; } = 15;

    /// <summary>Within how many working days whoever is complained of gives the statement asked for.</summary>
    public int ComplaintStatementDays { get; init; } = 5;

    /// <summary>How many days a complainant may say that the answer does not satisfy.</summary>
    public int ComplaintReopenDays { get; init; } = 15;

    /// <summary>How many months after it was closed a complaint's contact and words are erased.</summary>
    public int ComplaintMonths { get; init; } = 12;
}
