using Putuo.SocialOrgService.Web.Commands;
using Putuo.SocialOrgService.Web.Startup;

var builder = WebApplication.CreateBuilder(args);

builder.WebHost.UseStaticWebAssets();
builder.AddPlatformLogs();
builder.AddPlatformData();
builder.Services.AddLanguages();
builder.Services.AddPages();
builder.Services.AddForms();
builder.Services.AddAccessControl();
builder.AddAccounts();
builder.Services.AddOrderPages();
builder.Services.AddDesks();
builder.Services.AddPublicPages();
builder.Services.AddPageCompression();
builder.Services.AddLiveUpdates();

var app = builder.Build();

if (args is [VerifyLedger.Name, ..])
    return await VerifyLedger.RunAsync(app.Services, Console.Out);

app.UsePlatformLogs();
app.UseErrorPages();
app.UsePlatformSecurityHeaders();
app.UseLanguages();
app.UsePreferences();
app.UseRouting();
app.UseAccessControl();
app.UsePublicPages();
app.UsePageCompression();

app.MapStaticAssets().AllowAnonymous();
app.MapPages();
app.MapLiveUpdates();

await app.RunAsync();
return 0;

/// <summary>The entry point, public so that the tests can start the same application in process.</summary>
public partial class Program;
