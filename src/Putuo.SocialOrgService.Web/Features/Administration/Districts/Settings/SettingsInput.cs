using System.ComponentModel.DataAnnotations;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Features.Administration.Districts.Settings;

/// <summary>What the district sets, as it is typed.</summary>
public sealed class SettingsInput : FactInput
{
    private const int MostText = 100, MostNumber = 999, MostYear = 2100;

    /// <summary>The platform's Chinese name (社会组织服务一件事).</summary>
    [Display(Name = "SiteName"), Required(ErrorMessage = "TextNeeded"), StringLength(MostText)]
    public string? SiteName { get; set; }

    /// <summary>The platform's English name.</summary>
    [Display(Name = "SiteNameEn"), Required(ErrorMessage = "TextNeeded"), StringLength(MostText)]
    public string? SiteNameEn { get; set; }

    /// <summary>主办单位, the body that runs the platform.</summary>
    [Display(Name = "Host"), Required(ErrorMessage = "TextNeeded"), StringLength(MostText)]
    public string? Host { get; set; }

    /// <summary>The running body's English name.</summary>
    [Display(Name = "HostEn"), Required(ErrorMessage = "TextNeeded"), StringLength(MostText)]
    public string? HostEn { get; set; }

    /// <summary>承办单位, the body that keeps it.</summary>
    [Display(Name = "Keeper"), StringLength(MostText)]
    public string? Keeper { get; set; }

    /// <summary>The keeper's English name.</summary>
    [Display(Name = "KeeperEn"), StringLength(MostText)]
    public string? KeeperEn { get; set; }

    /// <summary>The year in which the platform began; public figures are offered from it on.</summary>
    [Display(Name = "FirstYear"), Required(ErrorMessage = "NumberNeeded"), Range(2000, MostYear)]
    public int? FirstYear { get; set; }

    /// <summary>The telephone by which a community places an order for a caller.</summary>
    [Display(Name = "Phone"), Required(ErrorMessage = "TextNeeded"), StringLength(MostText)]
    public string? Phone { get; set; }

    /// <summary>When the telephone is answered (工作日 8:30–17:00).</summary>
    [Display(Name = "PhoneHours"), StringLength(MostText)]
    public string? PhoneHours { get; set; }

    /// <summary>The same in English.</summary>
    [Display(Name = "PhoneHoursEn"), StringLength(MostText)]
    public string? PhoneHoursEn { get; set; }

    /// <summary>ICP 备案号.</summary>
    [Display(Name = "IcpNumber"), StringLength(MostText)]
    public string? IcpNumber { get; set; }

    /// <summary>公安备案号.</summary>
    [Display(Name = "PoliceNumber"), StringLength(MostText)]
    public string? PoliceNumber { get; set; }

    /// <summary>政府网站标识码.</summary>
    [Display(Name = "SiteCode"), StringLength(MostText)]
    public string? SiteCode { get; set; }

    /// <summary>How many days a requester may reopen a completed order.</summary>
    [Display(Name = "ReopenDays"), Required(ErrorMessage = "NumberNeeded"), Range(1, MostNumber)]
    public int? ReopenDays { get; set; }

    /// <summary>Until which day after completion a rating is taken.</summary>
    [Display(Name = "RateDays"), Required(ErrorMessage = "NumberNeeded"), Range(1, MostNumber)]
    public int? RateDays { get; set; }

    /// <summary>After how many days the system confirms a completed order, as unrated, where its category does not say.</summary>
    [Display(Name = "ConfirmDays"), Required(ErrorMessage = "NumberNeeded"), Range(1, MostNumber)]
    public int? ConfirmDays { get; set; }

    /// <summary>How many days after a missed completion term the system takes an order from its silent provider.</summary>
    [Display(Name = "TakeBackDays"), Required(ErrorMessage = "NumberNeeded"), Range(1, MostNumber)]
    public int? TakeBackDays { get; set; }

    /// <summary>Within how many working days a supporting department replies.</summary>
    [Display(Name = "SupportDays"), Required(ErrorMessage = "NumberNeeded"), Range(1, MostNumber)]
    public int? SupportDays { get; set; }

    /// <summary>How many days after completion an order's token (QR code) opens its page.</summary>
    [Display(Name = "TokenDays"), Required(ErrorMessage = "NumberNeeded"), Range(1, MostNumber)]
    public int? TokenDays { get; set; }

