namespace Putuo.SocialOrgService.Tests.Imports;

/// <summary>Rows of the templates by their English codes.</summary>
internal static class Rows
{
    public static readonly string[] OrganizationHeader =
        ["Name", "Type", "CreditCode", "CodeReason", "FilingNumber", "HostCode", "Department", "RegisteredOn", "Representative", "Grade", "GradeUntil", "Fields", "Areas", "About"];

    public static readonly string[] TalentHeader = ["Organization", "Person", "Fields", "Areas", "Skills", "Times", "Consent", "SignedOn", "NamePublic", "Certificate", "CertificateUntil"];

    public static readonly string[] ProjectHeader = ["ProjectNumber", "ProjectKind", "Title", "Issuer", "Area", "Category", "Budget", "PublishedOn", "Deadline", "State", "StateSince", "Winner"];

    public static readonly string[] OrderHeader = ["Source", "OrderNumber", "OrderCategory", "Community", "PlacedOn", "AcceptedOn", "ClosedOn", "Status", "Organization", "Stars"];

    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    private static readonly int[] BodyWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>A credit code of a service institution whose check characters are right.</summary>
    public static string Code(int number)
    {
        var body = $"{number:D8}";
        var check = 11 - (body.Select((sign, at) => (sign - '0') * BodyWeights[at]).Sum() % 11);
        var code = $"52330903{body}{(check == 10 ? "X" : check == 11 ? "0" : $"{check}")}";
        return code + Alphabet[(31 - (code.Select((sign, at) => Alphabet.IndexOf(sign) * Weights[at]).Sum() % 31)) % 31];
    }

    public static string[] Organization(int number, string about = "陪老人看病", string? code = null, string reason = "", string grade = "", string department = "民政局") =>
        [$"渔港服务社{number}", "ServiceInstitution", code ?? Code(number), reason, "", "", department, "2019-05-20", "陈海明", grade, grade.Length > 0 ? "2026-12-31" : "", "A、C", "兴普社区，东港街道", about];

    public static string[] Group(int number, string host) =>
        [$"渔嫂互助队{number}", "社区社会组织", "", "", $"东备〔2021〕{number}号", host, "民政局", "2021/3/4", "林阿嫂", "", "", "A", "兴普社区", "给独居老人送饭"];

    public static string[] Talent(string organization, string name, string consent = "Paper", string signed = "2022-08-01", string skills = "会修渔网") =>
        [organization, name, "A", "兴普社区", skills, "Weekdays、Weekends", consent, signed, "No", "SocialWorker", "2027-06-30"];

    public static string[] Project(int number, string title = "海岛助餐配送", string state = "InProgress", string winner = "") =>
        [$"GM-2022-{number:D3}", "Purchase", title, "民政局", "东港街道", "A", "80000", "2022-03-01", "2022-03-20", state, "2022-05-01", winner];

    public static string[] Order(int number, string organization = "", string stars = "", string status = "Completed", string closed = "2021-06-03") =>
        ["96345热线", $"RX-{number:D5}", "A06", "兴普社区", "2021-06-01", organization.Length > 0 ? "2021-06-02" : "", closed, status, organization, stars];
}
