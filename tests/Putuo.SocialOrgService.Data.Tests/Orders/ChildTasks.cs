using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Files;
using Putuo.SocialOrgService.Data.Providers;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Tests.Files;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Orders;

/// <summary>What a child process does; a line is written only after the desk has answered.</summary>
internal static class ChildTasks
{
    /// <summary>The first argument of a child; anything else starts the test runner.</summary>
    public const string Mark = "--child";

    private const int Writers = 6, Racers = 16;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var setting = new DatabaseSetting { Provider = Enum.Parse<DatabaseProvider>(arguments[1]), Connection = arguments[2] };
        await using var platform = new Platform(setting);
        switch (arguments[0])
        {
            case "claim":
                await ClaimAsync(platform, int.Parse(arguments[3]), long.Parse(arguments[4]), long.Parse(arguments[5]));
                return 0;
            case "step":
                await StepAsync(platform, arguments[3]);
                return 0;
            case "hold":
                await HoldAsync(platform);
                return 0;
            case "write":
                await WriteAsync(platform, new PhotoStore(arguments[3]));
                return 0;
            default:
                return 2;
        }
    }

    /// <summary>Contenders from a number on try to claim every order of a range.</summary>
    private static async Task ClaimAsync(Platform platform, int firstContender, long from, long to)
    {
        await platform.OrderAsync(from);
        Say("ready");
        Console.ReadLine();
        await Task.WhenAll(Enumerable.Range(firstContender, Racers).Select(number => Task.Run(async () =>
        {
            for (var id = from; id <= to; id++)
            {
                var result = await platform.DoAsync(desk => desk.ClaimAsync(Platform.Contender(number), id));
                if (result.IsDone)
                    Say($"won {id} {result.Event!.OrganizationId}");
            }
        })));
    }

    /// <summary>Takes its side's step of the pair that each line names, at the order it names.</summary>
    private static async Task StepAsync(Platform platform, string side)
    {
        await platform.ReadAsync(db => db.Orders.AnyAsync());
        Say("ready");
        while (Console.ReadLine()?.Split(' ', 2) is [var id, var name])
        {
            var pair = StepPair.All[name];
            var step = side == "one" ? pair.One : pair.Other;
            Say(StepEnd.Of(await platform.DoAsync(desk => step(desk, long.Parse(id)))).Say());
        }
    }

    /// <summary>Keeps everybody else from writing until it is told to let go.</summary>
    private static Task HoldAsync(Platform platform) => platform.UseAsync<PlatformDbContext>(async db =>
    {
        await using var writing = await db.Database.BeginTransactionAsync();
        Say("held");
        Console.ReadLine();
    });

    /// <summary>Several writers place, withdraw, claim, complete with photos and rate until the process is killed.</summary>
    private static Task WriteAsync(Platform platform, PhotoStore photos) => Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
    {
        for (var round = 0; ; round++)
        {
            var id = await DoAsync(platform, desk => desk.PlaceAsync(Cast.Requester, OrderBuilder.Request(), Guid.NewGuid().ToString()));
            if (round % 4 == 3)
            {
                await DoAsync(platform, desk => desk.WithdrawAsync(Cast.Requester, id, null));
                continue;
            }
            await Task.WhenAll(
                DoAsync(platform, desk => desk.ClaimAsync(Platform.Contender(writer), id)),
                DoAsync(platform, desk => desk.ClaimAsync(Cast.FirstMember, id)));
            if (round % 4 == 2)
                continue;
            var (first, second) = (await WorkAsync(platform, photos, round), await WorkAsync(platform, photos, round + 1));
            await Task.WhenAll(
                DoAsync(platform, desk => desk.CompleteAsync(Platform.Contender(writer), id, first)),
                DoAsync(platform, desk => desk.CompleteAsync(Cast.FirstMember, id, second)));
            await DoAsync(platform, desk => desk.RateAsync(Cast.Requester, id, 5, "谢谢"));
        }
    })));

    /// <summary>A completion whose picture lies in the store before the desk hears of it, as the pages do it.</summary>
    private static async Task<Completion> WorkAsync(Platform platform, PhotoStore photos, int number)
    {
        using var picture = new MemoryStream(Pictures.Jpeg(width: 32 + (number % 32)));
        return OrderBuilder.Work(platform.Now) with { Photos = [(await photos.StoreAsync(picture)).Photo!] };
    }

    private static async Task<long> DoAsync(Platform platform, Func<OrderDesk, Task<OrderResult>> act)
    {
        var result = await platform.DoAsync(act);
        if (result.IsDone)
            Say($"kept {result.OrderId} {result.Event!.Sequence} {result.Event.Kind}");
        return result.OrderId;
    }

    private static void Say(string line)
    {
        lock (Console.Out)
        {
            Console.WriteLine(line);
            Console.Out.Flush();
        }
    }
}
