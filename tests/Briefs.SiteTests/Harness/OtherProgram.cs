using System.Diagnostics;
using System.Runtime.InteropServices;
using Briefs.Tests.Running;

namespace Briefs.SiteTests.Harness;

/// <summary>A program that is not under test, such as git or the SDK, run to its end.</summary>
public static class OtherProgram
{
    /// <summary>Runs it and returns what it printed on either stream; anything but exit 0 fails the test, with that text.</summary>
    /// <param name="folder">Its current folder.</param>
    public static string Run(string folder, IReadOnlyDictionary<string, string> environment, string program, params string[] arguments)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Nothing may outlive the test, and a tool's own starter has to find the .NET that runs it.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment.Remove("GITHUB_ACTIONS");
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var remarks = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(HangGuard.Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} has not ended after {HangGuard.Patience}.");
        }

        var all = output.GetAwaiter().GetResult() + remarks.GetAwaiter().GetResult();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{all}");
        return all;
    }
}
