using Putuo.SocialOrgService.Data.Tests.Orders;

return args is [ChildTasks.Mark, .. var rest]
    ? await ChildTasks.RunAsync(rest)
    : await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
