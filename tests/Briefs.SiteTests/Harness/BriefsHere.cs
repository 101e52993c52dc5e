using System.Text;
using Briefs.Cli.Commands;

namespace Briefs.SiteTests.Harness;

/// <summary>The command line inside the test's own process: faster, where hundreds of runs are needed.</summary>
public static class BriefsHere
{
    public static BriefsResult Run(params string[] arguments) => Run(TimeProvider.System, arguments);

    /// <summary>The same at another time.</summary>
    public static BriefsResult RunAt(DateTimeOffset now, params string[] arguments) => Run(new StoppedClock(now), arguments);

    private static BriefsResult Run(TimeProvider clock, string[] arguments)
    {
        using var output = new MemoryStream();
        using var remarks = new StringWriter { NewLine = "\n" };
        var exit = CommandLine.Run(arguments, new Surroundings
        {
            Output = output,
            Remarks = remarks,
            Clock = clock,
            Environment = _ => null,
            Terminals = Terminals.None,
        });
        return new BriefsResult((int)exit, Encoding.UTF8.GetString(output.ToArray()), remarks.ToString());
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
