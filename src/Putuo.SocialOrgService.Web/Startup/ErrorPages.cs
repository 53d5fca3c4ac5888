using System.Data.Common;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>A failure or an empty answer with an error status becomes a page of /error that says what to do next.</summary>
public static class ErrorPages
{
    /// <summary>Stands outermost, so that every failure inside gets its page.</summary>
    public static void UseErrorPages(this WebApplication app)
    {
        app.Use(LastResort);
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error",
            StatusCodeSelector = StatusOf,
            AllowStatusCode404Response = true,
        });
        app.UseStatusCodePagesWithReExecute("/error");
    }

    /// <summary>When the error page itself fails: one plain sentence, never a stack trace, in Development neither.</summary>
    private static async Task LastResort(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = StatusOf(failure);
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync($"这里出错了，请过一会儿再试。 Something went wrong here, please try again later. {Logs.Reference(context)}");
        }
    }

    /// <summary>A database or disk that does not answer is 503; what reads and writes wraps it, so inner failures are looked at too.</summary>
    private static int StatusOf(Exception failure) => failure switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        DbException or TimeoutException or IOException => StatusCodes.Status503ServiceUnavailable,
        { InnerException: { } inner } => StatusOf(inner),
        _ => StatusCodes.Status500InternalServerError,
    };
}
