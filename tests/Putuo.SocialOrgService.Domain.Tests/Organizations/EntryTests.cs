using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Organizations;

public sealed class EntryTests
{
    private static readonly DateOnly Today = new(2022, 9, 5);

    [Fact]
    public void A_whole_entry_of_an_institution_or_a_group_has_no_fault()
    {
        Assert.Empty(Faults(EntryBuilder.Institution()));
        Assert.Empty(Faults(EntryBuilder.Group()));
        Assert.Empty(Faults(EntryBuilder.Institution() with { RegisteredOn = Today, Areas = [TestDistrict.District] }));
    }

    [Fact]
    public void An_empty_entry_names_every_field_that_is_needed_in_the_order_of_the_form()
    {
        EntryField[] always = [EntryField.Department, EntryField.RegisteredOn, EntryField.Representative, EntryField.Fields, EntryField.Areas, EntryField.About];
        Assert.Equal(
            new[] { EntryField.Type, EntryField.Name, EntryField.CreditCode }.Concat(always).Select(field => new EntryFault(field, EntryFaultKind.Missing)),
            Faults(new OrganizationEntry()));
        Assert.Equal(
            new[] { EntryField.Name, EntryField.FilingNumber, EntryField.Host }.Concat(always).Select(field => new EntryFault(field, EntryFaultKind.Missing)),
            Faults(new OrganizationEntry { Type = OrganizationType.CommunityGroup, Name = " ", About = "\u0001" }));
    }

    [Fact]
    public void A_code_of_wrong_form_says_what_is_wrong_and_a_failing_check_character_is_no_fault()
    {
        var fault = Assert.Single(Faults(EntryBuilder.Institution() with { Type = OrganizationType.Foundation }));
        Assert.Equal(new EntryFault(EntryField.CreditCode, EntryFaultKind.CodeForm, new CreditCodeFault(CreditCodeFaultKind.Character, 2, '2', 18)), fault);
        Assert.Empty(Faults(EntryBuilder.Institution() with { CreditCode = EntryBuilder.DoubtfulCode }));
    }

    [Fact]
    public void A_day_to_come_an_unknown_field_and_an_area_that_is_none_are_said_at_their_fields()
    {
        Assert.Equal(new EntryFault(EntryField.RegisteredOn, EntryFaultKind.InFuture), Assert.Single(Faults(EntryBuilder.Institution() with { RegisteredOn = Today.AddDays(1) })));
        foreach (var field in new[] { "Z", "A06", "Q", "" })
            Assert.Equal(new EntryFault(EntryField.Fields, EntryFaultKind.Unknown), Assert.Single(Faults(EntryBuilder.Institution() with { Fields = ["A", field] })));
        foreach (var area in new[] { TestDistrict.City, TestDistrict.Grid, 9999 })
            Assert.Equal(new EntryFault(EntryField.Areas, EntryFaultKind.Unknown), Assert.Single(Faults(EntryBuilder.Institution() with { Areas = [area] })));
        Assert.Equal(new EntryFault(EntryField.Department, EntryFaultKind.Missing), Assert.Single(Faults(EntryBuilder.Institution() with { SupervisingDepartmentId = 77 })));
    }

    [Fact]
    public void A_text_may_be_as_long_as_its_column_and_no_longer()
    {
        foreach (var (field, most, entry) in new (EntryField, int, Func<string, OrganizationEntry>)[]
        {
            (EntryField.Name, OrganizationEntry.MostName, text => EntryBuilder.Institution() with { Name = text }),
            (EntryField.NameEn, OrganizationEntry.MostNameEn, text => EntryBuilder.Institution() with { NameEn = text }),
            (EntryField.FilingNumber, OrganizationEntry.MostFilingNumber, text => EntryBuilder.Group() with { FilingNumber = text }),
            (EntryField.Representative, OrganizationEntry.MostRepresentative, text => EntryBuilder.Institution() with { Representative = text }),
            (EntryField.PartyBranch, OrganizationEntry.MostName, text => EntryBuilder.Institution() with { PartyBranch = text }),
            (EntryField.About, OrganizationEntry.MostAbout, text => EntryBuilder.Institution() with { About = text }),
            (EntryField.AboutEn, OrganizationEntry.MostAboutEn, text => EntryBuilder.Institution() with { AboutEn = text }),
            (EntryField.Venues, OrganizationEntry.MostResource, text => EntryBuilder.Institution() with { Venues = text }),
            (EntryField.Equipment, OrganizationEntry.MostResource, text => EntryBuilder.Institution() with { Equipment = text }),
            (EntryField.Funds, OrganizationEntry.MostResource, text => EntryBuilder.Institution() with { Funds = text }),
        })
        {
            Assert.Empty(Faults(entry(new string('社', most))));
            Assert.Equal(new EntryFault(field, EntryFaultKind.TooLong), Assert.Single(Faults(entry(new string('社', most + 1)))));
        }
    }

    [Fact]
    public void Volunteers_are_counted_from_one_up_and_each_wrong_resource_is_said_at_its_own_field()
    {
        foreach (var volunteers in new int?[] { null, 1, OrganizationEntry.MostVolunteers })
            Assert.Empty(Faults(EntryBuilder.Institution() with { Volunteers = volunteers }));
        foreach (var volunteers in new[] { -3, 0, OrganizationEntry.MostVolunteers + 1 })
            Assert.Equal(new EntryFault(EntryField.Volunteers, EntryFaultKind.OutOfRange), Assert.Single(Faults(EntryBuilder.Institution() with { Volunteers = volunteers })));
        var tooLong = new string('社', OrganizationEntry.MostResource + 1);
        Assert.Equal(
            [EntryField.Venues, EntryField.Equipment, EntryField.Volunteers, EntryField.Funds],
            Faults(EntryBuilder.Institution() with { Venues = tooLong, Equipment = tooLong, Volunteers = 0, Funds = tooLong }).Select(fault => fault.Field));
    }

    private static IReadOnlyList<EntryFault> Faults(OrganizationEntry entry) => entry.Faults(TestDistrict.Putuo, Today);
}
