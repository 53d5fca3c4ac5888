using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Domain.LifeCycle;

namespace Putuo.SocialOrgService.Data.LifeCycle;

/// <summary>What those who work for an organization read of its annual check.</summary>
internal static class AnnualNotices
{
    public static Notice Of(LifeCycleNews news, AnnualDuty duty, long reader, DateTime at) => new()
    {
        UserId = reader,
        News = news,
        Form = FormKind.AnnualReport,
        ReportYear = duty.Year,
        OrganizationId = duty.OrganizationId,
        At = at,
    };
}
