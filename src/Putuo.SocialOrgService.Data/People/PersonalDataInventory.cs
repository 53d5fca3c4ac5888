namespace Putuo.SocialOrgService.Data.People;

/// <summary>
/// Every column that says something about a person, with what it is for and how long it is kept, and every other text or
/// byte column, declared to say nothing about one. A column in neither list fails the tests.
/// </summary>
public static class PersonalDataInventory
{
    private const int Draft = 1;
    private const int Call = 30;
    private const int Contact = 365;
    private const int Ledger = 3650;

    /// <summary>The personal columns.</summary>
    public static IReadOnlyList<PersonalColumn> Columns { get; } =
    [
        .. Of("PlatformUser", "sign-in and being called", null, "NameCipher", "PhoneCipher", "PhoneIndex", "MaskedName", "MaskedPhone", "PasswordHash", "ConsentVersion"),
        .. Of("RoleGrant", "who may act for whom", null, "UserId", "ActsFor"),
        .. Of("Invitation", "who invited whom into an organization", Contact, "InvitedByUserId", "UsedByUserId"),
        .. Of("OrderContact", "the visit of one order", Contact, "NameCipher", "PhoneCipher", "AddressCipher", "PhoneIndex", "PlaceIndex", "LastDigits", "MaskedName", "MaskedPhone"),
        .. Of("ServiceOrder", "what is to be done, and for whom", Ledger, "Need", "RequesterUserId", "PlacedByUserId"),
        .. Of("OrderSeries", "who ended orders that repeat", Ledger, "EndedByUserId"),
        .. Of("OrderEvent", "the timeline: who did what and why", Ledger, "Reason", "ActorUserId"),
        .. Of("Rating", "stars, what was said and what was answered", Ledger, "Comment", "Answer", "UserId", "HiddenReason", "HiddenByUserId"),
        .. Of("CommentReport", "why a public comment was reported", Ledger, "Reason", "DecidedByUserId"),
        .. Of("PublicNeed", "what a resident agreed to have published of a need", Contact, "Text", "DecidedByUserId"),
        .. Of("ServiceRecord", "the service ledger", Ledger, "Description", "Place"),
        .. Of("Photo", "proof of the service, picture of the need", Ledger, "FileName"),
        .. Of("OrderDraft", "an order being written", Draft, "Content", "UserId"),
        .. Of("StagedPhoto", "a picture of a form being written", Draft, "FileName"),
        .. Of("Notice", "the inbox", Contact, "UserId", "ActorName"),
        .. Of("ContactLook", "who looked at personal data, and why", Ledger, "UserId", "SubjectUserId", "Reason"),
        .. Of("CallTask", "who told a requester by telephone", Contact, "DoneByUserId"),
        .. Of("HotlineCall", "the call of whoever orders by telephone, while it lasts", Draft, "PhoneCipher", "MaskedPhone", "UserId"),
        .. Of("Delegation", "who acts for whom", Contact, "ResidentUserId", "DelegateUserId", "EndedByUserId"),
        .. Of("Callback", "calling back whoever asked for it", Call, "NameCipher", "PhoneCipher", "PhoneIndex", "MaskedName", "MaskedPhone", "CloseReason", "ClosedByUserId"),
        .. Of("ExportLog", "who took data out", Ledger, "UserId", "Filter"),
        .. Of("Import", "who took data in", Ledger, "FileName", "UserId"),
        .. Of("ImportFile", "a sheet that is checked, of talents with their names", Draft, "Content", "Report"),
        .. Of("Organization", "the register's public head of an organization, and who applied for it", null, "LegalRepresentative", "ApplicantUserId"),
        .. Of("ProjectEvent", "a project's history: who did what and why", Ledger, "Reason", "ActorUserId"),
        .. Of("Talent", "the registry of talents, with the person's consent", Contact, "MaskedName", "NameOrder", "PublicName", "Skills", "UserId"),
        .. Of("TalentName", "who the talent is, for the organization", Contact, "NameCipher"),
        .. Of("TalentKey", "finding a talent by name", Contact, "Key"),
        .. Of("Certificate", "what a talent is certified for", Contact, "Name"),
        .. Of("TriageRuleEvent", "who changed a rule of triage", Ledger, "ActorUserId"),
        .. Of("DistrictChange", "who changed the district's facts", Ledger, "ActorUserId"),
        .. Of("GridWorker", "who looks after a grid, until another one does", null, "NameCipher", "PhoneCipher"),
        .. Of("OrganizationEvent", "an organization's history: who did what and why", Ledger, "Reason", "CodeReason", "ActorUserId"),
        .. Of("ArticleEvent", "an article's history: who wrote and published what", Ledger, "Reason", "ActorUserId"),
        .. Of("OfferingEvent", "an offering's history: who did what", Ledger, "ActorUserId"),
        .. Of("Filing", "what is filed in the life of an organization, and by whom", Ledger, "Subject", "Answers", "Before", "ApplicantUserId", "ChangedByUserId"),
        .. Of("FilingAttachment", "papers handed in with a filing", Ledger, "FileName", "Name"),
        .. Of("FilingEvent", "a filing's history: who did what and why", Ledger, "Reason", "Remarks", "ActorUserId"),
        .. Of("Complaint", "what somebody complains of", Contact, "Who", "Text", "Wish", "ComplainantUserId"),
        .. Of("Complaint", "who handles a complaint", Ledger, "HandlerUserId", "AnsweredByUserId"),
        .. Of("ComplaintContact", "reaching whoever complains", Contact, "NameCipher", "PhoneCipher", "MaskedName", "MaskedPhone"),
        .. Of("ComplaintEvent", "a complaint's history: who did what, with which words", Contact, "Text", "ActorUserId"),
        .. Of("ComplaintExclusion", "who must not read a complaint", Ledger, "UserId"),
        .. Of("AnnualCampaign", "who opened an annual check", Ledger, "OpenedByUserId"),
    ];

