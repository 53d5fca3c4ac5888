using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Putuo.SocialOrgService.Data.People;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>Seals the keys of cookies and forms before they go into the database: a copy of it alone lets nobody in.</summary>
public sealed class SealedKeys(FieldCipher cipher) : IXmlEncryptor
{
    internal const string Purpose = "DataProtectionKey";

    /// <inheritdoc/>
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(
        new XElement("sealed", Convert.ToBase64String(cipher.Seal(plaintextElement.ToString(SaveOptions.DisableFormatting), Purpose))),
        typeof(UnsealedKeys));
}