    /// <summary>After how many days a request to be called is deleted.</summary>
    [Display(Name = "CallbackDays"), Required(ErrorMessage = "NumberNeeded"), Range(1, MostNumber)]
    public int? CallbackDays { get; set; }

    /// <summary>How many days after completion the provider may still see the contact.</summary>
    [Display(Name = "ContactDays"), Required(ErrorMessage = "NumberNeeded"), Range(1, MostNumber)]
    public int? ContactDays { get; set; }

    /// <summary>How many months after closing the contact is erased.</summary>
    [Display(Name = "ContactMonths"), Required(ErrorMessage = "NumberNeeded"), Range(1, MostNumber)]
    public int? ContactMonths { get; set; }

    /// <summary>From how many waiting orders of one category in one street on a common demand is proposed to the department that answers for it.</summary>
    [Display(Name = "DemandOrders"), Required(ErrorMessage = "NumberNeeded"), Range(1, MostNumber)]
    public int? DemandOrders { get; set; }

    /// <summary>Within how many days these must have been placed.</summary>
    [Display(Name = "DemandDays"), Required(ErrorMessage = "NumberNeeded"), Range(1, MostNumber)]
    public int? DemandDays { get; set; }

    /// <summary>Within how many clock hours an urgent order must be answered.</summary>
    [Display(Name = "UrgentAnswerHours"), Required(ErrorMessage = "NumberNeeded"), Range(1, MostNumber)]
    public int? UrgentAnswerHours { get; set; }

    /// <summary>Within how many working days the supervising department checks an organization's application.</summary>
    [Display(Name = "EntryCheckDays"), Required(ErrorMessage = "NumberNeeded"), Range(1, MostNumber)]
    public int? EntryCheckDays { get; set; }

    /// <summary>Within how many working days the administrator decides on it.</summary>
    [Display(Name = "EntryDecideDays"), Required(ErrorMessage = "NumberNeeded"), Range(1, MostNumber)]
    public int? EntryDecideDays { get; set; }

    /// <summary>Within how many working days its applicant is asked to correct it; nothing is closed when they have passed.</summary>
    [Display(Name = "EntryCorrectDays"), Required(ErrorMessage = "NumberNeeded"), Range(1, MostNumber)]
    public int? EntryCorrectDays { get; set; }

    /// <summary>How many days before the deadline of the annual check an organization without a report is reminded for the first time.</summary>
    [Display(Name = "AnnualFirstReminderDays"), Required(ErrorMessage = "NumberNeeded"), Range(1, MostNumber)]
    public int? AnnualFirstReminderDays { get; set; }

    /// <summary>How many days before it is reminded for the last time.</summary>
    [Display(Name = "AnnualLastReminderDays"), Required(ErrorMessage = "NumberNeeded"), Range(1, MostNumber)]
    public int? AnnualLastReminderDays { get; set; }

    /// <summary>Within how many working days a complaint is taken in hand.</summary>
    [Display(Name = "ComplaintTakeDays"), Required(ErrorMessage = "NumberNeeded"), Range(1, MostNumber)]
    public int? ComplaintTakeDays { get; set; }

    /// <summary>Within how many working days after it came a complaint is answered.</summary>
    [Display(Name = "ComplaintAnswerDays"), Required(ErrorMessage = "NumberNeeded"), Range(1, MostNumber)]
    public int? ComplaintAnswerDays { get; set; }

    /// <summary>Within how many working days whoever is complained of gives the statement asked for.</summary>
    [Display(Name = "ComplaintStatementDays"), Required(ErrorMessage = "NumberNeeded"), Range(1, MostNumber)]
    public int? ComplaintStatementDays { get; set; }

    /// <summary>How many days a complainant may say that the answer does not satisfy.</summary>
    [Display(Name = "ComplaintReopenDays"), Required(ErrorMessage = "NumberNeeded"), Range(1, MostNumber)]
    public int? ComplaintReopenDays { get; set; }

    /// <summary>How many months after it was closed a complaint's contact and words are erased.</summary>
    [Display(Name = "ComplaintMonths"), Required(ErrorMessage = "NumberNeeded"), Range(1, MostNumber)]
    public int? ComplaintMonths { get; set; }

