using System.Diagnostics;

namespace Putuo.SocialOrgService.Web.Tests.Startup;

/// <summary>A disk of a few megabytes, in memory, which a test can fill to the last byte.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pt-disk-");

    private SmallDisk()
    {
    }

    public string Folder => folder.FullName;

    private string Filler => Path.Combine(Folder, "filler");

    /// <summary>Mounts one; skips the running test, and says why, where that is not allowed.</summary>
    public static SmallDisk OrSkip(int megabytes)
    {
        var disk = new SmallDisk();
        var fault = Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=0700", "tmpfs", disk.Folder);
        if (fault is not null)
            disk.folder.Delete();
        Assert.SkipWhen(fault is not null, $"A small disk cannot be mounted here: {fault}");
        return disk;
    }

    /// <summary>Leaves room for nothing.</summary>
    public void Fill()
    {
        var piece = new byte[65_536];
        using var filler = new FileStream(Filler, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var size = piece.Length; size > 0;)
        {
            try
            {
                filler.Write(piece, 0, size);
            }
            catch (IOException)
            {
                size /= 2;
            }
        }
    }

    /// <summary>Makes room again.</summary>
    public void MakeRoom() => File.Delete(Filler);

    public void Dispose()
    {
        Run("umount", "--lazy", Folder);
        folder.Delete();
    }

    /// <summary>Runs a command.</summary>
    /// <returns>Null, or what is wrong.</returns>
    private static string? Run(string command, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
            var said = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? null : said.Trim();
        }
        catch (System.ComponentModel.Win32Exception absent)
        {
            return absent.Message;
        }
    }
}
