using Putuo.SocialOrgService.Web.Commands;
using Putuo.SocialOrgService.Web.Startup;

var command = CommandLine.Read(args);
try
{
    var builder = WebApplication.CreateBuilder(args);

    if (SafeSettings.Faults(builder.Configuration, builder.Environment) is { Count: > 0 } faults && command?.Name is not ("help" or CheckDistrict.Name))
        return SafeSettings.Refuse(faults, Console.Error);

    builder.WebHost.UseStaticWebAssets();
    // Spares a system call a request for four kilobytes of memory an open connection (decision 0011).
    builder.WebHost.UseSockets(sockets => sockets.WaitForDataBeforeAllocatingBuffer = false);
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
    builder.Services.AddHealth();

    var app = builder.Build();

    if (command is not null)
        return await app.RunCommandAsync(command, Console.Out);

    app.UseTrustedProxies();
    app.UsePlatformLogs();
    app.UseHeadRequests();
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
    app.MapHealth();

    await app.RunAsync();
    return 0;
}
catch (Exception failure) when (StartFault.Of(failure) is { } fault)
{
    return SafeSettings.Refuse([fault], Console.Error);
}

/// <summary>The entry point, public so that the tests can start the same application in process.</summary>
public partial class Program;
