using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Organizations;

/// <summary>A field of an offering.</summary>
public enum OfferingField
{
    /// <summary>Its name.</summary>
    Name = 1,

    /// <summary>Its English name.</summary>
    NameEn,

    /// <summary>The category.</summary>
    Category,

    /// <summary>What it is.</summary>
    About,

    /// <summary>The same in English.</summary>
    AboutEn,

    /// <summary>Where it is offered.</summary>
    Areas,

    /// <summary>The weekly times.</summary>
    Times,

    /// <summary>The places of a week.</summary>
    WeekCapacity,

    /// <summary>Whether holidays count as any other day.</summary>
    Holidays,

    /// <summary>The price.</summary>
    Price,

    /// <summary>What it covers.</summary>
    PriceCovers,

    /// <summary>The same in English.</summary>
    PriceCoversEn,
}

/// <summary>What is wrong with a field of an offering.</summary>
public enum OfferingFaultKind
{
    /// <summary>It is needed.</summary>
    Missing = 1,

    /// <summary>It has too many characters, or is too many.</summary>
    TooMuch,

    /// <summary>It is nothing that the organization serves and residents order of organizations.</summary>
    NotServed,

    /// <summary>A time ends before it begins, or lasts less than a quarter of an hour.</summary>
    TimeWrong,

    /// <summary>Two times of a day overlap.</summary>
    Overlap,

    /// <summary>A number is below one.</summary>
    TooLittle,
}

/// <summary>A fault of an offering.</summary>
/// <param name="Field">Where.</param>
/// <param name="Kind">What.</param>
/// <param name="Time">The weekly time it is about; null where it is about none.</param>
public sealed record OfferingFault(OfferingField Field, OfferingFaultKind Kind, WeekTime? Time = null);

/// <summary>What an organization says of something it offers, as typed.</summary>
public sealed record OfferingEntry
{
    /// <summary>The most characters of a name.</summary>
    public const int MostName = 40;

    /// <summary>The most characters of an English name.</summary>
    public const int MostNameEn = 100;

    /// <summary>The most characters of what it is.</summary>
    public const int MostAbout = 300;

    /// <summary>The most characters of the same in English.</summary>
    public const int MostAboutEn = 600;

    /// <summary>The most characters of what the price covers.</summary>
    public const int MostCovers = 60;

    /// <summary>The most characters of the same in English.</summary>
    public const int MostCoversEn = 120;

    /// <summary>The most weekly times.</summary>
    public const int MostTimes = 42;

    /// <summary>The most places of a week or of one time.</summary>
    public const int MostPlaces = 500;

    /// <summary>The highest price in fen, 500 yuan: what residents are offered here is free or costs little.</summary>
    public const long MostPriceFen = 50_000;

    private static readonly TimeSpan ShortestTime = TimeSpan.FromMinutes(15);

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The English name.</summary>
    public string? NameEn { get; init; }

    /// <summary>The category.</summary>
    public string? CategoryCode { get; init; }

    /// <summary>What it is, in plain words.</summary>
    public string? About { get; init; }

    /// <summary>The same in English.</summary>
    public string? AboutEn { get; init; }

    /// <summary>Where it is offered, within what the organization serves.</summary>
    public IReadOnlyList<int> Areas { get; init; } = [];

    /// <summary>The weekly times; none where the time is agreed upon.</summary>
    public IReadOnlyList<WeekTime> Times { get; init; } = [];

    /// <summary>The places of a week; needed with weekly times.</summary>
    public int? WeekCapacity { get; init; }

    /// <summary>Whether holidays count as any other day.</summary>
    public bool AlsoOnHolidays { get; init; }

    /// <summary>The price in fen; null and 0 for nothing.</summary>
    public long? PriceFen { get; init; }

    /// <summary>Whether something was typed for the price that is none: what it covers is needed all the same.</summary>
    public bool IsPriceUnread { get; init; }

    /// <summary>What it covers; needed with a price.</summary>
    public string? PriceCovers { get; init; }

    /// <summary>The same in English.</summary>
    public string? PriceCoversEn { get; init; }

    /// <summary>What an offering says as it stands.</summary>
    public static OfferingEntry Of(Offering offering) => new()
    {
        Name = offering.Name,
        NameEn = offering.NameEn,
        CategoryCode = offering.CategoryCode,
        About = offering.About,
        AboutEn = offering.AboutEn,
        Areas = [.. offering.Areas.Select(a => a.AreaId).Order()],
        Times = [.. offering.Times.Select(t => t.Time).OrderBy(t => t.DayNumber).ThenBy(t => t.From)],
        WeekCapacity = offering.WeekCapacity,
        AlsoOnHolidays = offering.AlsoOnHolidays,
        PriceFen = offering.PriceFen,
        PriceCovers = offering.PriceCovers,
        PriceCoversEn = offering.PriceCoversEn,
    };

