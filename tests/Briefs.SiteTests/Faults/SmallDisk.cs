using System.Diagnostics.CodeAnalysis;
using System.Diagnostics;
using Xunit;

namespace Briefs.SiteTests.Faults;

/// <summary>A disk in memory, small enough to be filled.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>Skips the test where none can be mounted.</summary>
    /// <param name="more">Options of mount besides its size.</param>
    [SuppressMessage("Reliability", "CA2000", Justification = "The caller disposes it.")]
    public static SmallDisk Mount(string more = "mode=755")
    {
        Needs.Root();
        var disk = new SmallDisk(Path.Combine(Path.GetTempPath(), "briefs-disk-" + Guid.NewGuid().ToString("n")[..8]));
        Directory.CreateDirectory(disk.Folder);
        if (Call("mount", "-t", "tmpfs", "-o", "size=2m," + more, "tmpfs", disk.Folder) == 0) return disk;
        Directory.Delete(disk.Folder);
        Assert.Skip("NOT TESTED: this machine does not let root mount a disk, as in many containers.");
        return disk;
    }

    /// <summary>In bytes.</summary>
    public long Free() => new DriveInfo(Folder).AvailableFreeSpace;

    public void MakeReadOnly() => Assert.Equal(0, Call("mount", "-o", "remount,ro", Folder));

    public void Dispose()
    {
        Assert.Equal(0, Call("umount", Folder));
        Directory.Delete(Folder);
    }

    private static int Call(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
