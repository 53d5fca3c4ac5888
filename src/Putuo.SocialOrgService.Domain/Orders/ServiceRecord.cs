using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Putuo.SocialOrgService.Domain.Orders;

/// <summary>
/// One record of the service ledger (服务台账), written by a completion or a correction in its transaction. Records of
/// one provider form a chain: each carries the hash of the one before, over commitments of its texts and photos instead of
/// their content, so that a later change is found and a lawful erasure still verifies.
/// </summary>
public sealed class ServiceRecord
{
    /// <summary>The hash before a provider's first record.</summary>
    public const string Genesis = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>The row's id.</summary>
    public long Id { get; private set; }

    /// <summary>TZ-O012-0031: provider and place in its chain.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The order.</summary>
    public long OrderId { get; internal set; }

    /// <summary>When the order was placed, from which its number is made.</summary>
    public required DateTime OrderPlacedAt { get; init; }

    /// <summary>Which completion of the order, from 1.</summary>
    public required int Completion { get; init; }

    /// <summary>The providing organization, or null.</summary>
    public int? OrganizationId { get; init; }

    /// <summary>The providing department, or null.</summary>
    public int? DepartmentId { get; init; }

    /// <summary>The department that answers for the order and so reads the record.</summary>
    public required int AnsweringDepartmentId { get; init; }

    /// <summary>The chain it stands in: O012 or D03.</summary>
    public required string Chain { get; init; }

    /// <summary>Its place in the chain, from 1.</summary>
    public int Sequence { get; private set; }

    /// <summary>The number of the record it replaces in sums: a correction, or a completion after reopening.</summary>
    public string? Supersedes { get; init; }

    /// <summary>False once a later record replaced it.</summary>
    public bool IsLatest { get; internal set; } = true;

    /// <summary>When it was written, in UTC.</summary>
    public required DateTime WrittenAt { get; init; }

    /// <summary>When the service began, in UTC.</summary>
    public required DateTime ServedFrom { get; init; }

    /// <summary>When it ended, in UTC.</summary>
    public required DateTime ServedTo { get; init; }

    /// <summary>Service time of all who served, in minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>How many people were served.</summary>
    public required int PeopleServed { get; init; }

    /// <summary>The category.</summary>
    public required string CategoryCode { get; init; }

    /// <summary>The community it was served in.</summary>
    public required int CommunityId { get; init; }

    /// <summary>What was done; null once erased.</summary>
    public string? Description { get; private set; }

    /// <summary>Salt of the description's commitment; null once erased.</summary>
    public byte[]? DescriptionSalt { get; private set; }

    /// <summary>Commitment of the description.</summary>
    public byte[] DescriptionCommitment { get; private set; } = [];

    /// <summary>The place as the ledger shows it (community and grid); null once erased.</summary>
    public string? Place { get; private set; }

    /// <summary>Salt of the place's commitment; null once erased.</summary>
    public byte[]? PlaceSalt { get; private set; }

    /// <summary>Commitment of the place.</summary>
    public byte[] PlaceCommitment { get; private set; } = [];

    /// <summary>Whether the provider declared that no recognisable person, or a consenting adult, is seen in the photos.</summary>
    public bool PhotosDeclaredFit { get; init; }

    /// <summary>The photos, one to nine.</summary>
    public IReadOnlyList<Photo> Photos => photos;

    private readonly List<Photo> photos = [];

    /// <summary>The talents who served, as far as they stand in the provider's registry.</summary>
    public IReadOnlyList<ServedTalent> Talents => talents;

    private readonly List<ServedTalent> talents = [];

    /// <summary>The hash of the record before it in the chain.</summary>
    public string PreviousHash { get; private set; } = "";

    /// <summary>The hash of this record.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Gives the record its content.</summary>
    internal void Fill(string description, string place, IEnumerable<Photo> proof)
    {
        Description = description;
        DescriptionSalt = RandomNumberGenerator.GetBytes(32);
        DescriptionCommitment = Commit(DescriptionSalt, Encoding.UTF8.GetBytes(description));
        Place = place;
        PlaceSalt = RandomNumberGenerator.GetBytes(32);
        PlaceCommitment = Commit(PlaceSalt, Encoding.UTF8.GetBytes(place));
        photos.AddRange(proof);
    }

