namespace Putuo.SocialOrgService.Web.Commands;

/// <summary>Something that whoever runs the server does from the command line; each is named in <see cref="CommandList"/>.</summary>
public interface ICommand
{
    /// <summary>Does it, with the database and the district at hand.</summary>
    /// <param name="line">The options given.</param>
    /// <param name="console">Where to write.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>0 when it was done, another exit code otherwise.</returns>
    Task<int> RunAsync(CommandLine line, TextWriter console, CancellationToken cancel);
}
