using Briefs.Cli;
using Briefs.Cli.Commands;

namespace Briefs.SiteTests.Harness;

/// <summary>The command line inside the test's own process: faster, where hundreds of runs are needed.</summary>
public static class BriefsHere
{
    public static BriefsResult Run(params string[] arguments) => Run(surroundings => CommandLine.Run(arguments, surroundings));

    /// <summary>The same at another time.</summary>
    public static BriefsResult RunAt(DateTimeOffset now, params string[] arguments) =>
        Run(surroundings => CommandLine.Run(arguments, surroundings with { Clock = new StoppedClock(now) }));

    /// <summary>Runs a part of it that a call cannot reach, with limits or a clock of the test's own.</summary>
    public static BriefsResult Run(Func<CommandContext, ExitCode> run)
    {
        ArgumentNullException.ThrowIfNull(run);
        using var output = new MemoryStream();
        using var remarks = new StringWriter { NewLine = "\n" };
        var exit = run(new CommandContext
        {
            Output = output,
            Remarks = remarks,
            Clock = TimeProvider.System,
            Environment = _ => null,
            Terminals = TtyStreams.None,
        });
        return new BriefsResult((int)exit, Encoding.UTF8.GetString(output.ToArray()), remarks.ToString());
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
