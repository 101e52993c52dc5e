using System.CommandLine;
using Briefs.Capture.Extraction;
using Briefs.Cli.Snapshot;

namespace Briefs.Cli.Commands;

/// <summary>
/// <c>briefs extract KIND TYPE</c>, the hidden command that <c>snapshot</c> runs in a child process: reads a source from standard input
/// and writes its text to standard output. A source that crashes the parser ends only this process.
/// </summary>
internal static class ExtractCommand
{
    public static Command Make(CommandContext context)
    {
        var kind = new Argument<CapturedKind>("KIND");
        var type = new Argument<string>("TYPE");
        var command = new Command(IsolatedExtractor.Command, "Extract the text of a source. Called by snapshot.") { kind, type };
        command.Hidden = true;
        command.SetAction(parsed => (int)Extract(parsed.GetRequiredValue(kind), parsed.GetRequiredValue(type), context));
        return command;
    }

    private static ExitCode Extract(CapturedKind kind, string contentType, CommandContext context)
    {
        using var body = new MemoryStream();
        using (var input = Console.OpenStandardInput()) input.CopyTo(body);
        var extraction = TextExtractor.Extract(
            body.GetBuffer().AsMemory(0, (int)body.Length), kind, contentType.Length == 0 ? null : contentType);
        context.Output.Write(ExtractionJson.Serialize(extraction).Span);
        return ExitCode.Done;
    }
}
