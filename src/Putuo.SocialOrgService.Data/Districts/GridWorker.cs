using Putuo.SocialOrgService.Data.People;

namespace Putuo.SocialOrgService.Data.Districts;

/// <summary>网格员: who looks after a grid, for the community's desk. A name and the telephone of the office, both sealed; decision 0037.</summary>
public sealed class GridWorker
{
    /// <summary>The most characters of a name.</summary>
    public const int MostName = 40;

    /// <summary>The grid.</summary>
    public required int AreaId { get; init; }

    /// <summary>The name, sealed.</summary>
    public required byte[] NameCipher { get; set; }

    /// <summary>The telephone of the office as digits, sealed; null without one.</summary>
    public byte[]? PhoneCipher { get; set; }

    /// <summary>Seals who it is from now on.</summary>
    internal void Seal(FieldCipher cipher, string name, string? phone) =>
        (NameCipher, PhoneCipher) = (cipher.Seal(name, "GridWorker.Name"), phone is null ? null : cipher.Seal(phone, "GridWorker.Phone"));

    /// <summary>Who it is.</summary>
    internal GridWorkerCard Open(FieldCipher cipher) =>
        new(AreaId, cipher.Open(NameCipher, "GridWorker.Name"), PhoneCipher is null ? null : cipher.Open(PhoneCipher, "GridWorker.Phone"));
}

/// <summary>A grid worker as those see them who may.</summary>
/// <param name="GridId">The grid.</param>
/// <param name="Name">The name.</param>
/// <param name="Phone">The telephone of the office; null without one.</param>
public sealed record GridWorkerCard(int GridId, string Name, string? Phone)
{
    /// <summary>The telephone as it is easily read; null without one.</summary>
    public string? ShownPhone => Phone is null ? null : Telephone.Shown(Phone);
}
