using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Domain.Organizations;

namespace Putuo.SocialOrgService.Web.Features.Workbench.Offerings;

/// <summary>An offering, as typed. Its names are those of <see cref="OfferingField"/>, which say where a fault is.</summary>
public sealed class OfferingInput
{
    /// <summary>How many rows of weekly times the form has at least, and how many empty ones behind those filled in.</summary>
    private const int LeastRows = 3, EmptyRows = 2;

    /// <summary>A price is typed with a fraction at most.</summary>
    private const int MostDigits = 10;

    /// <summary>The category.</summary>
    [Display(Name = "Category"), StringLength(4)]
    public string? Category { get; set; }

    /// <summary>The name.</summary>
    [Display(Name = "Name"), StringLength(OfferingEntry.MostName)]
    public string? Name { get; set; }

    /// <summary>What it is, in plain words.</summary>
    [Display(Name = "About"), StringLength(OfferingEntry.MostAbout)]
    public string? About { get; set; }

    /// <summary>Where it is offered.</summary>
    [Display(Name = "Areas")]
    public List<int> Areas { get; set; } = [];

    /// <summary>The weekly times, in rows of the same hours; empty rows are left out.</summary>
    [Display(Name = "Times")]
    public List<TimeRowInput> Times { get; set; } = [];

    /// <summary>The places of a week.</summary>
    [Display(Name = "WeekCapacity")]
    public int? WeekCapacity { get; set; }

    /// <summary>Whether holidays count as any other day.</summary>
    [Display(Name = "Holidays")]
    public bool Holidays { get; set; }

    /// <summary>The price in yuan; empty for nothing.</summary>
    [Display(Name = "Price"), StringLength(MostDigits)]
    public string? Price { get; set; }

    /// <summary>What it covers.</summary>
    [Display(Name = "PriceCovers"), StringLength(OfferingEntry.MostCovers)]
    public string? PriceCovers { get; set; }

    /// <summary>The English name.</summary>
    [Display(Name = "NameEn"), StringLength(OfferingEntry.MostNameEn)]
    public string? NameEn { get; set; }

    /// <summary>What it is, in English.</summary>
    [Display(Name = "AboutEn"), StringLength(OfferingEntry.MostAboutEn)]
    public string? AboutEn { get; set; }

    /// <summary>What the price covers, in English.</summary>
    [Display(Name = "PriceCoversEn"), StringLength(OfferingEntry.MostCoversEn)]
    public string? PriceCoversEn { get; set; }

    /// <summary>How much of the history the form's page had read.</summary>
    public int? Seen { get; set; }

    /// <summary>What can be chosen.</summary>
    [BindNever]
    public OfferingChoices? Choices { get; set; }

    /// <summary>The offering that is changed; null for a new one.</summary>
    [BindNever]
    public OfferingSheet? Sheet { get; set; }

    /// <summary>What was just done.</summary>
    [BindNever]
    public string? Done { get; set; }

    /// <summary>The price in fen; null where nothing that is one was typed.</summary>
    internal long? PriceFen => string.IsNullOrWhiteSpace(Price) ? 0
        : decimal.TryParse(Price.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan) && yuan * 100 == Math.Floor(yuan * 100) ? (long)(yuan * 100)
        : null;

    /// <summary>The rows in which something was typed.</summary>
    internal IEnumerable<TimeRowInput> Filled => Times.Where(row => row is { IsEmpty: false });

    /// <summary>What an offering says, as this form shows it.</summary>
    internal static OfferingInput Of(OfferingEntry entry) => new()
    {
        Category = entry.CategoryCode,
        Name = entry.Name,
        NameEn = entry.NameEn,
        About = entry.About,
        AboutEn = entry.AboutEn,
        Areas = [.. entry.Areas],
        Times = [.. entry.Times.GroupBy(time => (time.From, time.To, time.Places)).Select(row => new TimeRowInput
        {
            Days = [.. row.Select(time => time.Weekday)],
            From = row.Key.From,
            To = row.Key.To,
            Places = row.Key.Places,
        })],
        WeekCapacity = entry.WeekCapacity,
        Holidays = entry.AlsoOnHolidays,
        Price = entry.PriceFen is > 0 and var fen ? (fen / 100m).ToString("0.##", CultureInfo.InvariantCulture) : null,
        PriceCovers = entry.PriceCovers,
        PriceCoversEn = entry.PriceCoversEn,
    };

    /// <summary>The same as the domain takes it, from rows that are whole.</summary>
    internal OfferingEntry Entry => new()
    {
        CategoryCode = Category,
        Name = Name,
        NameEn = NameEn,
        About = About,
        AboutEn = AboutEn,
        Areas = [.. Areas.Distinct()],
        Times = [.. Filled.Where(row => row.IsWhole).SelectMany(row => row.Days.Distinct().Select(day => new WeekTime(day, row.From!.Value, row.To!.Value, row.Places)))],
        WeekCapacity = WeekCapacity,
        AlsoOnHolidays = Holidays,
        PriceFen = PriceFen,
        IsPriceUnread = PriceFen is null,
        PriceCovers = PriceCovers,
        PriceCoversEn = PriceCoversEn,
    };

    /// <summary>Adds empty rows to fill in; those that were typed stay where their faults are said.</summary>
    internal void Lay()
    {
        Times = [.. Times.Select(row => row ?? new TimeRowInput())];
        while (Times.Count < LeastRows || Times[^EmptyRows..].Exists(row => !row.IsEmpty))
            Times.Add(new TimeRowInput());
    }
}

/// <summary>The same hours on some days of the week.</summary>
public sealed class TimeRowInput
{
    /// <summary>The days.</summary>
    [Display(Name = "Days")]
    public List<DayOfWeek> Days { get; set; } = [];

    /// <summary>When it begins.</summary>
    [Display(Name = "From")]
    public TimeOnly? From { get; set; }

    /// <summary>When it ends.</summary>
    [Display(Name = "To")]
    public TimeOnly? To { get; set; }

    /// <summary>The places of each of these times; null where only the week's count.</summary>
    [Display(Name = "TimePlaces")]
    public int? Places { get; set; }

    /// <summary>Whether nothing was typed.</summary>
    internal bool IsEmpty => Days.Count == 0 && From is null && To is null && Places is null;

    /// <summary>Whether it says when.</summary>
    internal bool IsWhole => Days.Count > 0 && From is not null && To is not null;
}