    /// <summary>The categories an organization may offer something in: of its fields, what residents order of organizations without a triage decision.</summary>
    public static IEnumerable<Triage.Category> CategoriesOf(Organization organization, District district) => organization.Fields
        .Select(field => field.CategoryCode).Order(StringComparer.Ordinal)
        .SelectMany(district.Within).Where(category => !category.NeedsTriage);

    /// <summary>The areas it may offer something in: those it serves, and the streets and communities within them.</summary>
    public static IEnumerable<Area> AreasOf(Organization organization, District district) => district.Areas
        .Where(area => area.Level is AreaLevel.District or AreaLevel.Street or AreaLevel.Community && organization.Areas.Any(own => district.Contains(own.AreaId, area.Id)))
        .OrderBy(area => district.Above(area.Id, AreaLevel.Street)?.Id ?? 0).ThenBy(area => area.Level).ThenBy(area => area.Id);

    /// <summary>Everything that is wrong, in the order of the form; empty when it can be kept.</summary>
    public IReadOnlyList<OfferingFault> Faults(Organization organization, District district)
    {
        var faults = new List<OfferingFault>();
        Text(OfferingField.Name, Name, MostName, isNeeded: true);
        if (string.IsNullOrEmpty(CategoryCode))
            faults.Add(new(OfferingField.Category, OfferingFaultKind.Missing));
        else if (CategoriesOf(organization, district).All(category => category.Code != CategoryCode))
            faults.Add(new(OfferingField.Category, OfferingFaultKind.NotServed));
        Text(OfferingField.About, About, MostAbout, isNeeded: true);
        if (Areas.Count == 0)
            faults.Add(new(OfferingField.Areas, OfferingFaultKind.Missing));
        else if (Areas.Except(AreasOf(organization, district).Select(area => area.Id)).Any())
            faults.Add(new(OfferingField.Areas, OfferingFaultKind.NotServed));
        faults.AddRange(FaultsOfTimes());
        if (PriceFen is { } price && (price < 0 || price > MostPriceFen))
            faults.Add(new(OfferingField.Price, price < 0 ? OfferingFaultKind.TooLittle : OfferingFaultKind.TooMuch));
        Text(OfferingField.PriceCovers, PriceCovers, MostCovers, isNeeded: PriceFen > 0 || IsPriceUnread);
        Text(OfferingField.NameEn, NameEn, MostNameEn);
        Text(OfferingField.AboutEn, AboutEn, MostAboutEn);
        Text(OfferingField.PriceCoversEn, PriceCoversEn, MostCoversEn);
        return faults;

        void Text(OfferingField field, string? text, int most, bool isNeeded = false)
        {
            var plain = PlainText.OrNull(text);
            if (isNeeded && plain is null)
                faults.Add(new(field, OfferingFaultKind.Missing));
            if (plain?.Length > most)
                faults.Add(new(field, OfferingFaultKind.TooMuch));
        }
    }

    private IEnumerable<OfferingFault> FaultsOfTimes()
    {
        foreach (var time in Times)
        {
            if (time.To.ToTimeSpan() - time.From.ToTimeSpan() < ShortestTime)
                yield return new(OfferingField.Times, OfferingFaultKind.TimeWrong, time);
            else if (Times.Any(other => !ReferenceEquals(other, time) && other.Weekday == time.Weekday && other.From < time.To && time.From < other.To))
                yield return new(OfferingField.Times, OfferingFaultKind.Overlap, time);
            if (time.Places is < 1 or > MostPlaces)
                yield return new(OfferingField.Times, time.Places < 1 ? OfferingFaultKind.TooLittle : OfferingFaultKind.TooMuch, time);
        }
        if (Times.Count > MostTimes)
            yield return new(OfferingField.Times, OfferingFaultKind.TooMuch);
        if (Times.Count == 0 && WeekCapacity is not null)
            yield return new(OfferingField.Times, OfferingFaultKind.Missing);
        if (Times.Count > 0 && WeekCapacity is null)
            yield return new(OfferingField.WeekCapacity, OfferingFaultKind.Missing);
        if (WeekCapacity is < 1 or > MostPlaces)
            yield return new(OfferingField.WeekCapacity, WeekCapacity < 1 ? OfferingFaultKind.TooLittle : OfferingFaultKind.TooMuch);
    }
}
