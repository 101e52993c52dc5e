using System.ComponentModel;
using System.Diagnostics;

namespace Briefs.Cli.Serve;

/// <summary>Opens an address as the system does when one clicks on it.</summary>
internal static class OpenBrowser
{
    /// <summary>Null when it has been asked for; else why it could not be.</summary>
    public static string? Open(string address)
    {
        try
        {
            using var opened = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
            return null;
        }
        catch (Exception none) when (none is Win32Exception or PlatformNotSupportedException or FileNotFoundException)
        {
            return none.Message;
        }
    }
}
