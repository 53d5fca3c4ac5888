using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Talents;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Talents;

/// <summary>Somebody is written down with consent, changed, and gone when the consent is taken back.</summary>
public sealed class TalentTests
{
    private static readonly DateTime Now = TestDistrict.Monday;
    private static readonly DateOnly Today = TestDistrict.Putuo.Calendar.DayOf(Now);

    [Fact]
    public void With_a_signed_paper_an_entry_stands_at_once_with_day_way_and_wording()
    {
        var talent = Paper();
        Assert.Equal((TalentStatus.Listed, ConsentWay.Paper, TalentConsent.Version), (talent.Status, talent.ConsentWay, talent.ConsentVersion));
        Assert.Equal(Today.AddDays(-3), talent.ConsentOn);
        Assert.Equal(("李晓芳", "李**", null), (talent.Name, talent.MaskedName, talent.PublicName));
        Assert.Null(Talent.Add(TalentBuilder.Entry(), Cast.Worker, Guid.NewGuid(), Now));
    }

    [Fact]
    public void Without_a_paper_it_waits_until_the_person_agrees_by_a_code_in_the_own_account()
    {
        var talent = Talent.Add(TalentBuilder.Entry() with { ConsentWay = ConsentWay.Account, SignedOn = null, IsNamePublic = true }, Cast.FirstMember, Guid.NewGuid(), Now)!;
        Assert.Equal((TalentStatus.Asked, null, null), (talent.Status, talent.ConsentOn, talent.PublicName));
        Assert.Equal(TalentRefusal.CodeUnknown, talent.Agree(true, Cast.Neighbour, TestDistrict.Putuo, Now));
        Assert.Null(talent.OfferCode("KEY", Cast.FirstMember, Now));
        Assert.Equal(TalentRefusal.CodeUnknown, talent.Agree(true, Cast.Neighbour, TestDistrict.Putuo, Now.AddDays(Talent.CodeDays)));
        Assert.Equal(TalentRefusal.NotAllowed, talent.Agree(true, Actor.Anonymous, TestDistrict.Putuo, Now));
        Assert.Null(talent.Agree(false, Cast.Neighbour, TestDistrict.Putuo, Now.AddDays(1)));
        Assert.Equal((TalentStatus.Listed, ConsentWay.Account, (DateOnly?)Today.AddDays(1), Cast.Neighbour.UserId, null), (talent.Status, talent.ConsentWay, talent.ConsentOn, talent.UserId, talent.CodeUntil));
        Assert.Equal((true, false), (talent.HasAgreed(Cast.Neighbour), talent.HasAgreed(Cast.Requester)));
        Assert.Equal(TalentRefusal.Joined, talent.OfferCode("KEY", Cast.FirstMember, Now));
    }

    [Fact]
    public void Whether_the_full_name_is_public_is_with_the_paper_or_with_the_person_and_never_given_by_the_organization_alone()
    {
        var paper = Paper();
        Assert.Null(paper.Change(paper.Entry with { IsNamePublic = true }, isNamed: false, Cast.FirstMember, Now));
        Assert.Equal("李晓芳", paper.PublicName);

        Assert.Null(paper.OfferCode("KEY", Cast.FirstMember, Now));
        Assert.Null(paper.Agree(false, Cast.Neighbour, TestDistrict.Putuo, Now));
        Assert.Null(paper.PublicName);
        Assert.Null(paper.Change(paper.Entry with { IsNamePublic = true }, isNamed: false, Cast.FirstMember, Now));
        Assert.Null(paper.PublicName);
    }

    [Fact]
    public void A_consent_to_a_public_name_is_to_that_name()
    {
        var talent = Paper();
        Assert.Null(talent.OfferCode("KEY", Cast.FirstMember, Now));
        Assert.Null(talent.Agree(true, Cast.Neighbour, TestDistrict.Putuo, Now));
        Assert.Null(talent.Change(talent.Entry with { Skills = "会手语" }, isNamed: false, Cast.FirstMember, Now));
        Assert.Equal("李晓芳", talent.PublicName);
        Assert.Null(talent.Change(talent.Entry with { Name = "王小五" }, isNamed: false, Cast.FirstMember, Now));
        Assert.Equal(("王小五", null), (talent.Name, talent.PublicName));
    }

    [Fact]
    public void A_name_that_a_ledger_record_names_stays_and_everything_else_may_change()
    {
        var talent = Paper();
        Assert.Equal(TalentRefusal.NameFixed, talent.Change(talent.Entry with { Name = "李小芳" }, isNamed: true, Cast.FirstMember, Now));
        Assert.Null(talent.Change(talent.Entry with { Fields = ["C", "E"], Skills = null }, isNamed: true, Cast.FirstOwner, Now));
        Assert.Equal(["C", "E"], talent.Entry.Fields);
        Assert.Null(talent.Change(talent.Entry with { Name = "李小芳" }, isNamed: false, Cast.FirstMember, Now));
        Assert.Equal("李小芳", talent.Name);
    }

    [Fact]
    public void Nobody_else_keeps_an_organizations_talents()
    {
        var talent = Paper();
        foreach (var (name, actor) in Cast.Everybody.Where(one => one.Actor.OrganizationId != Cast.FirstId))
        {
            Assert.Equal(TalentRefusal.NotAllowed, talent.Change(talent.Entry, false, actor, Now));
            Assert.Equal(TalentRefusal.NotAllowed, talent.Certify(CertificateKind.Health, null, null, actor, Now));
            Assert.Equal(TalentRefusal.NotAllowed, talent.End(actor, Now));
            Assert.True(talent.MayWithdraw(actor) == (actor.Role == ActorRole.Administrator), name);
        }
    }

