namespace Putuo.SocialOrgService.Data.Providers;

/// <summary>The database was made by another version of the program, and no migration leads from there to here; the message says which one it is and what to do.</summary>
public sealed class ForeignDatabaseException(string message) : Exception(message);