    /// <summary>Names who served.</summary>
    /// <param name="talentIds">Entries of the registry of talents.</param>
    /// <param name="minutes">How long each of them served.</param>
    internal void Name(IEnumerable<int> talentIds, int minutes) => talents.AddRange(
        talentIds.Distinct().Order().Select((id, index) => new ServedTalent { TalentId = id, Position = index + 1, Minutes = minutes }));

    /// <summary>Commits itself to the names of those who served; called inside the transaction that stores it, before <see cref="Seal"/>.</summary>
    /// <param name="nameOf">The full name of a talent.</param>
    public void Attest(Func<int, string> nameOf) => talents.ForEach(served => served.Attest(nameOf(served.TalentId!.Value)));

    /// <summary>Takes its place behind the chain's last record; called inside the transaction that stores it.</summary>
    /// <param name="lastSequence">The last record's place; 0 for the first.</param>
    /// <param name="lastHash">The last record's hash; <see cref="Genesis"/> for the first.</param>
    public void Seal(int lastSequence, string lastHash)
    {
        Sequence = lastSequence + 1;
        PreviousHash = lastHash;
        Number = NumberOf(Chain, Sequence);
        Hash = ComputeHash();
    }

    /// <summary>Whether hash and content still fit each other and the record before.</summary>
    public bool IsIntact(int lastSequence, string lastHash) =>
        Sequence == lastSequence + 1
        && Number == NumberOf(Chain, Sequence)
        && PreviousHash == lastHash
        && Hash == ComputeHash()
        && (DescriptionSalt is null ? Description is null : Description is not null
            && DescriptionCommitment.AsSpan().SequenceEqual(Commit(DescriptionSalt, Encoding.UTF8.GetBytes(Description))))
        && (PlaceSalt is null ? Place is null : Place is not null
            && PlaceCommitment.AsSpan().SequenceEqual(Commit(PlaceSalt, Encoding.UTF8.GetBytes(Place))))
        && talents.TrueForAll(served => served.Salt is null == served.TalentId is null);

    /// <summary>Deletes texts, photos and who served and keeps their commitments (已依法删除).</summary>
    public void Erase()
    {
        Description = null;
        DescriptionSalt = null;
        Place = null;
        PlaceSalt = null;
        photos.ForEach(p => p.Erase());
        talents.ForEach(served => served.Erase());
    }

    /// <summary>The chain of a provider: O012 of an organization, D03 of a department.</summary>
    public static string ChainOf(int? organizationId, int? departmentId) =>
        organizationId is { } organization ? $"O{organization:000}" : $"D{departmentId:00}";

    private static string NumberOf(string chain, int sequence) => $"TZ-{chain}-{sequence:0000}";

    /// <summary>SHA-256 over salt and content.</summary>
    internal static byte[] Commit(byte[] salt, byte[] content) => SHA256.HashData([.. salt, .. content]);

    private string ComputeHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add("ledger/2");
        Add(Number);
        Add(PreviousHash);
        Add(OrderNumber.Of(OrderPlacedAt, OrderId));
        Add(OrganizationId?.ToString(CultureInfo.InvariantCulture) ?? "");
        Add(DepartmentId?.ToString(CultureInfo.InvariantCulture) ?? "");
        Add(AnsweringDepartmentId.ToString(CultureInfo.InvariantCulture));
        Add(Completion.ToString(CultureInfo.InvariantCulture));
        Add(Supersedes ?? "");
        foreach (var time in new[] { OrderPlacedAt, WrittenAt, ServedFrom, ServedTo })
            Add(new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
        Add(Minutes.ToString(CultureInfo.InvariantCulture));
        Add(PeopleServed.ToString(CultureInfo.InvariantCulture));
        Add(CategoryCode);
        Add(CommunityId.ToString(CultureInfo.InvariantCulture));
        Add(PhotosDeclaredFit ? "1" : "0");
        AddBytes(DescriptionCommitment);
        AddBytes(PlaceCommitment);
        foreach (var photo in photos.OrderBy(p => p.Position))
            AddBytes(photo.Commitment);
        Add(talents.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var served in talents.OrderBy(t => t.Position))
        {
            Add(served.Minutes.ToString(CultureInfo.InvariantCulture));
            AddBytes(served.Commitment);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Add(string text) => AddBytes(Encoding.UTF8.GetBytes(text));

        void AddBytes(ReadOnlySpan<byte> bytes)
        {
            Span<byte> length = stackalloc byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }
    }
}
