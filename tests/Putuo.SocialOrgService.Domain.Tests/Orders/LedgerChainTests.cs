using System.Collections;
using System.Reflection;
using System.Security.Cryptography;
using CsCheck;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Orders;

/// <summary>A ledger record that was changed after the fact is found, whatever was changed; a lawful erasure is not taken for one.</summary>
public sealed class LedgerChainTests
{
    /// <summary>What the database gives and what a later record changes; neither says anything about the service.</summary>
    private static readonly string[] Unsealed = [nameof(ServiceRecord.Id), nameof(ServiceRecord.IsLatest)];

    public static TheoryData<string> Fields =>
        [.. typeof(ServiceRecord).GetProperties().Where(p => p.CanWrite && !Unsealed.Contains(p.Name)).Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_change_of_any_field_is_found(string field)
    {
        var record = Chain(3)[1];
        var property = typeof(ServiceRecord).GetProperty(field)!;
        property.SetValue(record, Another(property.GetValue(record), property.PropertyType));
        Assert.False(record.IsIntact(1, record.PreviousHash), $"{field} can be changed unseen.");
    }

    [Theory]
    [InlineData(nameof(ServiceRecord.Description), nameof(ServiceRecord.DescriptionSalt), nameof(ServiceRecord.DescriptionCommitment))]
    [InlineData(nameof(ServiceRecord.Place), nameof(ServiceRecord.PlaceSalt), nameof(ServiceRecord.PlaceCommitment))]
    public void Words_exchanged_together_with_their_commitment_are_found(string words, string salt, string commitment)
    {
        var record = Chain(2)[1];
        Set(words, "换过的内容");
        Set(commitment, SHA256.HashData([.. (byte[])typeof(ServiceRecord).GetProperty(salt)!.GetValue(record)!, .. "换过的内容"u8]));
        Assert.False(record.IsIntact(1, record.PreviousHash));

        void Set(string name, object value) => typeof(ServiceRecord).GetProperty(name)!.SetValue(record, value);
    }

    [Fact]
    public void Records_of_one_provider_verify_one_after_the_other() => Gen.Int[1, 30].Sample(
        length =>
        {
            var (sequence, hash) = (0, ServiceRecord.Genesis);
            foreach (var record in Chain(length))
            {
                Assert.True(record.IsIntact(sequence, hash));
                (sequence, hash) = (record.Sequence, record.Hash);
            }
        },
        iter: 30);

    [Fact]
    public void A_record_taken_out_or_put_elsewhere_is_found() => Gen.Select(Gen.Int[3, 12], Gen.Int[0, 10]).Sample(
        (length, at) =>
        {
            var chain = Chain(length);
            chain.RemoveAt(at % (length - 1));
            Assert.False(Verifies(chain));
            chain = Chain(length);
            (chain[at % (length - 1)], chain[(at % (length - 1)) + 1]) = (chain[(at % (length - 1)) + 1], chain[at % (length - 1)]);
            Assert.False(Verifies(chain));
        },
        iter: 100);

    [Fact]
    public void A_photo_exchanged_left_out_or_added_is_found()
    {
        foreach (var spoil in new Action<List<Photo>>[]
        {
            photos => photos.RemoveAt(0),
            photos => photos.Add(Photo.Of(OrderBuilder.Picture(9), 3)),
            photos => photos[1] = Photo.Of(OrderBuilder.Picture(9), 2),
        })
        {
            var record = Chain(1)[0];
            spoil((List<Photo>)typeof(ServiceRecord).GetField("photos", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(record)!);
            Assert.False(record.IsIntact(0, ServiceRecord.Genesis));
        }
        var kept = Chain(1)[0].Photos[0];
        Assert.True(kept.Proves(OrderBuilder.Picture(0).ContentHash));
        Assert.False(kept.Proves(OrderBuilder.Picture(1).ContentHash));
    }

    [Fact]
    public void An_erased_record_shows_nothing_and_still_verifies()
    {
        var chain = Chain(4);
        chain[1].Erase();
        Assert.True(Verifies(chain));
        Assert.Null(chain[1].Description);
        Assert.Null(chain[1].Place);
        Assert.All(chain[1].Photos, p => Assert.True(p.FileName is null && p.Salt is null));
    }

    [Fact]
    public void The_same_words_twice_leave_commitments_that_nobody_can_compare()
    {
        var chain = Chain(2);
        Assert.Equal(chain[0].Description, chain[1].Description);
        Assert.NotEqual(chain[0].DescriptionCommitment, chain[1].DescriptionCommitment);
        Assert.NotEqual(chain[0].Photos[0].Commitment, chain[1].Photos[0].Commitment);
    }

    [Fact]
    public void A_correction_and_a_completion_after_reopening_name_the_record_they_replace()
    {
        var order = OrderBuilder.Placed();
        Verbs.Try(order, OrderEventKind.Claimed, Cast.FirstMember, TestDistrict.Monday);
        Verbs.Try(order, OrderEventKind.Completed, Cast.FirstMember, TestDistrict.Monday.AddHours(1));
        Seal(order, 0);
        Verbs.Try(order, OrderEventKind.Corrected, Cast.FirstMember, TestDistrict.Monday.AddHours(2));
        Seal(order, 1);
        Verbs.Try(order, OrderEventKind.Reopened, Cast.Requester, TestDistrict.Monday.AddHours(3));
        Verbs.Try(order, OrderEventKind.Completed, Cast.FirstMember, TestDistrict.Monday.AddHours(4));
        Seal(order, 2);
        Assert.Equal([null, "TZ-O001-0001", "TZ-O001-0002"], order.NewRecords.Select(r => r.Supersedes));
        Assert.Equal([1, 1, 2], order.NewRecords.Select(r => r.Completion));
        Assert.Equal("TZ-O001-0003", order.RecordNumber);
        Assert.Equal("TZ-O001-0003", order.NewEvents[^1].RecordNumber);
    }

    private static void Seal(ServiceOrder order, int at)
    {
        order.NewRecords[at].Seal(at, at == 0 ? ServiceRecord.Genesis : order.NewRecords[at - 1].Hash);
        order.RecordSealed(order.NewRecords[at]);
    }

    private static bool Verifies(List<ServiceRecord> chain)
    {
        var (sequence, hash) = (0, ServiceRecord.Genesis);
        foreach (var record in chain)
        {
            if (!record.IsIntact(sequence, hash))
                return false;
            (sequence, hash) = (record.Sequence, record.Hash);
        }
        return true;
    }

    private static List<ServiceRecord> Chain(int length)
    {
        var chain = new List<ServiceRecord>();
        for (var i = 0; i < length; i++)
        {
            var order = OrderBuilder.Placed();
            Verbs.Try(order, OrderEventKind.Claimed, Cast.FirstMember, TestDistrict.Monday);
            order.Complete(OrderBuilder.Work(TestDistrict.Monday, photos: 2), Cast.FirstMember, TestDistrict.Putuo, TestDistrict.Monday);
            order.NewRecords[0].Seal(i, i == 0 ? ServiceRecord.Genesis : chain[^1].Hash);
            chain.Add(order.NewRecords[0]);
        }
        return chain;
    }

    private static object? Another(object? value, Type type) => value switch
    {
        string text => text + "x",
        int number => number + 1,
        long number => number + 1,
        bool flag => !flag,
        DateTime time => time.AddMilliseconds(1),
        byte[] bytes => bytes.Select((b, i) => i == 0 ? (byte)(b ^ 1) : b).ToArray(),
        null when type == typeof(string) => "x",
        null when type == typeof(int?) => 5,
        _ => throw new InvalidOperationException($"How would one change a {type.Name}? {(value as IEnumerable)?.GetType()}"),
    };
}
