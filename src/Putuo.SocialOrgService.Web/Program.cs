var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
await app.RunAsync();

/// <summary>The entry point, public so that the tests can start the same application in process.</summary>
public partial class Program;
