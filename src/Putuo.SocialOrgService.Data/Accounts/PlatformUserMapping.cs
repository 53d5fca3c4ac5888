using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Putuo.SocialOrgService.Data.Accounts;

internal sealed class PlatformUserMapping : IEntityTypeConfiguration<PlatformUser>
{
    public void Configure(EntityTypeBuilder<PlatformUser> user)
    {
        user.Property(u => u.PhoneIndex).HasMaxLength(32);
        user.HasIndex(u => u.PhoneIndex).IsUnique();
        user.Property(u => u.PhoneCipher).HasMaxLength(200);
        user.Property(u => u.NameCipher).HasMaxLength(400);
        user.Property(u => u.MaskedName).HasMaxLength(20);
        user.Property(u => u.MaskedPhone).HasMaxLength(20);
        user.Property(u => u.ConsentVersion).HasMaxLength(20);
    }
}
