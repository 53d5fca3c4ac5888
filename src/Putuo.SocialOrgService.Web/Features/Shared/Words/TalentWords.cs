using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Talents;
using Putuo.SocialOrgService.Domain.Talents;
using Putuo.SocialOrgService.Web.Features.Shared.Times;

namespace Putuo.SocialOrgService.Web.Features.Shared.Words;

/// <summary>How pages put certificates and the times of talents into words. Views inject it as <c>Talents</c>.</summary>
public sealed class TalentWords(PublicWords words, LocalTimes times, IStringLocalizer<WordsTexts> texts)
{
    /// <summary>The times to choose from.</summary>
    public static IReadOnlyList<Availability> AllTimes { get; } = [Availability.Weekdays, Availability.Evenings, Availability.Weekends, Availability.Emergencies];

    /// <summary>工作日白天.</summary>
    public string Time(Availability one) => texts["Times" + one];

    /// <summary>工作日白天、晚上; 暂时没空.</summary>
    public string Times(Availability all) => all == Availability.None
        ? texts["TimesNone"]
        : string.Join(texts["ListComma"], AllTimes.Where(one => all.HasFlag(one)).Select(Time));

    /// <summary>社会工作师; another one by its name.</summary>
    public string Certificate(CertificateKind kind, string? name = null) => name ?? texts["Certificate" + kind];

    /// <summary>2022年12月1日到期, 长期有效.</summary>
    public string LastDay(CertificateRow certificate) => certificate.ExpiresOn is not { } last
        ? texts["NoLastDay"]
        : texts["LastDay" + certificate.StandingOn(times.Today), words.Day(last)];

    /// <summary>Colour and icon of a certificate.</summary>
    public (string Tone, string Icon) MarkOf(CertificateRow certificate) => certificate.StandingOn(times.Today) switch
    {
        CertificateStanding.Expired => ("bad", "alert-triangle"),
        CertificateStanding.Expiring => ("wait", "clock-exclamation"),
        _ => ("done", "certificate"),
    };

    /// <summary>12.5小时 · 6单: what a talent has served.</summary>
    public string Served(TalentService served) => served.Orders == 0 ? texts["ServedNothing"] : texts["Served", times.Duration(served.Minutes), served.Orders];
}
