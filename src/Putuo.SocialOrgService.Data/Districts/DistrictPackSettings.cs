using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Data.Districts;

/// <summary>Reads district.json.</summary>
internal static class DistrictPackSettings
{
    private static readonly DistrictSettings Otherwise = new() { SiteName = "", SiteNameEn = "", Host = "", HostEn = "", Phone = "" };

    public static DistrictSettings Read(PackNode file)
    {
        var node = file.Node("settings");
        file.NothingElse();
        var settings = new DistrictSettings
        {
            SiteName = node.Text("siteName"),
            SiteNameEn = node.Text("siteNameEn"),
            Host = node.Text("host"),
            HostEn = node.Text("hostEn"),
            Keeper = node.Text("keeper", ""),
            KeeperEn = node.Text("keeperEn", ""),
            FirstYear = node.Number("firstYear", Otherwise.FirstYear),
            Phone = node.Text("phone"),
            PhoneHours = node.Text("phoneHours", ""),
            PhoneHoursEn = node.Text("phoneHoursEn", ""),
            IcpNumber = node.Text("icpNumber", ""),
            PoliceNumber = node.Text("policeNumber", ""),
            SiteCode = node.Text("siteCode", ""),
            ReopenDays = node.Number("reopenDays", Otherwise.ReopenDays),
            RateDays = node.Number("rateDays", Otherwise.RateDays),
            ConfirmDays = node.Number("confirmDays", Otherwise.ConfirmDays),
            TakeBackDays = node.Number("takeBackDays", Otherwise.TakeBackDays),
            SupportDays = node.Number("supportDays", Otherwise.SupportDays),
            TokenDays = node.Number("tokenDays", Otherwise.TokenDays),
            CallbackDays = node.Number("callbackDays", Otherwise.CallbackDays),
            ContactDays = node.Number("contactDays", Otherwise.ContactDays),
            ContactMonths = node.Number("contactMonths", Otherwise.ContactMonths),
            DemandOrders = node.Number("demandOrders", Otherwise.DemandOrders),
            DemandDays = node.Number("demandDays", Otherwise.DemandDays),
            UrgentAnswerHours = node.Number("urgentAnswerHours", Otherwise.UrgentAnswerHours),
            EntryCheckDays = node.Number("entryCheckDays", Otherwise.EntryCheckDays),
            EntryDecideDays = node.Number("entryDecideDays", Otherwise.EntryDecideDays),
            EntryCorrectDays = node.Number("entryCorrectDays", Otherwise.EntryCorrectDays),
            AnnualFirstReminderDays = node.Number("annualFirstReminderDays", Otherwise.AnnualFirstReminderDays),
            AnnualLastReminderDays = node.Number("annualLastReminderDays", Otherwise.AnnualLastReminderDays),
            ComplaintTakeDays = node.Number("complaintTakeDays", Otherwise.ComplaintTakeDays),
            ComplaintAnswerDays = node.Number("complaintAnswerDays", Otherwise.ComplaintAnswerDays),
            ComplaintStatementDays = node.Number("complaintStatementDays", Otherwise.ComplaintStatementDays),
            ComplaintReopenDays = node.Number("complaintReopenDays", Otherwise.ComplaintReopenDays),
            ComplaintMonths = node.Number("complaintMonths", Otherwise.ComplaintMonths),
        };
        node.NothingElse();
        node.Faults(DistrictRules.Faults(settings));
        return settings;
    }
}
