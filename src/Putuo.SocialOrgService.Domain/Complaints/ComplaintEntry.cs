using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Complaints;

/// <summary>What a complaint lacks, by the field of its form.</summary>
public enum ComplaintFault
{
    /// <summary>What it is about.</summary>
    About = 1,

    /// <summary>The number of an order that there is.</summary>
    Order,

    /// <summary>An organization of the public registry.</summary>
    Organization,

    /// <summary>A community, street or department.</summary>
    Office,

    /// <summary>Who it was, in at most <see cref="ComplaintEntry.MostWho"/> characters.</summary>
    Who,

    /// <summary>What happened, in <see cref="ComplaintEntry.LeastText"/> to <see cref="Complaint.MostText"/> characters.</summary>
    Text,

    /// <summary>What is wished, in at most <see cref="ComplaintEntry.MostWish"/> characters.</summary>
    Wish,

    /// <summary>A form of address of at most <see cref="ComplaintEntry.MostName"/> characters.</summary>
    Name,

    /// <summary>A number that can be dialled.</summary>
    Phone,
}

/// <summary>A complaint as it was typed.</summary>
/// <param name="About">What it is about.</param>
/// <param name="Text">What happened.</param>
public sealed record ComplaintEntry(ComplaintAbout? About, string Text)
{
    /// <summary>The fewest characters that say what happened.</summary>
    public const int LeastText = 5;

    /// <summary>The most characters of what is wished.</summary>
    public const int MostWish = 300;

    /// <summary>The most characters of who it was.</summary>
    public const int MostWho = 60;

    /// <summary>The most characters of a form of address.</summary>
    public const int MostName = 20;

    /// <summary>The order's number as typed: needed of a complaint about an order, welcome of one about the platform.</summary>
    public string? OrderNumber { get; init; }

    /// <summary>The organization.</summary>
    public int? OrganizationId { get; init; }

    /// <summary>The community or street.</summary>
    public int? AreaId { get; init; }

    /// <summary>The department.</summary>
    public int? DepartmentId { get; init; }

    /// <summary>Who it was, in free words.</summary>
    public string? Who { get; init; }

    /// <summary>What is wished.</summary>
    public string? Wish { get; init; }

    /// <summary>Form of address; empty when none is left.</summary>
    public string Name { get; init; } = "";

    /// <summary>The number as digits: null when none is left, empty when what was typed is none.</summary>
    public string? Phone { get; init; }

    /// <summary>Everything it lacks, in the order of the form, as far as no registry has to be asked.</summary>
    public IReadOnlyList<ComplaintFault> Faults(District district)
    {
        var faults = new List<ComplaintFault>();
        if (About is not { } about || !Enum.IsDefined(about))
            faults.Add(ComplaintFault.About);
        if (About == ComplaintAbout.Order ? !IsOrderNumber : About == ComplaintAbout.Platform && PlainText.OrNull(OrderNumber) is not null && !IsOrderNumber)
            faults.Add(ComplaintFault.Order);
        if (About == ComplaintAbout.Organization && OrganizationId is null)
            faults.Add(ComplaintFault.Organization);
        if (!HasOffice(district))
            faults.Add(ComplaintFault.Office);
        if (PlainText.Of(Who ?? "").Length > MostWho)
            faults.Add(ComplaintFault.Who);
        if (PlainText.Of(Text).Length is < LeastText or > Complaint.MostText)
            faults.Add(ComplaintFault.Text);
        if (PlainText.Of(Wish ?? "").Length > MostWish)
            faults.Add(ComplaintFault.Wish);
        if (PlainText.Of(Name).Length > MostName)
            faults.Add(ComplaintFault.Name);
        if (Phone is { Length: 0 or > Contact.MostPhone })
            faults.Add(ComplaintFault.Phone);
        return faults;
    }

    private bool IsOrderNumber => Orders.OrderNumber.TryParse(OrderNumber, out _);

    private bool HasOffice(District district) => About switch
    {
        ComplaintAbout.Community => AreaId is { } id && district.TryArea(id, out var area) && area.Level == AreaLevel.Community,
        ComplaintAbout.Street => AreaId is { } id && district.TryArea(id, out var area) && area.Level == AreaLevel.Street,
        ComplaintAbout.Department => DepartmentId is { } id && district.Departments.Any(department => department.Id == id),
        _ => true,
    };
}

/// <summary>What the platform knows of the order that a complaint names.</summary>
/// <param name="Id">The order.</param>
/// <param name="OrganizationId">The organization that serves or served it.</param>
/// <param name="DepartmentId">The department that does.</param>
/// <param name="Administrators">The administrators who acted on it: a complaint about the platform is not theirs to read.</param>
public sealed record ComplaintOrder(long Id, int? OrganizationId, int? DepartmentId, IReadOnlyList<long> Administrators);
