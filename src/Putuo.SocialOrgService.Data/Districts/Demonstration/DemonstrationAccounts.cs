namespace Putuo.SocialOrgService.Data.Districts.Demonstration;

/// <summary>The demonstration accounts to sign in with, one or two for each role; printed at the start and named in the README.</summary>
public static class DemonstrationAccounts
{
    /// <summary>The password of every demonstration account.</summary>
    public const string Password = "Putuo-Demo-2022";

    /// <summary>Phone number and who it is, in Chinese and English.</summary>
    public static IReadOnlyList<(string Phone, string Who, string WhoEn)> List { get; } =
    [
        ("13800000001", "居民（兴普社区）", "resident, Xingpu"),
        ("13800000002", "海岛助老服务中心负责人", "organization owner, Island Elder Care Centre"),
        ("13800000003", "海岛助老服务中心接单员", "organization member, Island Elder Care Centre"),
        ("13800000004", "蓝帆志愿服务队负责人", "organization owner, Blue Sail Volunteers"),
        ("13800000005", "兴普社区工作人员", "community worker, Xingpu"),
        ("13800000006", "文康社区工作人员", "community worker, Wenkang"),
        ("13800000007", "民政局经办人", "department staff, Civil Affairs"),
        ("13800000008", "司法局经办人", "department staff, Justice"),
        ("13800000009", "平台管理员", "administrator"),
        ("13800000010", "东港街道工作人员", "officer of Donggang, a street"),
        ("13800000011", "舟山市工作人员（只看）", "officer of Zhoushan, who only looks"),
        ("13800000012", "热线坐席", "hotline agent"),
        ("13800000013", "亲情代办人：替居民13800000001点单的女儿", "a relative who orders for resident 13800000001"),
    ];
}
