using System.Collections.Concurrent;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Accounts;

/// <summary>Who has done everything; kept as long as the host runs, since what was done once stays so.</summary>
public sealed class FirstStepsDone
{
    private readonly ConcurrentDictionary<(ActorRole Role, long Scope), byte> all = [];

    /// <summary>Whether everything is done there.</summary>
    internal bool Has((ActorRole Role, long Scope) scope) => all.ContainsKey(scope);

    /// <summary>Remembers that it is.</summary>
    internal void Add((ActorRole Role, long Scope) scope) => all[scope] = 0;
}