    [Fact]
    public void Who_takes_the_consent_back_leaves_nothing_and_it_is_over_for_everybody()
    {
        foreach (var by in new[] { Cast.FirstMember, Cast.Administrator, Cast.Neighbour })
        {
            var talent = Paper();
            Assert.Null(talent.Certify(CertificateKind.Health, null, Today.AddYears(1), Cast.FirstMember, Now));
            Assert.Null(talent.OfferCode("KEY", Cast.FirstMember, Now));
            Assert.Null(talent.Agree(true, Cast.Neighbour, TestDistrict.Putuo, Now));
            Assert.Equal(TalentRefusal.NotAllowed, talent.Withdraw(Cast.Requester, Now));
            Assert.Null(talent.Withdraw(by, Now));
            Assert.Equal((TalentStatus.Withdrawn, Now), (talent.Status, talent.ErasedAt));
            Assert.Equal((null, "", null, null, null, Availability.None), (talent.Name, talent.MaskedName, talent.PublicName, talent.Skills, talent.UserId, talent.Availability));
            Assert.Empty(talent.Fields);
            Assert.Empty(talent.Areas);
            Assert.Empty(talent.Certificates);
            Assert.Equal(TalentRefusal.Over, talent.Withdraw(Cast.Administrator, Now));
            Assert.Equal(TalentRefusal.Over, talent.Change(TalentBuilder.Entry(), false, Cast.FirstMember, Now));
        }
    }

    [Fact]
    public void Who_left_is_changed_no_more_and_can_still_take_the_consent_back()
    {
        var talent = Paper();
        Assert.Null(talent.End(Cast.FirstMember, Now));
        Assert.Equal((TalentStatus.Ended, Now), (talent.Status, talent.EndedAt));
        Assert.Equal(TalentRefusal.Over, talent.Change(talent.Entry, false, Cast.FirstMember, Now));
        Assert.Equal(TalentRefusal.Over, talent.End(Cast.FirstMember, Now));
        Assert.Null(talent.Withdraw(Cast.FirstOwner, Now.AddDays(1)));
        Assert.Equal(Now, talent.EndedAt);
    }

    [Fact]
    public void A_renewed_certificate_takes_its_new_last_day_and_another_kind_needs_a_name()
    {
        var talent = Paper();
        Assert.Null(talent.Certify(CertificateKind.Health, null, Today.AddDays(10), Cast.FirstMember, Now));
        Assert.Null(talent.Certify(CertificateKind.Health, "多余", Today.AddDays(400), Cast.FirstMember, Now));
        Assert.Equal(Today.AddDays(400), Assert.Single(talent.Certificates).ExpiresOn);
        Assert.Equal(TalentRefusal.Incomplete, talent.Certify(CertificateKind.Other, " ", null, Cast.FirstMember, Now));
        Assert.Equal(TalentRefusal.Incomplete, talent.Certify((CertificateKind)99, null, null, Cast.FirstMember, Now));
        for (var i = 1; i < Talent.MostCertificates; i++)
            Assert.Null(talent.Certify(CertificateKind.Other, $"证书{i}", null, Cast.FirstMember, Now));
        Assert.Equal(TalentRefusal.TooMany, talent.Certify(CertificateKind.Medic, null, null, Cast.FirstMember, Now));
    }

    [Theory]
    [InlineData(-1, CertificateStanding.Expired)]
    [InlineData(0, CertificateStanding.Expiring)]
    [InlineData(Certificate.NoticeDays, CertificateStanding.Expiring)]
    [InlineData(Certificate.NoticeDays + 1, CertificateStanding.Valid)]
    public void A_certificate_is_good_on_its_last_day_and_soon_over_ninety_days_before(int days, CertificateStanding standing) =>
        Assert.Equal(standing, Certificate.StandingOf(Today.AddDays(days), Today));

    [Fact]
    public void What_is_missing_or_wrong_is_said_of_its_part()
    {
        var faults = new TalentEntry { Name = "李", Fields = ["Z"], Areas = [TestDistrict.City], Skills = new string('会', 101), Availability = (Availability)64 }.Faults(TestDistrict.Putuo, Today);
        Assert.Equal(
            [
                (TalentPart.Name, EntryFaultKind.Missing), (TalentPart.Fields, EntryFaultKind.Unknown), (TalentPart.Areas, EntryFaultKind.Unknown), (TalentPart.Skills, EntryFaultKind.TooLong),
                (TalentPart.Times, EntryFaultKind.Unknown), (TalentPart.ConsentWay, EntryFaultKind.Missing),
            ],
            faults.Select(fault => (fault.Part, fault.Kind)));
        Assert.Equal([(TalentPart.SignedOn, EntryFaultKind.InFuture)], (TalentBuilder.Entry() with { SignedOn = Today.AddDays(1) }).Faults(TestDistrict.Putuo, Today).Select(fault => (fault.Part, fault.Kind)));
        Assert.Empty(TalentBuilder.Entry().Faults(TestDistrict.Putuo, Today));
    }

    private static Talent Paper() => Talent.Add(TalentBuilder.Entry(), Cast.FirstMember, Guid.NewGuid(), Now)!;
}
