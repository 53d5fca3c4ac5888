namespace Putuo.SocialOrgService.Web.Features.Orders.Contacts;

/// <summary>Words of opening a contact.</summary>
public sealed class ContactsTexts;
