using System.CommandLine;
using Briefs.LanguageServer;

namespace Briefs.Cli.Commands;

/// <summary>Builds <c>briefs lsp</c>, the language server.</summary>
internal static class LspCommand
{
    public static Command Make(CommandContext context)
    {
        var command = new Command(
            "lsp", "Run the language server. Your editor starts it.");
        // Editors such as VS Code always pass --stdio.
        command.Add(new Option<bool>("--stdio")
        {
            Description = "Use standard input and output (the default).",
        });
        command.SetAction(_ => (int)Serve(context));
        return command;
    }

    private static ExitCode Serve(CommandContext context)
    {
        var server = new Server(
            context.Input, context.Output, context.Clock, BriefsVersion.Number, DiskError.Describe);
        return server.Run().GetAwaiter().GetResult() ? ExitCode.Done : ExitCode.ContentAtFault;
    }
}
