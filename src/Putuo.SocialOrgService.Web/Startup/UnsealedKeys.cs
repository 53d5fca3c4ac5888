using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Putuo.SocialOrgService.Data.People;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>Opens what <see cref="SealedKeys"/> sealed; made by the framework by name.</summary>
public sealed class UnsealedKeys(IServiceProvider services) : IXmlDecryptor
{
    /// <inheritdoc/>
    public XElement Decrypt(XElement encryptedElement) => XElement.Parse(
        services.GetRequiredService<FieldCipher>().Open(Convert.FromBase64String(encryptedElement.Value), SealedKeys.Purpose));
}
