using System.Diagnostics;
using Briefs.Tests.Running;

namespace Briefs.SiteTests.Harness;

/// <summary>The command line as a process of its own, as people and workflows start it.</summary>
public static class BriefsProcess
{
    private static readonly string[] s_dotnet = ["dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "briefs.dll")];

    /// <summary>
    /// The words that start it: the program of this build, run by .NET. BRIEFS_PROGRAM names another one, such as the native program.
    /// </summary>
    internal static ImmutableArray<string> Command { get; } =
        Environment.GetEnvironmentVariable("BRIEFS_PROGRAM") is { Length: > 0 } program ? [program] : [.. s_dotnet];

    /// <summary>The same for a shell.</summary>
    internal static string ShellCommand { get; } = string.Join(' ', Command.Select(word => $"'{word}'"));

    /// <summary>
    /// Runs it to its end: in a process that is started for it in a long run, else where it makes no difference in one that is there.
    /// </summary>
    /// <param name="folder">The current folder of the process.</param>
    public static BriefsResult Run(string folder, params string[] arguments) => RunIn(folder, [], arguments);

    /// <summary>The same with an environment of its own; variables of GitHub and of culture are not inherited.</summary>
    public static BriefsResult RunIn(string folder, Dictionary<string, string> environment, params string[] arguments) =>
        !Repetitions.IsLong && WarmProgram.Takes(environment) ? WarmProgram.Run(new(folder, environment, arguments))
            : RunAlone(folder, environment, arguments);

    /// <summary>Runs it in a process that is started for it, whatever the effort.</summary>
    public static BriefsResult RunAlone(string folder, Dictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(folder, environment, arguments);
        return End(process);
    }

    /// <summary>Runs the program of this build by .NET, whatever BRIEFS_PROGRAM says.</summary>
    public static BriefsResult RunWithDotnet(string folder, Dictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(new ProcessStartInfo(s_dotnet[0], [.. s_dotnet.Skip(1), .. arguments]), folder, environment);
        return End(process);
    }

    /// <summary>Runs it in a process where everything is compiled already, and counts its work.</summary>
    public static BriefsResult RunCounted(string folder, params string[] arguments) => WarmProgram.Run(new(folder, [], arguments));

    /// <summary>Runs one that is installed elsewhere.</summary>
    public static BriefsResult RunFrom(string installed, string folder, params string[] arguments) =>
        RunFrom(installed, folder, [], arguments);

    /// <summary>The same with an environment of its own.</summary>
    public static BriefsResult RunFrom(string installed, string folder, Dictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(new ProcessStartInfo("dotnet", ["exec", Path.Combine(installed, "briefs.dll"), .. arguments]), folder,
            environment);
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
        return Start(new ProcessStartInfo(wrapper[0], [.. wrapper.Skip(1), .. Command, .. arguments]), folder, []);
    }

    /// <summary>Starts it and returns at once.</summary>
    public static Process Start(string folder, Dictionary<string, string> environment, params string[] arguments) =>
        Start(new ProcessStartInfo(Command[0], [.. Command.Skip(1), .. arguments]), folder, environment);

    /// <summary>
    /// Starts it as a person at a terminal would: Ctrl-C ends it. A shell starts jobs in the background with that signal
    /// ignored, their children inherit it, and a program must leave it so; env gives it back.
    /// </summary>
    public static Process StartAtTerminal(string folder, params string[] arguments) =>
        OperatingSystem.IsLinux()
            ? Start(new ProcessStartInfo("env", ["--default-signal=INT", .. Command, .. arguments]), folder, [])
            : Start(folder, [], arguments);

    private static Process Start(ProcessStartInfo call, string folder, Dictionary<string, string> environment)
    {
        var start = Starting(call.FileName, [.. call.ArgumentList]);
        start.WorkingDirectory = folder;
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    /// <summary>A call whose output is read, without the variables that would make it differ from machine to machine.</summary>
    internal static ProcessStartInfo Starting(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        foreach (var name in (string[])["GITHUB_ACTIONS", "NO_COLOR", "BRIEFS_DEBUG", "LC_ALL", "TZ"]) start.Environment.Remove(name);
        return start;
    }

    /// <summary>Waits for the end of a process.</summary>
    public static BriefsResult End(Process process)
    {
        ArgumentNullException.ThrowIfNull(process);
        var output = process.StandardOutput.ReadToEndAsync();
        var remarks = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(HangGuard.Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"briefs has not ended after {HangGuard.Patience}.");
        }

        return new BriefsResult(process.ExitCode, output.GetAwaiter().GetResult(), remarks.GetAwaiter().GetResult());
    }
}
