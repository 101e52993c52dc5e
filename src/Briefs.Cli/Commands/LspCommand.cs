using System.CommandLine;
using Briefs.LanguageServer;

namespace Briefs.Cli.Commands;

/// <summary><c>briefs lsp</c>: the language server, which an editor starts and speaks with.</summary>
internal static class LspCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var command = new Command(
            "lsp", "Helps an editor while you write: faults, completion, what is cited, repairs. The editor starts it; the manual says "
                + "how.");
        // Editors add it by themselves: VS Code passes --stdio.
        command.Add(new Option<bool>("--stdio")
        {
            Description = "Speak over standard input and output. The only way, also without saying so.",
        });
        command.SetAction(_ => (int)Serve(surroundings));
        return command;
    }

    private static ExitCode Serve(Surroundings surroundings)
    {
        var server = new ServeEditor(
            surroundings.Input, surroundings.Output, surroundings.Clock, BriefsVersion.Number, DiskFault.Describe);
        return server.Run().GetAwaiter().GetResult() ? ExitCode.Done : ExitCode.ContentAtFault;
    }
}
