using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Browser.Tests.Visitors;
using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Browser.Tests.Scripts;

/// <summary>Grids called as their form would keep it, their workers, and the names of free days.</summary>
internal static class ScriptedDistrict
{
    private static readonly Texts Name = new("AreaName", DistrictRules.MostName), Worker = new("GridWorker", GridWorker.MostName), Free = new("Holiday", CalendarYear.MostName);
    private static readonly Texts About = new("CategoryAbout", CategoryRules.MostText), Word = new("CategoryWord", CategoryRules.MostWord), Set = new("Setting", 100);

    /// <summary>Writes payloads into every text of the district's data that is kept at the moment.</summary>
    /// <param name="services">The platform's.</param>
    /// <param name="administrator">Who keeps them.</param>
    /// <param name="places">Takes the pages that show them.</param>
    public static async Task<int> TypeAsync(IServiceProvider services, Actor administrator, List<(Role Role, string Path)> places)
    {
        var (desk, book) = (services.GetRequiredService<DistrictDesk>(), services.GetRequiredService<DistrictBook>());
        var community = book.Current.Communities[0].Id;
        var grids = new List<int>();
        for (var turn = 0; turn < Math.Max(Name.Count, Worker.Count); turn++)
        {
            var added = await desk.AddAreaAsync(administrator, community, $"{turn}{Name[turn]}"[..Math.Min(DistrictRules.MostName, $"{turn}{Name[turn]}".Length)], Name[turn + 1], null, isOn: false);
            Assert.Null(added.Refusal);
            grids.Add(int.Parse(added.Key, CultureInfo.InvariantCulture));
        }

        var workers = ActivatorUtilities.CreateInstance<GridWorkers>(services, book.Current);
        foreach (var (turn, grid) in grids.Index())
        {
            Assert.Null(await workers.SetAsync(administrator, grid, Worker[turn], null, long.MaxValue));
            places.Add((Role.Administrator, $"/administration/district/areas/{grid}"));
        }

        var department = book.Current.Departments.First().Id;
        foreach (var turn in Enumerable.Range(0, Name.Count))
            Assert.Null((await desk.AddDepartmentAsync(administrator, $"{turn}{Name[turn]}"[..Math.Min(DistrictRules.MostName, $"{turn}{Name[turn]}".Length)], Name[turn + 1])).Refusal);
        var model = book.Current.Category("A01");
        foreach (var turn in Enumerable.Range(0, Math.Min(19, Math.Max(Name.Count, About.Count))))
        {
            var code = $"J{turn + 80}";
            Assert.Null((await desk.SaveCategoryAsync(administrator, CategoryOf(code, turn, model, department), null)).Refusal);
            places.Add((Role.Administrator, $"/administration/district/categories/{code}"));
        }

        var settings = book.Current.Settings;
        Assert.Null((await desk.SaveSettingsAsync(administrator, settings with
        {
            SiteName = Set[0], SiteNameEn = Set[1], Host = Set[2], HostEn = Set[3], Keeper = Set[4], KeeperEn = Set[5], PhoneHours = Set[6], PhoneHoursEn = Set[7],
            Phone = Set[8], IcpNumber = Set[9], PoliceNumber = Set[10], SiteCode = Set[11],
        }, 0)).Refusal);
        places.AddRange([(Role.Administrator, "/administration/district/settings"), (Role.Administrator, "/administration/district/departments"), (Role.Administrator, "/administration/district/categories")]);

        var first = new DateOnly(2023, 3, 1);
        var year = new CalendarYear(2023, [.. Enumerable.Range(0, Free.Count).Select(turn => new Holiday(Free[turn], first.AddDays(turn), first.AddDays(turn)))], []);
        Assert.Null((await desk.SaveYearAsync(administrator, year, 0)).Refusal);
        places.AddRange([(Role.Administrator, "/administration/district/calendar/2023"), (Role.Administrator, "/administration/district"), (Role.Administrator, $"/areas/{community}")]);
        return grids.Count;
    }

    private static Category CategoryOf(string code, int turn, Category model, int department) => new()
    {
        Code = code, Name = Name[turn], NameEn = Name[turn + 1], About = About[turn], AboutEn = About[turn + 1], PhotoHint = About[turn + 2], PhotoHintEn = About[turn + 3],
        Words = [Word[turn]], Scene = model.Scene, AnswerWithin = model.AnswerWithin, CompleteWithin = model.CompleteWithin, DepartmentId = department,
    };
}