    /// <summary>The form of the settings as they stand.</summary>
    public static SettingsInput Of(DistrictSettings settings) => new()
    {
        SiteName = settings.SiteName,
        SiteNameEn = settings.SiteNameEn,
        Host = settings.Host,
        HostEn = settings.HostEn,
        Keeper = settings.Keeper,
        KeeperEn = settings.KeeperEn,
        FirstYear = settings.FirstYear,
        Phone = settings.Phone,
        PhoneHours = settings.PhoneHours,
        PhoneHoursEn = settings.PhoneHoursEn,
        IcpNumber = settings.IcpNumber,
        PoliceNumber = settings.PoliceNumber,
        SiteCode = settings.SiteCode,
        ReopenDays = settings.ReopenDays,
        RateDays = settings.RateDays,
        ConfirmDays = settings.ConfirmDays,
        TakeBackDays = settings.TakeBackDays,
        SupportDays = settings.SupportDays,
        TokenDays = settings.TokenDays,
        CallbackDays = settings.CallbackDays,
        ContactDays = settings.ContactDays,
        ContactMonths = settings.ContactMonths,
        DemandOrders = settings.DemandOrders,
        DemandDays = settings.DemandDays,
        UrgentAnswerHours = settings.UrgentAnswerHours,
        EntryCheckDays = settings.EntryCheckDays,
        EntryDecideDays = settings.EntryDecideDays,
        EntryCorrectDays = settings.EntryCorrectDays,
        AnnualFirstReminderDays = settings.AnnualFirstReminderDays,
        AnnualLastReminderDays = settings.AnnualLastReminderDays,
        ComplaintTakeDays = settings.ComplaintTakeDays,
        ComplaintAnswerDays = settings.ComplaintAnswerDays,
        ComplaintStatementDays = settings.ComplaintStatementDays,
        ComplaintReopenDays = settings.ComplaintReopenDays,
        ComplaintMonths = settings.ComplaintMonths,
    };

    /// <summary>What the form says, once nothing is missing.</summary>
    public DistrictSettings ToSettings() => new()
    {
        SiteName = PlainText.Of(SiteName ?? ""),
        SiteNameEn = PlainText.Of(SiteNameEn ?? ""),
        Host = PlainText.Of(Host ?? ""),
        HostEn = PlainText.Of(HostEn ?? ""),
        Keeper = PlainText.Of(Keeper ?? ""),
        KeeperEn = PlainText.Of(KeeperEn ?? ""),
        FirstYear = FirstYear!.Value,
        Phone = PlainText.Of(Phone ?? ""),
        PhoneHours = PlainText.Of(PhoneHours ?? ""),
        PhoneHoursEn = PlainText.Of(PhoneHoursEn ?? ""),
        IcpNumber = PlainText.Of(IcpNumber ?? ""),
        PoliceNumber = PlainText.Of(PoliceNumber ?? ""),
        SiteCode = PlainText.Of(SiteCode ?? ""),
        ReopenDays = ReopenDays!.Value,
        RateDays = RateDays!.Value,
        ConfirmDays = ConfirmDays!.Value,
        TakeBackDays = TakeBackDays!.Value,
        SupportDays = SupportDays!.Value,
        TokenDays = TokenDays!.Value,
        CallbackDays = CallbackDays!.Value,
        ContactDays = ContactDays!.Value,
        ContactMonths = ContactMonths!.Value,
        DemandOrders = DemandOrders!.Value,
        DemandDays = DemandDays!.Value,
        UrgentAnswerHours = UrgentAnswerHours!.Value,
        EntryCheckDays = EntryCheckDays!.Value,
        EntryDecideDays = EntryDecideDays!.Value,
        EntryCorrectDays = EntryCorrectDays!.Value,
        AnnualFirstReminderDays = AnnualFirstReminderDays!.Value,
        AnnualLastReminderDays = AnnualLastReminderDays!.Value,
        ComplaintTakeDays = ComplaintTakeDays!.Value,
        ComplaintAnswerDays = ComplaintAnswerDays!.Value,
        ComplaintStatementDays = ComplaintStatementDays!.Value,
        ComplaintReopenDays = ComplaintReopenDays!.Value,
        ComplaintMonths = ComplaintMonths!.Value,
    };
}
