namespace Putuo.SocialOrgService.Domain.Talents;

/// <summary>The registry of talents (社会组织人才库, R-08).</summary>
public interface ITalentRegistry
{
    /// <summary>An entry with its name, ready to be changed; null if there is none.</summary>
    Task<Talent?> OpenAsync(int talentId, CancellationToken cancel = default);

    /// <summary>The entry that a form has made; null if it made none.</summary>
    Task<Talent?> OfFormAsync(int organizationId, Guid formKey, CancellationToken cancel = default);

    /// <summary>The entry whose code has this digest, ready to be changed; null if there is none.</summary>
    Task<Talent?> OfCodeAsync(string codeKey, CancellationToken cancel = default);

    /// <summary>How many entries of an organization stand or wait for consent.</summary>
    Task<int> CountAsync(int organizationId, CancellationToken cancel = default);

    /// <summary>Whether a ledger record names a talent.</summary>
    Task<bool> IsNamedAsync(int talentId, CancellationToken cancel = default);

    /// <summary>
    /// Stores an entry in one transaction on the version it was opened, with its sealed name. Of an erased one everything goes that named the person,
    /// in the ledger too, where the commitments stay.
    /// </summary>
    /// <returns>Whether it is stored; somebody else was first otherwise.</returns>
    Task<bool> CommitAsync(Talent talent, CancellationToken cancel = default);
}
