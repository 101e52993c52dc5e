using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Briefs.Tests.Running;

namespace Briefs.SiteTests.Harness;

/// <summary>
/// A process of its own that runs the command line once for each call, with the call's current folder, and stays for the next: starting
/// a process for each of a thousand calls is most of what these tests would do. It ends with the tests.
/// </summary>
internal sealed class WarmProgram
{
    private static readonly ConcurrentBag<WarmProgram> s_idle = [];
    private readonly Process _process;
    private readonly Task<string> _lastWords;

    private WarmProgram()
    {
        var start = BriefsProcess.Starting("dotnet", "exec", typeof(WarmProgram).Assembly.Location, WarmHost.Argument);
        start.RedirectStandardInput = true;
        start.StandardInputEncoding = new UTF8Encoding(false);
        _process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        _lastWords = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>Whether a call with this environment is the same in a process that is already there.</summary>
    public static bool Takes(Dictionary<string, string> environment) =>
        environment.Keys.All(name => name.StartsWith("GITHUB_", StringComparison.Ordinal) || name is "NO_COLOR" or "BRIEFS_DEBUG");

    /// <summary>Runs a call to its end, in a process in which nothing else runs meanwhile.</summary>
    public static BriefsResult Run(WarmCall call)
    {
        if (!s_idle.TryTake(out var program)) program = new WarmProgram();
        return program.Answer(call);
    }

    private BriefsResult Answer(WarmCall call)
    {
        string? line;
        try
        {
            _process.StandardInput.WriteLine(JsonSerializer.Serialize(call));
            _process.StandardInput.Flush();
            line = _process.StandardOutput.ReadLineAsync().WaitAsync(HangGuard.Patience).GetAwaiter().GetResult();
        }
        catch (TimeoutException)
        {
            _process.Kill(entireProcessTree: true);
            throw;
        }

        if (line is null) return Ended();
        s_idle.Add(this);
        var answer = JsonSerializer.Deserialize<WarmAnswer>(line)!;
        return new BriefsResult(answer.Exit, Encoding.UTF8.GetString(answer.Output), Encoding.UTF8.GetString(answer.Remarks))
        {
            Work = new Work(TimeSpan.FromMilliseconds(answer.Processor), answer.Bytes),
        };
    }

    // What ends the process ends it as it would have ended a program of its own: the stack is exhausted, say.
    private BriefsResult Ended()
    {
        _process.WaitForExit();
        using (_process) return new BriefsResult(_process.ExitCode, "", _lastWords.GetAwaiter().GetResult());
    }
}
