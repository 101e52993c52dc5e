using System.CommandLine.Invocation;
using System.CommandLine;

namespace Briefs.Cli.Commands;

/// <summary><c>briefs --version</c>: the number, and the commit it was built from where that is known.</summary>
internal sealed class PrintVersion : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(
            CommandLine.Commit is { } commit ? $"{CommandLine.Version} ({commit})" : CommandLine.Version);
        return (int)ExitCode.Done;
    }
}
