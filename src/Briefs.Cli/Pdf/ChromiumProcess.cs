using System.ComponentModel;
using System.Diagnostics;

namespace Briefs.Cli.Pdf;

/// <summary>
/// A browser without a window, with a profile of its own and without a network: names do not resolve, and the pages that it prints come
/// from memory.
/// </summary>
internal sealed class ChromiumProcess : IDisposable
{
    private const string Announcement = "DevTools listening on ";

    // The user agent is printed in every PDF as its creator. The browser's own would differ with each version.
    private static readonly string[] s_arguments =
    [
        "--headless", "--remote-debugging-port=0", "--no-first-run", "--no-default-browser-check", "--disable-background-networking",
        "--disable-component-update", "--disable-default-apps", "--disable-extensions", "--disable-sync", "--disable-gpu",
        "--disable-dev-shm-usage", "--font-render-hinting=none", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        "--user-agent=Briefs", "--lang=en", "about:blank",
    ];

    private readonly Process _process;
    private readonly string _profile;

    private ChromiumProcess(Process process, string profile, Uri address) => (_process, _profile, Address) = (process, profile, address);

    /// <summary>The WebSocket for <see cref="DevToolsConnection"/>.</summary>
    public Uri Address { get; }

    /// <summary>Starts the browser and waits until it accepts connections.</summary>
    /// <param name="program">Absolute.</param>
    /// <exception cref="ChromiumException">It does not start.</exception>
    public static async Task<ChromiumProcess> StartAsync(string program, CancellationToken cancellation)
    {
        var profile = Directory.CreateTempSubdirectory("briefs-print-").FullName;
        var process = Start(program, profile);
        Uri? address = null;
        try
        {
            address = await ReadAddressAsync(process, cancellation);
        }
        finally
        {
            if (address is null) End(process, profile);
        }

        return new ChromiumProcess(process, profile, address);
    }

    /// <summary>Ends the browser and all its processes at once.</summary>
    public void Stop()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
    }

    public void Dispose() => End(_process, _profile);

    private static Process Start(string program, string profile)
    {
        var start = new ProcessStartInfo(program, [.. s_arguments, $"--user-data-dir={profile}"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        // Chromium refuses to run as root with its sandbox, and containers usually run as root. The pages are our own, without scripts.
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess) start.ArgumentList.Add("--no-sandbox");
        try
        {
            return Process.Start(start) ?? throw new ChromiumException($"{program} did not start");
        }
        catch (Win32Exception error)
        {
            Directory.Delete(profile, recursive: true);
            throw new ChromiumException($"{program} could not be started: {error.Message}");
        }
    }

    private static async Task<Uri> ReadAddressAsync(Process process, CancellationToken cancellation)
    {
        // A pipe that is not read would fill up and stop the browser.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        while (await process.StandardError.ReadLineAsync(cancellation) is { } line)
        {
            if (!line.StartsWith(Announcement, StringComparison.Ordinal)) continue;
            _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            return new Uri(line[Announcement.Length..].Trim());
        }

        throw new ChromiumException("the browser ended before it accepted connections");
    }

    private static void End(Process process, string profile)
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        try
        {
            Directory.Delete(profile, recursive: true);
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            // A child process may still write to its temporary folder, which contains nothing of the site.
        }
    }
}
