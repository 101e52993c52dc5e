using System.CommandLine;
using Briefs.Capture.Extraction;
using Briefs.Cli.Snapshot;

namespace Briefs.Cli.Commands;

/// <summary>
/// <c>briefs extract KIND TYPE</c>, which <c>snapshot</c> calls and nobody else: reads a source from standard input and writes its words
/// to standard output. Its own death is part of its job, so that it does not take the caller with it.
/// </summary>
internal static class ExtractCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var kind = new Argument<CapturedKind>("KIND");
        var type = new Argument<string>("TYPE");
        var command = new Command(ReadInChild.Command, "Called by snapshot: takes the words out of a source.") { kind, type };
        command.Hidden = true;
        command.SetAction(parsed => (int)Extract(parsed.GetRequiredValue(kind), parsed.GetRequiredValue(type), surroundings));
        return command;
    }

    private static ExitCode Extract(CapturedKind kind, string contentType, Surroundings surroundings)
    {
        using var body = new MemoryStream();
        using (var input = Console.OpenStandardInput()) input.CopyTo(body);
        var extraction = ExtractText.Extract(
            body.GetBuffer().AsMemory(0, (int)body.Length), kind, contentType.Length == 0 ? null : contentType);
        surroundings.Output.Write(ExtractionJson.Serialize(extraction).Span);
        return ExitCode.Done;
    }
}
