namespace Putuo.SocialOrgService.Data.Files;

/// <summary>Folders that only the account of the platform may enter: database, photos, keys.</summary>
public static class PrivateFolder
{
    private const UnixFileMode OfOthers =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Makes it with mode 0700 if it is absent; a present one keeps its rights.</summary>
    public static void Make(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Whether other accounts of the machine get to a file or folder; what lies below a folder closed to them is out of their reach.</summary>
    public static bool IsOpenToOthers(string path)
    {
        if (OperatingSystem.IsWindows() || !Path.Exists(path))
            return false;
        for (var at = Path.GetFullPath(path); at is not null; at = Path.GetDirectoryName(at))
        {
            if ((File.GetUnixFileMode(at) & OfOthers) == 0)
                return false;
        }
        return true;
    }
}
