using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Putuo.SocialOrgService.Domain.Orders;

/// <summary>
/// One of those who served, as a ledger record names them. The record commits itself to the entry of the registry and the name; when the consent is taken
/// back, entry and salt are deleted and the commitment stays: the chain still verifies, and says that somebody served.
/// </summary>
public sealed class ServedTalent
{
    /// <summary>The record.</summary>
    public long RecordId { get; private set; }

    /// <summary>The place among those of the record, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>The entry of the registry of talents; null once erased.</summary>
    public int? TalentId { get; internal set; }

    /// <summary>How long this one served, in minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>Salt of the commitment; null once erased.</summary>
    public byte[]? Salt { get; private set; }

    /// <summary>Commitment of entry and name.</summary>
    public byte[] Commitment { get; private set; } = [];

    /// <summary>Whether this is whom the record named.</summary>
    /// <param name="name">The full name as the registry has it.</param>
    public bool Proves(string name) => Salt is not null && TalentId is { } id && Commitment.AsSpan().SequenceEqual(Committed(Salt, id, name));

    /// <summary>Forgets who it was.</summary>
    public void Erase() => (TalentId, Salt) = (null, null);

    /// <summary>Commits itself to a name.</summary>
    internal void Attest(string name)
    {
        Salt = RandomNumberGenerator.GetBytes(32);
        Commitment = Committed(Salt, TalentId!.Value, name);
    }

    private static byte[] Committed(byte[] salt, int talentId, string name) =>
        ServiceRecord.Commit(salt, Encoding.UTF8.GetBytes($"{talentId.ToString(CultureInfo.InvariantCulture)}:{name}"));
}
