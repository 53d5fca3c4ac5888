namespace Putuo.SocialOrgService.Web.Features.Orders.Schedules;

/// <summary>Words of agreeing on a time.</summary>
public sealed class SchedulesTexts;
