using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Orders.Series;
using Putuo.SocialOrgService.Web.Features.Shared;
using Putuo.SocialOrgService.Web.Features.Shared.Times;

namespace Putuo.SocialOrgService.Web.Features.Orders;

/// <summary>What must be right about a need before it can be placed, each fault said at its field.</summary>
public sealed class NeedRules(District district, CommunityChoices choices, LocalTimes times, IStringLocalizer<OrdersTexts> texts)
{
    /// <summary>Says every fault; the community follows the grid when only that was chosen, and the phone becomes digits.</summary>
    /// <returns>Whether everything is right.</returns>
    public bool Check(NeedInput input, ModelStateDictionary state)
    {
        CheckWish(input, state);
        CheckRepeat(input, state);
        CheckPlace(input);
        if (string.IsNullOrWhiteSpace(input.Name))
            Say(state, nameof(input.Name), "NameMissing");
        if (!Telephone.TryNormalise(input.Phone, district.Settings.AreaCode, out _))
            Say(state, nameof(input.Phone), "PhoneMissing");
        return state.IsValid;

        void CheckPlace(NeedInput place)
        {
            var grid = place.GridId is { } id && district.TryArea(id, out var found) && found.Level == AreaLevel.Grid ? found : null;
            place.CommunityId ??= grid?.ParentId;
            if (place.CommunityId is not { } chosen || !district.TryArea(chosen, out var community) || community is not { Level: AreaLevel.Community, IsOn: true })
                SayPlace(place.CommunityId);
            else if (place.GridId is not null && grid?.ParentId != chosen)
                Say(state, nameof(place.GridId), "GridWrong", community.NameIn());
        }

        void SayPlace(int? chosen)
        {
            if (chosen is { } off && district.TryArea(off, out var known) && known.Level == AreaLevel.Community)
                Say(state, nameof(input.CommunityId), "CommunityOff", known.NameIn(), choices.OpenNames());
            else
                Say(state, nameof(input.CommunityId), "CommunityMissing");
        }
    }

    /// <summary>Says every fault of what is wanted and when.</summary>
    /// <returns>Whether everything is right.</returns>
    public bool CheckWish(WishInput input, ModelStateDictionary state)
    {
        if (!ServiceOrder.IsNeed(input.Need))
            Say(state, nameof(input.Need), "NeedMissing");
        if (input.When == WishKind.Day && input.Day is null)
            Say(state, nameof(input.Day), "DayMissing");
        else if (input.When == WishKind.Day && (input.Day < times.Today || input.Day > times.Today.AddDays(ServiceOrder.MostDaysAhead)))
            Say(state, nameof(input.Day), "DayWrong");
        return state.IsValid;
    }

    private void CheckRepeat(NeedInput input, ModelStateDictionary state)
    {
        if (input.Repeat is null || !string.IsNullOrEmpty(input.Slot))
            return;
        if (input.When != WishKind.Day)
            Say(state, nameof(input.When), "RepeatDayMissing");
        if (!SeriesPlan.IsNumber(input.RepeatVisits))
            Say(state, nameof(input.RepeatVisits), "RepeatVisitsWrong", SeriesPlan.LeastVisits, SeriesPlan.MostVisits);
        else if (state.GetFieldValidationState(nameof(input.Day)) != ModelValidationState.Invalid && input.Plan is { IsPossible: false } plan)
            Say(state, nameof(input.RepeatVisits), "RepeatVisitsWrong", SeriesPlan.LeastVisits, plan.Longest);
    }

    /// <summary>The grids of some communities, in a group for each.</summary>
    /// <param name="communityId">Only of this community; of all that are switched on without it.</param>
    public IEnumerable<SelectListItem> Grids(int? communityId = null) => district.Communities
        .Where(c => communityId is { } only ? c.Id == only : c.IsOn)
        .SelectMany(c =>
        {
            var group = new SelectListGroup { Name = c.NameIn() };
            return district.Below(c.Id).Where(grid => grid.IsOn).Select(grid => Item(grid, group));
        })
        .Prepend(new SelectListItem(texts["GridUnknown"], ""));

    /// <summary>The services that can be ordered, in a group for each first level.</summary>
    /// <param name="choose">The words of the choice that is none.</param>
    public IEnumerable<SelectListItem> Services(string choose) => district.TopCategories.SelectMany(top =>
    {
        var group = new SelectListGroup { Name = top.NameIn() };
        var within = district.Within(top.Code).ToList();
        return within.Count == 0 ? [new SelectListItem(top.NameIn(), top.Code)] : within.Select(c => new SelectListItem(c.NameIn(), c.Code) { Group = group });
    }).Prepend(new SelectListItem(choose, ""));

    /// <summary>The parts of a day, to choose from.</summary>
    public IEnumerable<SelectListItem> Parts() => Enum.GetValues<DayPart>().Select(part => new SelectListItem(times.Part(part), part.ToString()));

    private void Say(ModelStateDictionary state, string field, string key, params object[] arguments)
    {
        if (state.GetFieldValidationState(field) != ModelValidationState.Invalid)
            state.AddModelError(field, texts[key, arguments]);
    }

    private static SelectListItem Item(Area area, SelectListGroup group) =>
        new(area.NameIn(), area.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)) { Group = group };
}
