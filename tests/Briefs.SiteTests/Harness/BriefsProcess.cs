using System.Diagnostics;
using System.Text.Json;

namespace Briefs.SiteTests.Harness;

/// <summary>The command line as a process of its own, as people and workflows start it.</summary>
public static class BriefsProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    private static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "briefs.dll");

    /// <summary>Runs it to its end.</summary>
    /// <param name="folder">The current folder of the process.</param>
    public static BriefsResult Run(string folder, params string[] arguments) => RunIn(folder, [], arguments);

    /// <summary>Runs it with an environment of its own; variables of GitHub and of culture are not inherited.</summary>
    public static BriefsResult RunIn(string folder, Dictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(folder, environment, arguments);
        return End(process);
    }

    /// <summary>Runs one that is installed elsewhere.</summary>
    public static BriefsResult RunFrom(string installed, string folder, params string[] arguments)
    {
        using var process = Start(new ProcessStartInfo("dotnet", ["exec", Path.Combine(installed, "briefs.dll"), .. arguments]), folder, []);
        return End(process);
    }

    /// <summary>Runs it by another program, such as one that takes rights away from it.</summary>
    /// <param name="wrapper">That program with its arguments; the call of briefs follows them.</param>
    public static BriefsResult RunUnder(string folder, IReadOnlyList<string> wrapper, params string[] arguments)
    {
        using var process = StartUnder(folder, wrapper, arguments);
        return End(process);
    }

    /// <summary>Starts it by another program and returns at once.</summary>
    /// <param name="wrapper">That program with its arguments; the call of briefs follows them.</param>
    public static Process StartUnder(string folder, IReadOnlyList<string> wrapper, params string[] arguments)
    {
        ArgumentNullException.ThrowIfNull(wrapper);
        return Start(new ProcessStartInfo(wrapper[0], [.. wrapper.Skip(1), "dotnet", "exec", Program, .. arguments]), folder, []);
    }

    /// <summary>Starts it and returns at once.</summary>
    public static Process Start(string folder, Dictionary<string, string> environment, params string[] arguments) =>
        Start(new ProcessStartInfo("dotnet", ["exec", Program, .. arguments]), folder, environment);

    /// <summary>
    /// Starts it as a person at a terminal would: Ctrl-C ends it. A shell starts jobs in the background with that signal
    /// ignored, their children inherit it, and a program must leave it so; env gives it back.
    /// </summary>
    public static Process StartAtTerminal(string folder, params string[] arguments) =>
        OperatingSystem.IsLinux()
            ? Start(new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", "exec", Program, .. arguments]), folder, [])
            : Start(folder, [], arguments);

    private static Process Start(ProcessStartInfo call, string folder, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(call.FileName, call.ArgumentList)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        foreach (var name in (string[])["GITHUB_ACTIONS", "NO_COLOR", "BRIEFS_DEBUG", "LC_ALL", "TZ"]) start.Environment.Remove(name);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    /// <summary>Waits for the end of a process.</summary>
    public static BriefsResult End(Process process)
    {
        ArgumentNullException.ThrowIfNull(process);
        var output = process.StandardOutput.ReadToEndAsync();
        var remarks = process.StandardError.ReadToEndAsync();
        var clock = Stopwatch.StartNew();
        var work = TimeSpan.Zero;
        while (!process.WaitForExit(Glance))
        {
            if (WorkOf(process) is var now && now > work) work = now;
            if (clock.Elapsed < Patience) continue;
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"briefs has not ended after {Patience}.");
        }

        return new BriefsResult(process.ExitCode, output.GetAwaiter().GetResult(), remarks.GetAwaiter().GetResult()) { Work = work };
    }

    // The time a processor has worked, not the time on the wall: other tests run beside this one.
    private static TimeSpan WorkOf(Process process)
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (Exception ended) when (ended is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended between the two questions.
            return TimeSpan.Zero;
        }
    }
}
