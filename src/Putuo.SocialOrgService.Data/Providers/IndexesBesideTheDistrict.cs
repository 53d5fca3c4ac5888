using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using Putuo.SocialOrgService.Data.Districts;

namespace Putuo.SocialOrgService.Data.Providers;

/// <summary>
/// An index for each foreign key, but for those to the district's facts: they would only be read where a fact is removed, and every order would
/// pay for them.
/// </summary>
internal sealed class IndexesBesideTheDistrict(ProviderConventionSetBuilderDependencies dependencies) : ForeignKeyIndexConvention(dependencies)
{
    /// <inheritdoc/>
    protected override IConventionIndex? CreateIndex(IReadOnlyList<IConventionProperty> properties, bool unique, IConventionEntityTypeBuilder entityTypeBuilder) =>
        properties is [{ } column] && DistrictReferences.Contains(entityTypeBuilder.Metadata.ClrType, column.Name) ? null : base.CreateIndex(properties, unique, entityTypeBuilder);
}
