using System.CommandLine;
using System.CommandLine.Invocation;

namespace Briefs.Cli.Commands;

/// <summary><c>briefs --version</c>: the number alone.</summary>
internal sealed class PrintVersion : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(CommandLine.Version);
        return (int)ExitCode.Done;
    }
}
