namespace Putuo.SocialOrgService.Benchmarks;

/// <summary>
/// What each page reads, written by hand as one would for a bare reader: the same rows as the page, the check of the session among
/// them, in as few and as plain statements as they can be had.
/// </summary>
internal static class BareSql
{
    public const string Figures = """
        SELECT "Measure", "Subject", "SubjectId", "Value" FROM "FigureRows" WHERE "AreaId" = (SELECT "Id" FROM "Areas" WHERE "Level" = 2) AND "Period" = 4;
        SELECT "Measure", "CategoryCode", "Delta", "OrganizationId" FROM "FigureEntries"
        """;

    public const string Names = """SELECT "Id", "Name", "NameEn", "Status" FROM "Organizations" WHERE "Status" <> 1""";

    public const string News = """
        SELECT "Id", "Number", "Kind", "Title", "TitleEn", "DepartmentId", "AreaId", "State", "StateSince", (SELECT COUNT(*) FROM "Projects")
        FROM "Projects" ORDER BY "StateSince" DESC, "Id" DESC LIMIT 4
        """;

    public const string Stories = """
        SELECT o."TopCategory", o."CommunityId", o."ProviderOrganizationId", o."CompletedAt", r."Stars", r."Comment",
            (SELECT p."FileName" FROM "ServiceRecords" s JOIN "Photos" p ON p."RecordId" = s."Id"
             WHERE s."Number" = o."RecordNumber" AND s."PhotosDeclaredFit" ORDER BY p."Position" LIMIT 1)
        FROM (SELECT * FROM "Orders" WHERE "Status" = 4 ORDER BY "CompletedAt" DESC, "Id" DESC LIMIT 60) o
            JOIN "Ratings" r ON r."OrderId" = o."Id" AND r."IsCurrent" AND r."Rater" = 1
        ORDER BY o."CompletedAt" DESC, o."Id" DESC LIMIT 4
        """;

    public const string Categories = """SELECT "Code", "Name", "NameEn" FROM "Categories" """;

    public static string Session(string user) => $"""
        SELECT u."SessionVersion", u."IsDisabled", u."MustChangePassword", u."MaskedName", u."CommunityId", g."Role", g."OrganizationId", o."Name", g."AreaId",
            (SELECT COUNT(*) FROM (SELECT 1 FROM "Notices" WHERE "UserId" = {user} AND "ReadAt" IS NULL LIMIT 100))
        FROM "AspNetUsers" u LEFT JOIN "RoleGrants" g ON g."UserId" = u."Id" LEFT JOIN "Organizations" o ON o."Id" = g."OrganizationId"
        WHERE u."Id" = {user} LIMIT 1
        """;

    public static string Pool(string organization) => $"""
        SELECT o."Id", o."PlacedAt", o."CategoryCode", o."CommunityId", o."Need", o."WishDay", o."WishPart", o."Urgent", o."AnswerDue" FROM "Orders" o
        WHERE o."Waiting" = 1 AND o."Scene" = 1
            AND EXISTS (SELECT 1 FROM "OrganizationFields" f WHERE f."OrganizationId" = {organization} AND f."CategoryCode" = o."TopCategory")
            AND EXISTS (SELECT 1 FROM "OrganizationAreas" a WHERE a."OrganizationId" = {organization} AND a."AreaId" IN (o."CommunityId", o."StreetId", o."DistrictId"))
            AND NOT EXISTS (SELECT 1 FROM "PoolHides" h WHERE h."OrganizationId" = {organization} AND h."OrderId" = o."Id")
        ORDER BY o."Id" DESC LIMIT 21
        """;

    public static string Own(string user) => $"""
        SELECT o."Id", o."PlacedAt", o."Status", o."Waiting", o."RejectedBy", o."CategoryCode", o."Need", o."CommunityId", o."Urgent", o."AnswerDue",
            o."CompleteDue", o."ConfirmDue", o."ConfirmedAt", o."CompletedAt", o."ScheduledFor", o."IsLate", p."Name", p."NameEn", o."ProviderDepartmentId"
        FROM "Orders" o LEFT JOIN "Organizations" p ON p."Id" = o."ProviderOrganizationId"
        WHERE o."RequesterUserId" = {user} ORDER BY o."Id" DESC LIMIT 21
        """;

    public static string Order(string id) => $"""
        SELECT o.*, c."MaskedName", c."MaskedPhone", p."Name", p."NameEn", s."Id", s."ServedFrom", s."ServedTo", s."Minutes", s."PeopleServed", s."Description"
        FROM "Orders" o JOIN "OrderContacts" c ON c."OrderId" = o."Id" LEFT JOIN "Organizations" p ON p."Id" = o."ProviderOrganizationId"
            LEFT JOIN "ServiceRecords" s ON s."Number" = o."RecordNumber" WHERE o."Id" = {id};
        SELECT * FROM "Ratings" WHERE "OrderId" = {id} AND "IsCurrent";
        SELECT e.*, p."Name", p."NameEn" FROM "OrderEvents" e LEFT JOIN "Organizations" p ON p."Id" = e."OrganizationId" WHERE e."OrderId" = {id} ORDER BY e."Sequence";
        SELECT "Id", "RecordId", "Position", "Width", "Height" FROM "Photos" WHERE "OrderId" = {id};
        SELECT "ActorName", "Role", "At", "Reason" FROM "ContactLooks" WHERE "OrderId" = {id} ORDER BY "Id" DESC LIMIT 50
        """;
}