    /// <summary>Text and byte columns that say nothing about a person, as entity and column.</summary>
    public static IReadOnlySet<string> NotPersonal { get; } = new HashSet<string>(
    [
        .. Names("PlatformUser", "ConcurrencyStamp", "SecurityStamp", "UserName", "NormalizedUserName", "Email", "NormalizedEmail", "PhoneNumber"),
        .. Names("DataProtectionKey", "FriendlyName", "Xml"),
        .. Names("Invitation", "CodeKey"),
        .. Names("Delegation", "Categories", "CodeKey"),
        .. Names("DistrictDocument", "Calendar", "Forms", "Settings"),
        .. Names("Notice", "CategoryCode"),
        .. Names("Callback", "ConsentVersion"),
        .. Names("IdempotencyKey", "Key"),
        .. Names("OrderDraft", "Id"),
        .. Names("StagedPhoto", "ContentHash", "FormId"),
        .. Names("ContactLook", "ActorName"),
        .. Names("ExportLog", "What"),
        .. Names("Import", "ActorName", "Hash"),
        .. Names("HistoricalOrder", "CategoryCode", "ImportedNumber", "Source"),
        .. Names("FigureRow", "SubjectId"),
        .. Names("FigureEntry", "CategoryCode"),
        .. Names("Area", "Code", "Name", "NameEn"),
        .. Names("Department", "Name", "NameEn"),
        .. Names("DistrictChange", "Key", "Name", "Fields"),
        .. Names("OrderEvent", "ActorName", "Categories", "RecordNumber"),
        .. Names("TriageRule", "Entry", "Name"),
        .. Names("TriageRuleEvent", "Before"),
        .. Names("OrganizationEvent", "ActorName", "Changes"),
        .. Names("FilingAttachment", "Key"),
        .. Names("FilingEvent", "ActorName"),
        .. Names("Complaint", "Key"),
        .. Names("ComplaintEvent", "ActorName"),
        .. Names("Photo", "Commitment", "Salt"),
        .. Names("ServiceOrder", "CategoryCode", "ConsentVersion", "RecordNumber", "TopCategory"),
        .. Names(
            "ServiceRecord", "CategoryCode", "Chain", "DescriptionCommitment", "DescriptionSalt", "Hash", "Number", "PlaceCommitment", "PlaceSalt",
            "PreviousHash", "Supersedes"),
        .. Names("Offering", "About", "AboutEn", "CategoryCode", "Name", "NameEn", "PriceCovers", "PriceCoversEn"),
        .. Names("OfferingEvent", "Changes"),
        .. Names("Organization", "About", "AboutEn", "CreditCode", "Equipment", "FilingNumber", "Funds", "Name", "NameEn", "NameInitials", "NameOrder", "PartyBranch", "SearchText", "StandingReason", "Venues"),
        .. Names("OrganizationField", "CategoryCode"),
        .. Names("Project", "CategoryCode", "DraftKey", "Number", "Title", "TitleEn"),
        .. Names("ProjectEvent", "ActorName"),
        .. Names("Article", "ArchiveReason"),
        .. Names("ArticleVersion", "Title", "TitleEn", "Summary", "SummaryEn", "Body", "BodyEn", "ChangeNote"),
        .. Names("ArticleEvent", "ActorName"),
        .. Names("Talent", "CodeKey", "ConsentVersion"),
        .. Names("TalentField", "CategoryCode"),
        .. Names("ServedTalent", "Commitment", "Salt"),
        .. Names(
            "Category", "Code", "About", "AboutEn", "AnswerWithin", "CompleteWithin", "ConfirmWithin", "Name", "NameEn", "PhotoHint", "PhotoHintEn", "SupportingDepartmentIds",
            "Words"),
    ], StringComparer.Ordinal);

    private static IEnumerable<PersonalColumn> Of(string entity, string purpose, int? days, params string[] columns) =>
        columns.Select(column => new PersonalColumn(entity, column, purpose, days));

    private static IEnumerable<string> Names(string entity, params string[] columns) => columns.Select(column => $"{entity}.{column}");
}

/// <summary>One personal column.</summary>
/// <param name="Entity">The entity it belongs to.</param>
/// <param name="Column">The property.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Days">How many days it is kept after the order closed, the form was left or the talent left; null as long as the account or the register's entry lasts.</param>
public sealed record PersonalColumn(string Entity, string Column, string Purpose, int? Days);
