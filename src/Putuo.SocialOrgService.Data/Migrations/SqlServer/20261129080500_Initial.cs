using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Putuo.SocialOrgService.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AnnualCampaigns",
                columns: table => new
                {
                    Year = table.Column<int>(type: "int", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Deadline = table.Column<DateOnly>(type: "date", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    OpenedByUserId = table.Column<long>(type: "bigint", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnnualCampaigns", x => x.Year);
                });

            migrationBuilder.CreateTable(
                name: "Areas",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    ParentId = table.Column<int>(type: "int", nullable: true),
                    Level = table.Column<int>(type: "int", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    NameEn = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    IsOn = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Areas", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Areas_Areas_ParentId",
                        column: x => x.ParentId,
                        principalTable: "Areas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    FriendlyName = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Xml = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Departments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    NameEn = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Departments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DistrictChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Subject = table.Column<int>(type: "int", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActorUserId = table.Column<long>(type: "bigint", nullable: true),
                    Fields = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DistrictChanges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DistrictDocuments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Settings = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Calendar = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Forms = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Snapshot = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DistrictDocuments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ExportLogs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UserId = table.Column<long>(type: "bigint", nullable: true),
                    Role = table.Column<int>(type: "int", nullable: false),
                    What = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Filter = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Rows = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExportLogs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FigureEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Measure = table.Column<int>(type: "int", nullable: false),
                    CommunityId = table.Column<int>(type: "int", nullable: false),
                    StreetId = table.Column<int>(type: "int", nullable: false),
                    DistrictId = table.Column<int>(type: "int", nullable: false),
                    CategoryCode = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false),
                    OrganizationId = table.Column<int>(type: "int", nullable: true),
                    Delta = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FigureEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FigureRows",
                columns: table => new
                {
                    Measure = table.Column<int>(type: "int", nullable: false),
                    Period = table.Column<int>(type: "int", nullable: false),
                    Start = table.Column<DateOnly>(type: "date", nullable: false),
                    AreaId = table.Column<int>(type: "int", nullable: false),
                    Subject = table.Column<int>(type: "int", nullable: false),
                    SubjectId = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    Value = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FigureRows", x => new { x.AreaId, x.Period, x.Subject, x.Measure, x.Start, x.SubjectId });
                });

            migrationBuilder.CreateTable(
                name: "Imports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    FormKey = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Bytes = table.Column<int>(type: "int", nullable: false),
                    IsCounted = table.Column<bool>(type: "bit", nullable: false),
                    Rows = table.Column<int>(type: "int", nullable: false),
                    Added = table.Column<int>(type: "int", nullable: false),
                    Changed = table.Column<int>(type: "int", nullable: false),
                    Same = table.Column<int>(type: "int", nullable: false),
                    Wrong = table.Column<int>(type: "int", nullable: false),
                    Tries = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    ActorName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    CheckedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Imports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OrderDrafts",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: true),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderDrafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OrderSeries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Rhythm = table.Column<int>(type: "int", nullable: false),
                    Also = table.Column<int>(type: "int", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Visits = table.Column<int>(type: "int", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Skipped = table.Column<long>(type: "bigint", nullable: false),
                    NextVisit = table.Column<int>(type: "int", nullable: false),
                    NextDay = table.Column<DateOnly>(type: "date", nullable: true),
                    IsAccepted = table.Column<bool>(type: "bit", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EndedBy = table.Column<int>(type: "int", nullable: true),
                    EndedByUserId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderSeries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StagedPhotos",
                columns: table => new
                {
                    FileName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    FormId = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Width = table.Column<int>(type: "int", nullable: false),
                    Height = table.Column<int>(type: "int", nullable: false),
                    ContentHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StagedPhotos", x => x.FileName);
                });

            migrationBuilder.CreateTable(
                name: "TriageRules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    IsOn = table.Column<bool>(type: "bit", nullable: false),
                    Entry = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TriageRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUsers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PhoneCipher = table.Column<byte[]>(type: "varbinary(200)", maxLength: 200, nullable: false),
                    PhoneIndex = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    NameCipher = table.Column<byte[]>(type: "varbinary(400)", maxLength: 400, nullable: false),
                    MaskedName = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    MaskedPhone = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    CommunityId = table.Column<int>(type: "int", nullable: true),
                    IsDisabled = table.Column<bool>(type: "bit", nullable: false),
                    SessionVersion = table.Column<int>(type: "int", nullable: false),
                    MustChangePassword = table.Column<bool>(type: "bit", nullable: false),
                    ConsentVersion = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    ConsentAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UserName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    PasswordHash = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    SecurityStamp = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    PhoneNumber = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "bit", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "bit", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUsers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUsers_Areas_CommunityId",
                        column: x => x.CommunityId,
                        principalTable: "Areas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GridWorkers",
                columns: table => new
                {
                    AreaId = table.Column<int>(type: "int", nullable: false),
                    NameCipher = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    PhoneCipher = table.Column<byte[]>(type: "varbinary(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GridWorkers", x => x.AreaId);
                    table.ForeignKey(
                        name: "FK_GridWorkers_Areas_AreaId",
                        column: x => x.AreaId,
                        principalTable: "Areas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Articles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    FormKey = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    DepartmentId = table.Column<int>(type: "int", nullable: true),
                    State = table.Column<int>(type: "int", nullable: false),
                    PublicNumber = table.Column<int>(type: "int", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IsPinned = table.Column<bool>(type: "bit", nullable: false),
                    ArchivedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ArchiveReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    ReplacedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Articles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Articles_Articles_ReplacedById",
                        column: x => x.ReplacedById,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Articles_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Categories",
                columns: table => new
                {
                    Code = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    NameEn = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    About = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    AboutEn = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Scene = table.Column<int>(type: "int", nullable: false),
                    AnswerWithin = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    CompleteWithin = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    ConfirmWithin = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    IsEmergency = table.Column<bool>(type: "bit", nullable: false),
                    IsSensitive = table.Column<bool>(type: "bit", nullable: false),
                    PhotoHint = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    PhotoHintEn = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    DepartmentId = table.Column<int>(type: "int", nullable: false),
                    SupportingDepartmentIds = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Categories", x => x.Code);
                    table.ForeignKey(
                        name: "FK_Categories_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Organizations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    NameInitials = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    NameOrder = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    NameEn = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SearchText = table.Column<string>(type: "nvarchar(1904)", maxLength: 1904, nullable: false),
                    Type = table.Column<int>(type: "int", nullable: false),
                    CreditCode = table.Column<string>(type: "nvarchar(18)", maxLength: 18, nullable: true),
                    FilingNumber = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    HostId = table.Column<int>(type: "int", nullable: true),
                    SupervisingDepartmentId = table.Column<int>(type: "int", nullable: false),
                    RegisteredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    LegalRepresentative = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    PartyBranch = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    About = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    AboutEn = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Venues = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Equipment = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Volunteers = table.Column<int>(type: "int", nullable: true),
                    Funds = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Grade = table.Column<int>(type: "int", nullable: true),
                    GradeUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Status = table.Column<int>(type: "int", nullable: false),
                    StandingReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    StandingSince = table.Column<DateTime>(type: "datetime2", nullable: true),
                    OnlineSince = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Desk = table.Column<int>(type: "int", nullable: true),
                    ReviewDue = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ApplicantUserId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organizations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Organizations_Departments_SupervisingDepartmentId",
                        column: x => x.SupervisingDepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Organizations_Organizations_HostId",
                        column: x => x.HostId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ImportFiles",
                columns: table => new
                {
                    ImportId = table.Column<long>(type: "bigint", nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Report = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportFiles", x => x.ImportId);
                    table.ForeignKey(
                        name: "FK_ImportFiles_Imports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "Imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TriageRuleEvents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RuleId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActorUserId = table.Column<long>(type: "bigint", nullable: true),
                    Before = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TriageRuleEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TriageRuleEvents_TriageRules_RuleId",
                        column: x => x.RuleId,
                        principalTable: "TriageRules",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    ClaimType = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ClaimValue = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    UserId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserPasskeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "varbinary(1024)", maxLength: 1024, nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    Data = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserPasskeys", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_AspNetUserPasskeys_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    LoginProvider = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Delegations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ResidentUserId = table.Column<long>(type: "bigint", nullable: false),
                    DelegateUserId = table.Column<long>(type: "bigint", nullable: true),
                    Kin = table.Column<int>(type: "int", nullable: false),
                    Categories = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    CodeKey = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    OfferedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Until = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AcceptedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EndedByUserId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Delegations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Delegations_AspNetUsers_DelegateUserId",
                        column: x => x.DelegateUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Delegations_AspNetUsers_ResidentUserId",
                        column: x => x.ResidentUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HotlineCalls",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    PhoneCipher = table.Column<byte[]>(type: "varbinary(200)", maxLength: 200, nullable: true),
                    MaskedPhone = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HotlineCalls", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HotlineCalls_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoleGrants",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    Role = table.Column<int>(type: "int", nullable: false),
                    OrganizationId = table.Column<int>(type: "int", nullable: true),
                    AreaId = table.Column<int>(type: "int", nullable: true),
                    DepartmentId = table.Column<int>(type: "int", nullable: true),
                    DelegationId = table.Column<long>(type: "bigint", nullable: true),
                    ActsFor = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Since = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoleGrants", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoleGrants_Areas_AreaId",
                        column: x => x.AreaId,
                        principalTable: "Areas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoleGrants_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_RoleGrants_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ArticleEvents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ArticleId = table.Column<int>(type: "int", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActorRole = table.Column<int>(type: "int", nullable: false),
                    ActorUserId = table.Column<long>(type: "bigint", nullable: true),
                    ActorName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ArticleEvents_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ArticleVersions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ArticleId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    TitleEn = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Summary = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SummaryEn = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Body = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    BodyEn = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    ChangeNote = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ArticleVersions_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Filings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    FormVersion = table.Column<int>(type: "int", nullable: false),
                    OrganizationId = table.Column<int>(type: "int", nullable: true),
                    ApplicantUserId = table.Column<long>(type: "bigint", nullable: false),
                    DepartmentId = table.Column<int>(type: "int", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: true),
                    Status = table.Column<int>(type: "int", nullable: false),
                    Since = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Due = table.Column<DateTime>(type: "datetime2", nullable: true),
                    OverdueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Subject = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Answers = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Before = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Conclusion = table.Column<int>(type: "int", nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ChangedByUserId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Filings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Filings_AspNetUsers_ApplicantUserId",
                        column: x => x.ApplicantUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Filings_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Filings_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HistoricalOrders",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Source = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ImportedNumber = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    CategoryCode = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false),
                    CommunityId = table.Column<int>(type: "int", nullable: false),
                    StreetId = table.Column<int>(type: "int", nullable: false),
                    DistrictId = table.Column<int>(type: "int", nullable: false),
                    PlacedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AcceptedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    OrganizationId = table.Column<int>(type: "int", nullable: true),
                    Stars = table.Column<int>(type: "int", nullable: true),
                    IsCounted = table.Column<bool>(type: "bit", nullable: false),
                    ImportId = table.Column<long>(type: "bigint", nullable: false),
                    ImportedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HistoricalOrders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HistoricalOrders_Areas_CommunityId",
                        column: x => x.CommunityId,
                        principalTable: "Areas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HistoricalOrders_Categories_CategoryCode",
                        column: x => x.CategoryCode,
                        principalTable: "Categories",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HistoricalOrders_Imports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "Imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HistoricalOrders_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Invitations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    OrganizationId = table.Column<int>(type: "int", nullable: false),
                    Role = table.Column<int>(type: "int", nullable: false),
                    CodeKey = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    InvitedByUserId = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Until = table.Column<DateTime>(type: "datetime2", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    UsedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    UsedByUserId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Invitations_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Offerings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Turn = table.Column<long>(type: "bigint", nullable: false),
                    OrganizationId = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    NameEn = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    CategoryCode = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false),
                    About = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    AboutEn = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false),
                    WeekCapacity = table.Column<int>(type: "int", nullable: true),
                    AlsoOnHolidays = table.Column<bool>(type: "bit", nullable: false),
                    PriceFen = table.Column<long>(type: "bigint", nullable: false),
                    PriceCovers = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    PriceCoversEn = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    State = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Offerings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Offerings_Categories_CategoryCode",
                        column: x => x.CategoryCode,
                        principalTable: "Categories",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Offerings_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Orders",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    EventCount = table.Column<int>(type: "int", nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    Waiting = table.Column<int>(type: "int", nullable: false),
                    RejectedBy = table.Column<int>(type: "int", nullable: true),
                    CategoryCode = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false),
                    TopCategory = table.Column<string>(type: "nvarchar(1)", maxLength: 1, nullable: false),
                    Scene = table.Column<int>(type: "int", nullable: false),
                    AnsweringDepartmentId = table.Column<int>(type: "int", nullable: false),
                    CommunityId = table.Column<int>(type: "int", nullable: false),
                    StreetId = table.Column<int>(type: "int", nullable: false),
                    DistrictId = table.Column<int>(type: "int", nullable: false),
                    GridId = table.Column<int>(type: "int", nullable: true),
                    Need = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Group = table.Column<int>(type: "int", nullable: false),
                    WishDay = table.Column<DateOnly>(type: "date", nullable: true),
                    WishPart = table.Column<int>(type: "int", nullable: false),
                    Urgent = table.Column<bool>(type: "bit", nullable: false),
                    MayPublishNeed = table.Column<bool>(type: "bit", nullable: false),
                    MayPublishPhotos = table.Column<bool>(type: "bit", nullable: false),
                    ConsentVersion = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    RequesterUserId = table.Column<long>(type: "bigint", nullable: true),
                    RequesterDepartmentId = table.Column<int>(type: "int", nullable: true),
                    RequesterCommunityId = table.Column<int>(type: "int", nullable: true),
                    DelegationId = table.Column<long>(type: "bigint", nullable: true),
                    PlacedByUserId = table.Column<long>(type: "bigint", nullable: true),
                    PlacedFor = table.Column<int>(type: "int", nullable: false),
                    AddressedOrganizationId = table.Column<int>(type: "int", nullable: true),
                    OnlyAddressed = table.Column<bool>(type: "bit", nullable: false),
                    OfferingId = table.Column<int>(type: "int", nullable: true),
                    SlotFrom = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SlotTo = table.Column<DateTime>(type: "datetime2", nullable: true),
                    HeldWeek = table.Column<DateOnly>(type: "date", nullable: true),
                    ProviderOrganizationId = table.Column<int>(type: "int", nullable: true),
                    ProviderDepartmentId = table.Column<int>(type: "int", nullable: true),
                    LeadDepartmentId = table.Column<int>(type: "int", nullable: true),
                    ProjectId = table.Column<int>(type: "int", nullable: true),
                    PlacedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ClaimedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ScheduledFor = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CompletedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ConfirmedByRequester = table.Column<bool>(type: "bit", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Completions = table.Column<int>(type: "int", nullable: false),
                    WasClaimed = table.Column<bool>(type: "bit", nullable: false),
                    RecordNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    AnswerDue = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CompleteDue = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ConfirmDue = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IsLate = table.Column<bool>(type: "bit", nullable: false),
                    PausedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    PausedUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    PauseAskedUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SeriesId = table.Column<long>(type: "bigint", nullable: true),
                    SeriesVisit = table.Column<int>(type: "int", nullable: true),
                    SeriesDay = table.Column<DateOnly>(type: "date", nullable: true),
                    SeriesSince = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AcceptsSeries = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Orders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Orders_Areas_CommunityId",
                        column: x => x.CommunityId,
                        principalTable: "Areas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Orders_Areas_GridId",
                        column: x => x.GridId,
                        principalTable: "Areas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Orders_Areas_RequesterCommunityId",
                        column: x => x.RequesterCommunityId,
                        principalTable: "Areas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Orders_AspNetUsers_RequesterUserId",
                        column: x => x.RequesterUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Orders_Categories_CategoryCode",
                        column: x => x.CategoryCode,
                        principalTable: "Categories",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Orders_Departments_AnsweringDepartmentId",
                        column: x => x.AnsweringDepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Orders_Departments_LeadDepartmentId",
                        column: x => x.LeadDepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Orders_Departments_RequesterDepartmentId",
                        column: x => x.RequesterDepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Orders_OrderSeries_SeriesId",
                        column: x => x.SeriesId,
                        principalTable: "OrderSeries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Orders_Organizations_AddressedOrganizationId",
                        column: x => x.AddressedOrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Orders_Organizations_ProviderOrganizationId",
                        column: x => x.ProviderOrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OrganizationAreas",
                columns: table => new
                {
                    OrganizationId = table.Column<int>(type: "int", nullable: false),
                    AreaId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganizationAreas", x => new { x.OrganizationId, x.AreaId });
                    table.ForeignKey(
                        name: "FK_OrganizationAreas_Areas_AreaId",
                        column: x => x.AreaId,
                        principalTable: "Areas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OrganizationAreas_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OrganizationEvents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    OrganizationId = table.Column<int>(type: "int", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActorRole = table.Column<int>(type: "int", nullable: false),
                    ActorUserId = table.Column<long>(type: "bigint", nullable: true),
                    ActorName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    CodeReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Changes = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganizationEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OrganizationEvents_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OrganizationFields",
                columns: table => new
                {
                    OrganizationId = table.Column<int>(type: "int", nullable: false),
                    CategoryCode = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganizationFields", x => new { x.OrganizationId, x.CategoryCode });
                    table.ForeignKey(
                        name: "FK_OrganizationFields_Categories_CategoryCode",
                        column: x => x.CategoryCode,
                        principalTable: "Categories",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OrganizationFields_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Projects",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    DraftKey = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    TitleEn = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    DepartmentId = table.Column<int>(type: "int", nullable: false),
                    AreaId = table.Column<int>(type: "int", nullable: false),
                    CategoryCode = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false),
                    BudgetFen = table.Column<long>(type: "bigint", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Deadline = table.Column<DateTime>(type: "datetime2", nullable: true),
                    State = table.Column<int>(type: "int", nullable: false),
                    StateSince = table.Column<DateTime>(type: "datetime2", nullable: false),
                    WinnerOrganizationId = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Projects", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Projects_Areas_AreaId",
                        column: x => x.AreaId,
                        principalTable: "Areas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Projects_Categories_CategoryCode",
                        column: x => x.CategoryCode,
                        principalTable: "Categories",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Projects_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Projects_Organizations_WinnerOrganizationId",
                        column: x => x.WinnerOrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Talents",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    OrganizationId = table.Column<int>(type: "int", nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    MaskedName = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    NameOrder = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    PublicName = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    Skills = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Availability = table.Column<int>(type: "int", nullable: false),
                    ConsentWay = table.Column<int>(type: "int", nullable: false),
                    ConsentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ConsentVersion = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: true),
                    CodeKey = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    CodeUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    FormKey = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ErasedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Talents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Talents_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Talents_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AnnualDuties",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    OrganizationId = table.Column<int>(type: "int", nullable: false),
                    FilingId = table.Column<long>(type: "bigint", nullable: true),
                    Conclusion = table.Column<int>(type: "int", nullable: true),
                    ConcludedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    FirstReminderAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastReminderAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ListedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LiftedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LiftedBy = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnnualDuties", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AnnualDuties_AnnualCampaigns_Year",
                        column: x => x.Year,
                        principalTable: "AnnualCampaigns",
                        principalColumn: "Year",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AnnualDuties_Filings_FilingId",
                        column: x => x.FilingId,
                        principalTable: "Filings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_AnnualDuties_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FilingAttachments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    FilingId = table.Column<long>(type: "bigint", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FilingAttachments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FilingAttachments_Filings_FilingId",
                        column: x => x.FilingId,
                        principalTable: "Filings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FilingEvents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    FilingId = table.Column<long>(type: "bigint", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActorRole = table.Column<int>(type: "int", nullable: false),
                    ActorUserId = table.Column<long>(type: "bigint", nullable: true),
                    ActorName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Remarks = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Conclusion = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FilingEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FilingEvents_Filings_FilingId",
                        column: x => x.FilingId,
                        principalTable: "Filings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OfferingAreas",
                columns: table => new
                {
                    OfferingId = table.Column<int>(type: "int", nullable: false),
                    AreaId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfferingAreas", x => new { x.OfferingId, x.AreaId });
                    table.ForeignKey(
                        name: "FK_OfferingAreas_Areas_AreaId",
                        column: x => x.AreaId,
                        principalTable: "Areas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OfferingAreas_Offerings_OfferingId",
                        column: x => x.OfferingId,
                        principalTable: "Offerings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OfferingEvents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    OfferingId = table.Column<int>(type: "int", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActorRole = table.Column<int>(type: "int", nullable: false),
                    ActorUserId = table.Column<long>(type: "bigint", nullable: true),
                    Changes = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfferingEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OfferingEvents_Offerings_OfferingId",
                        column: x => x.OfferingId,
                        principalTable: "Offerings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OfferingTimes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    OfferingId = table.Column<int>(type: "int", nullable: false),
                    Weekday = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<TimeOnly>(type: "time", nullable: false),
                    To = table.Column<TimeOnly>(type: "time", nullable: false),
                    Places = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfferingTimes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OfferingTimes_Offerings_OfferingId",
                        column: x => x.OfferingId,
                        principalTable: "Offerings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Callbacks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    CommunityId = table.Column<int>(type: "int", nullable: false),
                    NameCipher = table.Column<byte[]>(type: "varbinary(400)", maxLength: 400, nullable: false),
                    PhoneCipher = table.Column<byte[]>(type: "varbinary(200)", maxLength: 200, nullable: false),
                    PhoneIndex = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    MaskedName = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    MaskedPhone = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    ConsentVersion = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Tries = table.Column<int>(type: "int", nullable: false),
                    TriedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    OrderId = table.Column<long>(type: "bigint", nullable: true),
                    CloseReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ClosedByUserId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Callbacks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Callbacks_Areas_CommunityId",
                        column: x => x.CommunityId,
                        principalTable: "Areas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Callbacks_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CallTasks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    EventId = table.Column<long>(type: "bigint", nullable: false),
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    CommunityId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Tries = table.Column<int>(type: "int", nullable: false),
                    TriedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DoneAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DoneByUserId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CallTasks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CallTasks_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Complaints",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    About = table.Column<int>(type: "int", nullable: false),
                    OrderId = table.Column<long>(type: "bigint", nullable: true),
                    OrganizationId = table.Column<int>(type: "int", nullable: true),
                    AreaId = table.Column<int>(type: "int", nullable: true),
                    DepartmentId = table.Column<int>(type: "int", nullable: true),
                    Who = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Wish = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    ComplainantUserId = table.Column<long>(type: "bigint", nullable: true),
                    LeftPhone = table.Column<bool>(type: "bit", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    Since = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Due = table.Column<DateTime>(type: "datetime2", nullable: true),
                    OverdueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Level = table.Column<int>(type: "int", nullable: false),
                    OfficeAreaId = table.Column<int>(type: "int", nullable: true),
                    OfficeDepartmentId = table.Column<int>(type: "int", nullable: true),
                    HandlerUserId = table.Column<long>(type: "bigint", nullable: true),
                    AnsweredByUserId = table.Column<long>(type: "bigint", nullable: true),
                    StatementDue = table.Column<DateTime>(type: "datetime2", nullable: true),
                    NamesOrder = table.Column<bool>(type: "bit", nullable: false),
                    ReopenedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ErasedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Complaints", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Complaints_Areas_AreaId",
                        column: x => x.AreaId,
                        principalTable: "Areas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Complaints_Areas_OfficeAreaId",
                        column: x => x.OfficeAreaId,
                        principalTable: "Areas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Complaints_AspNetUsers_ComplainantUserId",
                        column: x => x.ComplainantUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Complaints_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Complaints_Departments_OfficeDepartmentId",
                        column: x => x.OfficeDepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Complaints_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Complaints_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ContactLooks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    OrderId = table.Column<long>(type: "bigint", nullable: true),
                    CallbackId = table.Column<long>(type: "bigint", nullable: true),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: true),
                    SubjectUserId = table.Column<long>(type: "bigint", nullable: true),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    Role = table.Column<int>(type: "int", nullable: false),
                    ActorName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactLooks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContactLooks_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HotlineCallOrders",
                columns: table => new
                {
                    CallId = table.Column<long>(type: "bigint", nullable: false),
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    IsNew = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HotlineCallOrders", x => new { x.CallId, x.OrderId });
                    table.ForeignKey(
                        name: "FK_HotlineCallOrders_HotlineCalls_CallId",
                        column: x => x.CallId,
                        principalTable: "HotlineCalls",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_HotlineCallOrders_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OrderContacts",
                columns: table => new
                {
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    NameCipher = table.Column<byte[]>(type: "varbinary(400)", maxLength: 400, nullable: true),
                    PhoneCipher = table.Column<byte[]>(type: "varbinary(200)", maxLength: 200, nullable: true),
                    AddressCipher = table.Column<byte[]>(type: "varbinary(1000)", maxLength: 1000, nullable: true),
                    PhoneIndex = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    PlaceIndex = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    LastDigits = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    TokenGeneration = table.Column<int>(type: "int", nullable: false),
                    TokenFaults = table.Column<int>(type: "int", nullable: false),
                    MaskedName = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    MaskedPhone = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    ErasedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderContacts", x => x.OrderId);
                    table.ForeignKey(
                        name: "FK_OrderContacts_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OrderEvents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    ActorRole = table.Column<int>(type: "int", nullable: false),
                    ActorUserId = table.Column<long>(type: "bigint", nullable: true),
                    ActorName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    ActingFor = table.Column<int>(type: "int", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    OrganizationId = table.Column<int>(type: "int", nullable: true),
                    DepartmentId = table.Column<int>(type: "int", nullable: true),
                    ProjectId = table.Column<int>(type: "int", nullable: true),
                    Categories = table.Column<string>(type: "nvarchar(7)", maxLength: 7, nullable: true),
                    Until = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Term = table.Column<int>(type: "int", nullable: true),
                    Stars = table.Column<int>(type: "int", nullable: true),
                    RecordNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OrderEvents_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OrderSupports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    DepartmentId = table.Column<int>(type: "int", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Due = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RepliedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IsLate = table.Column<bool>(type: "bit", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderSupports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OrderSupports_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OrderSupports_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PoolHides",
                columns: table => new
                {
                    OrganizationId = table.Column<int>(type: "int", nullable: false),
                    OrderId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PoolHides", x => new { x.OrganizationId, x.OrderId });
                    table.ForeignKey(
                        name: "FK_PoolHides_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PublicNeeds",
                columns: table => new
                {
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    CommunityId = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    Sent = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DecidedByUserId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublicNeeds", x => x.OrderId);
                    table.ForeignKey(
                        name: "FK_PublicNeeds_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Ratings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    Completion = table.Column<int>(type: "int", nullable: false),
                    Rater = table.Column<int>(type: "int", nullable: false),
                    Stars = table.Column<int>(type: "int", nullable: false),
                    Comment = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: true),
                    ActingFor = table.Column<int>(type: "int", nullable: false),
                    IsCurrent = table.Column<bool>(type: "bit", nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    HiddenAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    HiddenReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    HiddenByUserId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ratings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Ratings_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ServiceRecords",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    OrderPlacedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Completion = table.Column<int>(type: "int", nullable: false),
                    OrganizationId = table.Column<int>(type: "int", nullable: true),
                    DepartmentId = table.Column<int>(type: "int", nullable: true),
                    AnsweringDepartmentId = table.Column<int>(type: "int", nullable: false),
                    Chain = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Supersedes = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    IsLatest = table.Column<bool>(type: "bit", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ServedFrom = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ServedTo = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Minutes = table.Column<int>(type: "int", nullable: false),
                    PeopleServed = table.Column<int>(type: "int", nullable: false),
                    CategoryCode = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false),
                    CommunityId = table.Column<int>(type: "int", nullable: false),
                    Description = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    DescriptionSalt = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    DescriptionCommitment = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Place = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    PlaceSalt = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    PlaceCommitment = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    PhotosDeclaredFit = table.Column<bool>(type: "bit", nullable: false),
                    PreviousHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServiceRecords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ServiceRecords_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProjectEvents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ProjectId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActorUserId = table.Column<long>(type: "bigint", nullable: true),
                    ActorName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProjectEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProjectEvents_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Certificates",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    TalentId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    ExpiresOn = table.Column<DateOnly>(type: "date", nullable: true),
                    NotifiedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Certificates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Certificates_Talents_TalentId",
                        column: x => x.TalentId,
                        principalTable: "Talents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TalentAreas",
                columns: table => new
                {
                    TalentId = table.Column<int>(type: "int", nullable: false),
                    AreaId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TalentAreas", x => new { x.TalentId, x.AreaId });
                    table.ForeignKey(
                        name: "FK_TalentAreas_Areas_AreaId",
                        column: x => x.AreaId,
                        principalTable: "Areas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TalentAreas_Talents_TalentId",
                        column: x => x.TalentId,
                        principalTable: "Talents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TalentFields",
                columns: table => new
                {
                    TalentId = table.Column<int>(type: "int", nullable: false),
                    CategoryCode = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TalentFields", x => new { x.TalentId, x.CategoryCode });
                    table.ForeignKey(
                        name: "FK_TalentFields_Categories_CategoryCode",
                        column: x => x.CategoryCode,
                        principalTable: "Categories",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TalentFields_Talents_TalentId",
                        column: x => x.TalentId,
                        principalTable: "Talents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TalentKeys",
                columns: table => new
                {
                    TalentId = table.Column<int>(type: "int", nullable: false),
                    Key = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TalentKeys", x => new { x.TalentId, x.Key });
                    table.ForeignKey(
                        name: "FK_TalentKeys_Talents_TalentId",
                        column: x => x.TalentId,
                        principalTable: "Talents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TalentNames",
                columns: table => new
                {
                    TalentId = table.Column<int>(type: "int", nullable: false),
                    NameCipher = table.Column<byte[]>(type: "varbinary(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TalentNames", x => x.TalentId);
                    table.ForeignKey(
                        name: "FK_TalentNames_Talents_TalentId",
                        column: x => x.TalentId,
                        principalTable: "Talents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ComplaintContacts",
                columns: table => new
                {
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false),
                    NameCipher = table.Column<byte[]>(type: "varbinary(400)", maxLength: 400, nullable: true),
                    PhoneCipher = table.Column<byte[]>(type: "varbinary(200)", maxLength: 200, nullable: true),
                    MaskedName = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    MaskedPhone = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    CodeFaults = table.Column<int>(type: "int", nullable: false),
                    CodeTriedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComplaintContacts", x => x.ComplaintId);
                    table.ForeignKey(
                        name: "FK_ComplaintContacts_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ComplaintEvents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActorRole = table.Column<int>(type: "int", nullable: false),
                    ActorUserId = table.Column<long>(type: "bigint", nullable: true),
                    ActorName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    ToLevel = table.Column<int>(type: "int", nullable: true),
                    ToAreaId = table.Column<int>(type: "int", nullable: true),
                    ToDepartmentId = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComplaintEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ComplaintEvents_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ComplaintExclusions",
                columns: table => new
                {
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComplaintExclusions", x => new { x.ComplaintId, x.UserId });
                    table.ForeignKey(
                        name: "FK_ComplaintExclusions_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ComplaintExclusions_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "IdempotencyKeys",
                columns: table => new
                {
                    Key = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    EventId = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdempotencyKeys", x => x.Key);
                    table.ForeignKey(
                        name: "FK_IdempotencyKeys_OrderEvents_EventId",
                        column: x => x.EventId,
                        principalTable: "OrderEvents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    EventId = table.Column<long>(type: "bigint", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DeliveredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Tries = table.Column<int>(type: "int", nullable: false),
                    NextTryAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsParked = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Outbox_OrderEvents_EventId",
                        column: x => x.EventId,
                        principalTable: "OrderEvents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CommentReports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RatingId = table.Column<long>(type: "bigint", nullable: false),
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    CommunityId = table.Column<int>(type: "int", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DecidedByUserId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommentReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CommentReports_Ratings_RatingId",
                        column: x => x.RatingId,
                        principalTable: "Ratings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Photos",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    RecordId = table.Column<long>(type: "bigint", nullable: true),
                    FileName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Width = table.Column<int>(type: "int", nullable: false),
                    Height = table.Column<int>(type: "int", nullable: false),
                    Commitment = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Salt = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Photos", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Photos_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Photos_ServiceRecords_RecordId",
                        column: x => x.RecordId,
                        principalTable: "ServiceRecords",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ServedTalents",
                columns: table => new
                {
                    RecordId = table.Column<long>(type: "bigint", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    TalentId = table.Column<int>(type: "int", nullable: true),
                    Minutes = table.Column<int>(type: "int", nullable: false),
                    Salt = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    Commitment = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServedTalents", x => new { x.RecordId, x.Position });
                    table.ForeignKey(
                        name: "FK_ServedTalents_ServiceRecords_RecordId",
                        column: x => x.RecordId,
                        principalTable: "ServiceRecords",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ServedTalents_Talents_TalentId",
                        column: x => x.TalentId,
                        principalTable: "Talents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Notices",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    EventId = table.Column<long>(type: "bigint", nullable: true),
                    OrderId = table.Column<long>(type: "bigint", nullable: true),
                    OrderPlacedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CategoryCode = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    OrganizationEventId = table.Column<long>(type: "bigint", nullable: true),
                    OrganizationId = table.Column<int>(type: "int", nullable: true),
                    OrganizationKind = table.Column<int>(type: "int", nullable: true),
                    ArticleEventId = table.Column<long>(type: "bigint", nullable: true),
                    ArticleId = table.Column<int>(type: "int", nullable: true),
                    ArticleKind = table.Column<int>(type: "int", nullable: true),
                    News = table.Column<int>(type: "int", nullable: true),
                    FilingId = table.Column<long>(type: "bigint", nullable: true),
                    Form = table.Column<int>(type: "int", nullable: true),
                    ReportYear = table.Column<int>(type: "int", nullable: true),
                    CertificateId = table.Column<long>(type: "bigint", nullable: true),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: true),
                    ComplaintNews = table.Column<int>(type: "int", nullable: true),
                    DelegationNews = table.Column<int>(type: "int", nullable: true),
                    TalentNews = table.Column<int>(type: "int", nullable: true),
                    ActorName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Notices_ArticleEvents_ArticleEventId",
                        column: x => x.ArticleEventId,
                        principalTable: "ArticleEvents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Notices_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Notices_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Notices_Certificates_CertificateId",
                        column: x => x.CertificateId,
                        principalTable: "Certificates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Notices_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Notices_Filings_FilingId",
                        column: x => x.FilingId,
                        principalTable: "Filings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Notices_OrganizationEvents_OrganizationEventId",
                        column: x => x.OrganizationEventId,
                        principalTable: "OrganizationEvents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Notices_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AnnualDuties_FilingId",
                table: "AnnualDuties",
                column: "FilingId");

            migrationBuilder.CreateIndex(
                name: "IX_AnnualDuties_ListedAt",
                table: "AnnualDuties",
                column: "ListedAt",
                filter: "\"ListedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AnnualDuties_OrganizationId_Year",
                table: "AnnualDuties",
                columns: new[] { "OrganizationId", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_AnnualDuties_Year_Id",
                table: "AnnualDuties",
                columns: new[] { "Year", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AnnualDuties_Year_OrganizationId",
                table: "AnnualDuties",
                columns: new[] { "Year", "OrganizationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Areas_ParentId",
                table: "Areas",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleEvents_ArticleId_Sequence",
                table: "ArticleEvents",
                columns: new[] { "ArticleId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Articles_DepartmentId_State_Id",
                table: "Articles",
                columns: new[] { "DepartmentId", "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_FormKey",
                table: "Articles",
                column: "FormKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Public",
                table: "Articles",
                columns: new[] { "IsPinned", "PublishedAt", "Id" },
                filter: "\"PublicNumber\" > 0 AND \"ArchivedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_ReplacedById",
                table: "Articles",
                column: "ReplacedById");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_State_Id",
                table: "Articles",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ArticleVersions_ArticleId_Number",
                table: "ArticleVersions",
                columns: new[] { "ArticleId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserPasskeys_UserId",
                table: "AspNetUserPasskeys",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "AspNetUsers",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUsers_PhoneIndex",
                table: "AspNetUsers",
                column: "PhoneIndex",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "AspNetUsers",
                column: "NormalizedUserName",
                unique: true,
                filter: "[NormalizedUserName] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Callbacks_At",
                table: "Callbacks",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Callbacks_Open",
                table: "Callbacks",
                columns: new[] { "CommunityId", "Id" },
                filter: "\"ClosedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Callbacks_OrderId",
                table: "Callbacks",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_CallTasks_At",
                table: "CallTasks",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_CallTasks_EventId",
                table: "CallTasks",
                column: "EventId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CallTasks_Open",
                table: "CallTasks",
                columns: new[] { "CommunityId", "OrderId", "Id" },
                filter: "\"DoneAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CallTasks_OrderId",
                table: "CallTasks",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_Categories_DepartmentId",
                table: "Categories",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_ExpiresOn",
                table: "Certificates",
                column: "ExpiresOn",
                filter: "\"NotifiedAt\" IS NULL AND \"ExpiresOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_TalentId",
                table: "Certificates",
                column: "TalentId");

            migrationBuilder.CreateIndex(
                name: "IX_CommentReports_Open",
                table: "CommentReports",
                columns: new[] { "CommunityId", "Id" },
                filter: "\"DecidedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CommentReports_RatingId",
                table: "CommentReports",
                column: "RatingId");

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintEvents_ComplaintId_Sequence",
                table: "ComplaintEvents",
                columns: new[] { "ComplaintId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintExclusions_UserId",
                table: "ComplaintExclusions",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_AreaId_Id",
                table: "Complaints",
                columns: new[] { "AreaId", "Id" },
                filter: "\"AreaId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_ComplainantUserId_Id",
                table: "Complaints",
                columns: new[] { "ComplainantUserId", "Id" },
                filter: "\"ComplainantUserId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_DepartmentId_Id",
                table: "Complaints",
                columns: new[] { "DepartmentId", "Id" },
                filter: "\"DepartmentId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_Due_Id",
                table: "Complaints",
                columns: new[] { "Due", "Id" },
                filter: "\"Due\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_Key",
                table: "Complaints",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_OrderId",
                table: "Complaints",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_OrganizationId_Id",
                table: "Complaints",
                columns: new[] { "OrganizationId", "Id" },
                filter: "\"OrganizationId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_Status_Id",
                table: "Complaints",
                columns: new[] { "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_ToErase",
                table: "Complaints",
                column: "Since",
                filter: "\"ErasedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ContactLooks_OrderId",
                table: "ContactLooks",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_ContactLooks_SubjectUserId_Id",
                table: "ContactLooks",
                columns: new[] { "SubjectUserId", "Id" },
                filter: "\"SubjectUserId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_CodeKey",
                table: "Delegations",
                column: "CodeKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_DelegateUserId_Id",
                table: "Delegations",
                columns: new[] { "DelegateUserId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_EndedAt_Until",
                table: "Delegations",
                columns: new[] { "EndedAt", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_ResidentUserId_Id",
                table: "Delegations",
                columns: new[] { "ResidentUserId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_DistrictChanges_Subject_Key_Id",
                table: "DistrictChanges",
                columns: new[] { "Subject", "Key", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_FilingAttachments_FileName",
                table: "FilingAttachments",
                column: "FileName");

            migrationBuilder.CreateIndex(
                name: "IX_FilingAttachments_FilingId",
                table: "FilingAttachments",
                column: "FilingId");

            migrationBuilder.CreateIndex(
                name: "IX_FilingEvents_FilingId_Sequence",
                table: "FilingEvents",
                columns: new[] { "FilingId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Filings_ApplicantUserId_Id",
                table: "Filings",
                columns: new[] { "ApplicantUserId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Filings_DepartmentId_Status_Id",
                table: "Filings",
                columns: new[] { "DepartmentId", "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Filings_Due",
                table: "Filings",
                column: "Due",
                filter: "\"Due\" IS NOT NULL AND \"OverdueAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Filings_Kind_ApplicantUserId",
                table: "Filings",
                columns: new[] { "Kind", "ApplicantUserId" },
                unique: true,
                filter: "\"OrganizationId\" IS NULL AND \"Status\" <= 3");

            migrationBuilder.CreateIndex(
                name: "IX_Filings_Kind_OrganizationId",
                table: "Filings",
                columns: new[] { "Kind", "OrganizationId" },
                unique: true,
                filter: "\"OrganizationId\" IS NOT NULL AND \"Year\" IS NULL AND \"Status\" <= 3");

            migrationBuilder.CreateIndex(
                name: "IX_Filings_Kind_OrganizationId_Year",
                table: "Filings",
                columns: new[] { "Kind", "OrganizationId", "Year" },
                unique: true,
                filter: "\"OrganizationId\" IS NOT NULL AND \"Year\" IS NOT NULL AND \"Status\" <= 3");

            migrationBuilder.CreateIndex(
                name: "IX_Filings_OrganizationId_Id",
                table: "Filings",
                columns: new[] { "OrganizationId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Filings_Status_ChangedAt",
                table: "Filings",
                columns: new[] { "Status", "ChangedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_HistoricalOrders_ImportId_Id",
                table: "HistoricalOrders",
                columns: new[] { "ImportId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_HistoricalOrders_OrganizationId_Id",
                table: "HistoricalOrders",
                columns: new[] { "OrganizationId", "Id" },
                filter: "\"OrganizationId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_HistoricalOrders_Source_ImportedNumber",
                table: "HistoricalOrders",
                columns: new[] { "Source", "ImportedNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HotlineCallOrders_OrderId",
                table: "HotlineCallOrders",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_HotlineCalls_Open",
                table: "HotlineCalls",
                column: "UserId",
                unique: true,
                filter: "\"EndedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_HotlineCalls_StartedAt",
                table: "HotlineCalls",
                column: "StartedAt");

            migrationBuilder.CreateIndex(
                name: "IX_HotlineCalls_UserId_StartedAt",
                table: "HotlineCalls",
                columns: new[] { "UserId", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_IdempotencyKeys_At",
                table: "IdempotencyKeys",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_IdempotencyKeys_EventId",
                table: "IdempotencyKeys",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportFiles_At",
                table: "ImportFiles",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Imports_FormKey",
                table: "Imports",
                column: "FormKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Imports_State_Id",
                table: "Imports",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_At",
                table: "Invitations",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_CodeKey",
                table: "Invitations",
                column: "CodeKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_OrganizationId_Id",
                table: "Invitations",
                columns: new[] { "OrganizationId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_ArticleEventId_UserId",
                table: "Notices",
                columns: new[] { "ArticleEventId", "UserId" },
                unique: true,
                filter: "[ArticleEventId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_ArticleId",
                table: "Notices",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_At",
                table: "Notices",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_CertificateId",
                table: "Notices",
                column: "CertificateId");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_ComplaintId",
                table: "Notices",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_EventId_UserId",
                table: "Notices",
                columns: new[] { "EventId", "UserId" },
                unique: true,
                filter: "[EventId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_FilingId",
                table: "Notices",
                column: "FilingId");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_OrganizationEventId_UserId",
                table: "Notices",
                columns: new[] { "OrganizationEventId", "UserId" },
                unique: true,
                filter: "[OrganizationEventId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_OrganizationId",
                table: "Notices",
                column: "OrganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_Read",
                table: "Notices",
                columns: new[] { "UserId", "Id" },
                filter: "\"ReadAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_Unread",
                table: "Notices",
                columns: new[] { "UserId", "Id" },
                filter: "\"ReadAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OfferingAreas_AreaId_OfferingId",
                table: "OfferingAreas",
                columns: new[] { "AreaId", "OfferingId" });

            migrationBuilder.CreateIndex(
                name: "IX_OfferingEvents_OfferingId_Sequence",
                table: "OfferingEvents",
                columns: new[] { "OfferingId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Offerings_OrganizationId_Name",
                table: "Offerings",
                columns: new[] { "OrganizationId", "Name" },
                unique: true,
                filter: "\"State\" <> 4");

            migrationBuilder.CreateIndex(
                name: "IX_Offerings_State_CategoryCode_Id",
                table: "Offerings",
                columns: new[] { "State", "CategoryCode", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Offerings_State_Id",
                table: "Offerings",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_OfferingTimes_OfferingId",
                table: "OfferingTimes",
                column: "OfferingId");

            migrationBuilder.CreateIndex(
                name: "IX_OrderContacts_Kept",
                table: "OrderContacts",
                columns: new[] { "ErasedAt", "OrderId" },
                filter: "\"ErasedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OrderContacts_PhoneIndex_OrderId",
                table: "OrderContacts",
                columns: new[] { "PhoneIndex", "OrderId" });

            migrationBuilder.CreateIndex(
                name: "IX_OrderContacts_PlaceIndex_OrderId",
                table: "OrderContacts",
                columns: new[] { "PlaceIndex", "OrderId" });

            migrationBuilder.CreateIndex(
                name: "IX_OrderDrafts_ChangedAt",
                table: "OrderDrafts",
                column: "ChangedAt");

            migrationBuilder.CreateIndex(
                name: "IX_OrderEvents_Declined",
                table: "OrderEvents",
                columns: new[] { "OrganizationId", "Id" },
                filter: "\"Kind\" = 4");

            migrationBuilder.CreateIndex(
                name: "IX_OrderEvents_OrderId_Sequence",
                table: "OrderEvents",
                columns: new[] { "OrderId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Orders_AddressedOrganizationId_Status_Id",
                table: "Orders",
                columns: new[] { "AddressedOrganizationId", "Status", "Id" },
                filter: "\"AddressedOrganizationId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_AddressedPending",
                table: "Orders",
                columns: new[] { "AddressedOrganizationId", "Status", "AnswerDue" },
                filter: "\"Status\" = 1 AND \"AddressedOrganizationId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_AnswerDue",
                table: "Orders",
                columns: new[] { "Status", "AnswerDue" },
                filter: "\"Status\" = 1");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_AnsweringDepartmentId_Status_Id",
                table: "Orders",
                columns: new[] { "AnsweringDepartmentId", "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Orders_CommunityByPhone",
                table: "Orders",
                columns: new[] { "CommunityId", "Id" },
                filter: "\"PlacedFor\" = 1");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_CommunityDemands",
                table: "Orders",
                column: "Id",
                filter: "\"RequesterCommunityId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_CommunityId_Status_Id",
                table: "Orders",
                columns: new[] { "CommunityId", "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Orders_CommunityPauses",
                table: "Orders",
                columns: new[] { "CommunityId", "PauseAskedUntil" },
                filter: "\"PauseAskedUntil\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_CommunityPending",
                table: "Orders",
                columns: new[] { "CommunityId", "Status", "AnswerDue" },
                filter: "\"Status\" = 1");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_CommunityRunning",
                table: "Orders",
                columns: new[] { "CommunityId", "Status", "CompleteDue" },
                filter: "\"Status\" = 2");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_CommunityUnconfirmed",
                table: "Orders",
                columns: new[] { "CommunityId", "Id" },
                filter: "\"ConfirmDue\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_CommunityVisits",
                table: "Orders",
                columns: new[] { "CommunityId", "Status", "ScheduledFor" },
                filter: "\"Status\" = 2");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_Completed",
                table: "Orders",
                columns: new[] { "Status", "CompletedAt", "Id" },
                filter: "\"Status\" = 4");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_CompleteDue",
                table: "Orders",
                columns: new[] { "Status", "CompleteDue" },
                filter: "\"Status\" = 2");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_ConfirmDue",
                table: "Orders",
                columns: new[] { "ConfirmDue", "Id" },
                filter: "\"ConfirmDue\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_DelegationId_Id",
                table: "Orders",
                columns: new[] { "DelegationId", "Id" },
                filter: "\"DelegationId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_DepartmentPending",
                table: "Orders",
                columns: new[] { "AnsweringDepartmentId", "Status", "AnswerDue" },
                filter: "\"Status\" = 1");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_DepartmentRunning",
                table: "Orders",
                columns: new[] { "AnsweringDepartmentId", "Status", "CompleteDue" },
                filter: "\"Status\" = 2");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_DepartmentUnconfirmed",
                table: "Orders",
                columns: new[] { "AnsweringDepartmentId", "Id" },
                filter: "\"ConfirmDue\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_DistrictId_Status_Id",
                table: "Orders",
                columns: new[] { "DistrictId", "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Orders_DistrictWaiting",
                table: "Orders",
                columns: new[] { "DistrictId", "Status", "Waiting", "AnswerDue" },
                filter: "\"Status\" = 1");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_LeadDepartmentId_Status_Id",
                table: "Orders",
                columns: new[] { "LeadDepartmentId", "Status", "Id" },
                filter: "\"LeadDepartmentId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_PausedUntil",
                table: "Orders",
                columns: new[] { "PausedUntil", "Id" },
                filter: "\"PausedUntil\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_Places",
                table: "Orders",
                columns: new[] { "OfferingId", "HeldWeek", "SlotFrom" },
                filter: "\"HeldWeek\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_Pool",
                table: "Orders",
                columns: new[] { "TopCategory", "CommunityId", "Id" },
                filter: "\"Waiting\" = 1");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_PoolNewest",
                table: "Orders",
                columns: new[] { "Waiting", "Id" },
                filter: "\"Waiting\" = 1");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_Project",
                table: "Orders",
                columns: new[] { "ProjectId", "Id" },
                filter: "\"ProjectId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_ProviderOrganizationId_Status_Id",
                table: "Orders",
                columns: new[] { "ProviderOrganizationId", "Status", "Id" },
                filter: "\"ProviderOrganizationId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_ProviderRunning",
                table: "Orders",
                columns: new[] { "ProviderOrganizationId", "Status", "CompleteDue" },
                filter: "\"Status\" = 2");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_ProviderUnconfirmed",
                table: "Orders",
                columns: new[] { "ProviderOrganizationId", "Id" },
                filter: "\"ConfirmDue\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_RequesterCommunityId_Id",
                table: "Orders",
                columns: new[] { "RequesterCommunityId", "Id" },
                filter: "\"RequesterCommunityId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_RequesterDepartmentId_Id",
                table: "Orders",
                columns: new[] { "RequesterDepartmentId", "Id" },
                filter: "\"RequesterDepartmentId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_RequesterDepartmentId_Status_Id",
                table: "Orders",
                columns: new[] { "RequesterDepartmentId", "Status", "Id" },
                filter: "\"RequesterDepartmentId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_RequesterUserId_Id",
                table: "Orders",
                columns: new[] { "RequesterUserId", "Id" },
                filter: "\"RequesterUserId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_RequesterUserId_Status_Id",
                table: "Orders",
                columns: new[] { "RequesterUserId", "Status", "Id" },
                filter: "\"RequesterUserId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_Series",
                table: "Orders",
                columns: new[] { "SeriesId", "SeriesDay" },
                unique: true,
                filter: "\"SeriesId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_StreetId_Status_Id",
                table: "Orders",
                columns: new[] { "StreetId", "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Orders_StreetWaiting",
                table: "Orders",
                columns: new[] { "StreetId", "Status", "Waiting", "AnswerDue" },
                filter: "\"Status\" = 1");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_ToConfirm",
                table: "Orders",
                columns: new[] { "RequesterUserId", "Id" },
                filter: "\"ConfirmDue\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_Waiting",
                table: "Orders",
                columns: new[] { "CommunityId", "Status", "Waiting", "AnswerDue" },
                filter: "\"Status\" = 1");

            migrationBuilder.CreateIndex(
                name: "IX_OrderSeries_NextDay",
                table: "OrderSeries",
                columns: new[] { "NextDay", "Id" },
                filter: "\"NextDay\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OrderSupports_Due",
                table: "OrderSupports",
                columns: new[] { "IsLate", "Due" },
                filter: "\"RepliedAt\" IS NULL AND \"EndedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OrderSupports_Open",
                table: "OrderSupports",
                columns: new[] { "DepartmentId", "Due" },
                filter: "\"RepliedAt\" IS NULL AND \"EndedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OrderSupports_OrderId",
                table: "OrderSupports",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_OrganizationAreas_AreaId_OrganizationId",
                table: "OrganizationAreas",
                columns: new[] { "AreaId", "OrganizationId" });

            migrationBuilder.CreateIndex(
                name: "IX_OrganizationEvents_OrganizationId_Sequence",
                table: "OrganizationEvents",
                columns: new[] { "OrganizationId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OrganizationFields_CategoryCode_OrganizationId",
                table: "OrganizationFields",
                columns: new[] { "CategoryCode", "OrganizationId" });

            migrationBuilder.CreateIndex(
                name: "IX_Organizations_ApplicantUserId",
                table: "Organizations",
                column: "ApplicantUserId");

            migrationBuilder.CreateIndex(
                name: "IX_Organizations_CreditCode",
                table: "Organizations",
                column: "CreditCode",
                unique: true,
                filter: "\"CreditCode\" IS NOT NULL AND \"Status\" <> 4");

            migrationBuilder.CreateIndex(
                name: "IX_Organizations_FilingNumber",
                table: "Organizations",
                column: "FilingNumber",
                unique: true,
                filter: "\"FilingNumber\" IS NOT NULL AND \"Status\" <> 4");

            migrationBuilder.CreateIndex(
                name: "IX_Organizations_HostId",
                table: "Organizations",
                column: "HostId");

            migrationBuilder.CreateIndex(
                name: "IX_Organizations_Status_Id",
                table: "Organizations",
                columns: new[] { "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Organizations_Status_NameOrder_Id",
                table: "Organizations",
                columns: new[] { "Status", "NameOrder", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Organizations_SupervisingDepartmentId_Desk_Id",
                table: "Organizations",
                columns: new[] { "SupervisingDepartmentId", "Desk", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DeliveredAt_Id",
                table: "Outbox",
                columns: new[] { "DeliveredAt", "Id" },
                filter: "\"DeliveredAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_EventId",
                table: "Outbox",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_NextTryAt_Id",
                table: "Outbox",
                columns: new[] { "NextTryAt", "Id" },
                filter: "\"DeliveredAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Photos_FileName",
                table: "Photos",
                column: "FileName");

            migrationBuilder.CreateIndex(
                name: "IX_Photos_OrderId",
                table: "Photos",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_Photos_RecordId",
                table: "Photos",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_PoolHides_OrderId",
                table: "PoolHides",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_ProjectEvents_ProjectId_Id",
                table: "ProjectEvents",
                columns: new[] { "ProjectId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Projects_DepartmentId_State_Id",
                table: "Projects",
                columns: new[] { "DepartmentId", "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Projects_DraftKey",
                table: "Projects",
                column: "DraftKey",
                unique: true,
                filter: "[DraftKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Projects_Number",
                table: "Projects",
                column: "Number",
                unique: true,
                filter: "[Number] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Projects_PublishedAt_Id",
                table: "Projects",
                columns: new[] { "PublishedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Projects_WinnerOrganizationId",
                table: "Projects",
                column: "WinnerOrganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_PublicNeeds_Asked",
                table: "PublicNeeds",
                columns: new[] { "CommunityId", "OrderId" },
                filter: "\"State\" = 1");

            migrationBuilder.CreateIndex(
                name: "IX_PublicNeeds_Released",
                table: "PublicNeeds",
                column: "OrderId",
                filter: "\"Text\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Ratings_OrderId_Completion_Rater",
                table: "Ratings",
                columns: new[] { "OrderId", "Completion", "Rater" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoleGrants_AreaId_Role",
                table: "RoleGrants",
                columns: new[] { "AreaId", "Role" });

            migrationBuilder.CreateIndex(
                name: "IX_RoleGrants_DelegationId",
                table: "RoleGrants",
                column: "DelegationId",
                unique: true,
                filter: "\"DelegationId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_RoleGrants_DepartmentId_Role",
                table: "RoleGrants",
                columns: new[] { "DepartmentId", "Role" });

            migrationBuilder.CreateIndex(
                name: "IX_RoleGrants_OrganizationId_UserId",
                table: "RoleGrants",
                columns: new[] { "OrganizationId", "UserId" },
                unique: true,
                filter: "\"OrganizationId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_RoleGrants_UserId",
                table: "RoleGrants",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_ServedTalents_TalentId_RecordId",
                table: "ServedTalents",
                columns: new[] { "TalentId", "RecordId" },
                filter: "\"TalentId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ServiceRecords_AnsweringDepartmentId_ServedFrom_Id",
                table: "ServiceRecords",
                columns: new[] { "AnsweringDepartmentId", "ServedFrom", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ServiceRecords_Chain_Sequence",
                table: "ServiceRecords",
                columns: new[] { "Chain", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ServiceRecords_CommunityId_ServedFrom_Id",
                table: "ServiceRecords",
                columns: new[] { "CommunityId", "ServedFrom", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ServiceRecords_DepartmentId_ServedFrom_Id",
                table: "ServiceRecords",
                columns: new[] { "DepartmentId", "ServedFrom", "Id" },
                filter: "\"DepartmentId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ServiceRecords_Number",
                table: "ServiceRecords",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ServiceRecords_OrderId",
                table: "ServiceRecords",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_ServiceRecords_OrganizationId_ServedFrom_Id",
                table: "ServiceRecords",
                columns: new[] { "OrganizationId", "ServedFrom", "Id" },
                filter: "\"OrganizationId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ServiceRecords_ServedFrom_Id",
                table: "ServiceRecords",
                columns: new[] { "ServedFrom", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_StagedPhotos_At",
                table: "StagedPhotos",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_StagedPhotos_FormId_At",
                table: "StagedPhotos",
                columns: new[] { "FormId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_TalentAreas_AreaId_TalentId",
                table: "TalentAreas",
                columns: new[] { "AreaId", "TalentId" });

            migrationBuilder.CreateIndex(
                name: "IX_TalentFields_CategoryCode_TalentId",
                table: "TalentFields",
                columns: new[] { "CategoryCode", "TalentId" });

            migrationBuilder.CreateIndex(
                name: "IX_TalentKeys_Key_TalentId",
                table: "TalentKeys",
                columns: new[] { "Key", "TalentId" });

            migrationBuilder.CreateIndex(
                name: "IX_Talents_CodeKey",
                table: "Talents",
                column: "CodeKey",
                unique: true,
                filter: "\"CodeKey\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Talents_EndedAt",
                table: "Talents",
                column: "EndedAt",
                filter: "\"EndedAt\" IS NOT NULL AND \"ErasedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Talents_OrganizationId_FormKey",
                table: "Talents",
                columns: new[] { "OrganizationId", "FormKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Talents_OrganizationId_Status_NameOrder_Id",
                table: "Talents",
                columns: new[] { "OrganizationId", "Status", "NameOrder", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Talents_Status_NameOrder_Id",
                table: "Talents",
                columns: new[] { "Status", "NameOrder", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Talents_UserId",
                table: "Talents",
                column: "UserId",
                filter: "\"UserId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_TriageRuleEvents_RuleId_Id",
                table: "TriageRuleEvents",
                columns: new[] { "RuleId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_TriageRules_Name",
                table: "TriageRules",
                column: "Name",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AnnualDuties");

            migrationBuilder.DropTable(
                name: "ArticleVersions");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserPasskeys");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "Callbacks");

            migrationBuilder.DropTable(
                name: "CallTasks");

            migrationBuilder.DropTable(
                name: "CommentReports");

            migrationBuilder.DropTable(
                name: "ComplaintContacts");

            migrationBuilder.DropTable(
                name: "ComplaintEvents");

            migrationBuilder.DropTable(
                name: "ComplaintExclusions");

            migrationBuilder.DropTable(
                name: "ContactLooks");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "Delegations");

            migrationBuilder.DropTable(
                name: "DistrictChanges");

            migrationBuilder.DropTable(
                name: "DistrictDocuments");

            migrationBuilder.DropTable(
                name: "ExportLogs");

            migrationBuilder.DropTable(
                name: "FigureEntries");

            migrationBuilder.DropTable(
                name: "FigureRows");

            migrationBuilder.DropTable(
                name: "FilingAttachments");

            migrationBuilder.DropTable(
                name: "FilingEvents");

            migrationBuilder.DropTable(
                name: "GridWorkers");

            migrationBuilder.DropTable(
                name: "HistoricalOrders");

            migrationBuilder.DropTable(
                name: "HotlineCallOrders");

            migrationBuilder.DropTable(
                name: "IdempotencyKeys");

            migrationBuilder.DropTable(
                name: "ImportFiles");

            migrationBuilder.DropTable(
                name: "Invitations");

            migrationBuilder.DropTable(
                name: "Notices");

            migrationBuilder.DropTable(
                name: "OfferingAreas");

            migrationBuilder.DropTable(
                name: "OfferingEvents");

            migrationBuilder.DropTable(
                name: "OfferingTimes");

            migrationBuilder.DropTable(
                name: "OrderContacts");

            migrationBuilder.DropTable(
                name: "OrderDrafts");

            migrationBuilder.DropTable(
                name: "OrderSupports");

            migrationBuilder.DropTable(
                name: "OrganizationAreas");

            migrationBuilder.DropTable(
                name: "OrganizationFields");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "Photos");

            migrationBuilder.DropTable(
                name: "PoolHides");

            migrationBuilder.DropTable(
                name: "ProjectEvents");

            migrationBuilder.DropTable(
                name: "PublicNeeds");

            migrationBuilder.DropTable(
                name: "RoleGrants");

            migrationBuilder.DropTable(
                name: "ServedTalents");

            migrationBuilder.DropTable(
                name: "StagedPhotos");

            migrationBuilder.DropTable(
                name: "TalentAreas");

            migrationBuilder.DropTable(
                name: "TalentFields");

            migrationBuilder.DropTable(
                name: "TalentKeys");

            migrationBuilder.DropTable(
                name: "TalentNames");

            migrationBuilder.DropTable(
                name: "TriageRuleEvents");

            migrationBuilder.DropTable(
                name: "AnnualCampaigns");

            migrationBuilder.DropTable(
                name: "Ratings");

            migrationBuilder.DropTable(
                name: "HotlineCalls");

            migrationBuilder.DropTable(
                name: "Imports");

            migrationBuilder.DropTable(
                name: "ArticleEvents");

            migrationBuilder.DropTable(
                name: "Certificates");

            migrationBuilder.DropTable(
                name: "Complaints");

            migrationBuilder.DropTable(
                name: "Filings");

            migrationBuilder.DropTable(
                name: "OrganizationEvents");

            migrationBuilder.DropTable(
                name: "Offerings");

            migrationBuilder.DropTable(
                name: "OrderEvents");

            migrationBuilder.DropTable(
                name: "Projects");

            migrationBuilder.DropTable(
                name: "ServiceRecords");

            migrationBuilder.DropTable(
                name: "TriageRules");

            migrationBuilder.DropTable(
                name: "Articles");

            migrationBuilder.DropTable(
                name: "Talents");

            migrationBuilder.DropTable(
                name: "Orders");

            migrationBuilder.DropTable(
                name: "AspNetUsers");

            migrationBuilder.DropTable(
                name: "Categories");

            migrationBuilder.DropTable(
                name: "OrderSeries");

            migrationBuilder.DropTable(
                name: "Organizations");

            migrationBuilder.DropTable(
                name: "Areas");

            migrationBuilder.DropTable(
                name: "Departments");
        }
    }
}
