using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Putuo.SocialOrgService.Data.Providers;

/// <summary>Every instant in the database is UTC and comes back marked so.</summary>
public sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    value => value.Kind == DateTimeKind.Utc ? value : DateTime.SpecifyKind(value, DateTimeKind.Utc),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
