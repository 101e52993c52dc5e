using Briefs.Reading.Fixes;
using Briefs.Workspaces.Fixes;

namespace Briefs.Cli.Fix;

/// <summary>
/// Runs <c>briefs fix --declare</c>: asks what short capitalised words in quotation marks are, and declares them. Writes nothing before a
/// last question.
/// </summary>
/// <param name="siteFolder">Absolute.</param>
internal sealed class DeclareRun(string siteFolder, CommandContext context)
{
    private const string SpeechWarning =
        "The sentence has a verb of saying. If someone said these words, they need a citation: answer s.";

    public ExitCode Run()
    {
        if (FixableSite.Open(siteFolder, context, out var site) is { } refused) return refused;
        var declarer = SiteDeclarer.Open(site);
        if (declarer.Groups.IsEmpty)
        {
            context.Remark("No short capitalised words in quotation marks without a citation.");
            return ExitCode.Done;
        }

        if (context.Terminals.HasFlag(TtyStreams.Input | TtyStreams.Output)) return Ask(declarer);
        List(declarer.Groups);
        return ExitCode.Done;
    }

    private void List(ImmutableArray<MarkGroup> groups)
    {
        foreach (var group in groups)
        {
            context.PrintLine($"{Heading(group)}{(IsSpeech(group) ? ": the sentence has a verb of saying" : "")}");
            foreach (var place in group.Places) context.PrintLine(Line(place));
        }

        context.Remark($"{CountText.Format(groups.Length, "name or term", "names or terms")} to decide about. To decide each one, "
            + "run briefs fix --declare in a terminal.");
    }

    private ExitCode Ask(SiteDeclarer declarer)
    {
        using var input = new StreamReader(context.Input, new UTF8Encoding(false), leaveOpen: true);
        var decisions = new DeclareQuestions(input, context).Ask(declarer.Groups);
        if (decisions is null) return NothingWritten();
        if (decisions.Value.IsEmpty)
        {
            context.Remark("Nothing to write.");
            return ExitCode.Done;
        }

        var declared = declarer.Declare(decisions.Value);
        if (declared.Diagnostics is [var error, ..])
            return context.Refuse($"{error.File.Path} can't be changed: {error.Message} {error.Help}", ExitCode.WrongCall);
        foreach (var file in declared.Value.Changes.Files) context.PrintDiff(file);
        foreach (var left in declared.Value.Changes.Left)
            context.Warn(string.Create(CultureInfo.InvariantCulture, $"{left.Path}:{left.Before}: {left.Message}"));
        if (declared.Value.Undeclared is > 0 and var open)
            context.Warn($"{CountText.Format(open, "place")} with these words still {(open == 1 ? "needs" : "need")} a citation or a "
                + "declaration there, because terms and titles do not count where someone may speak.");
        if (!DeclareQuestions.Confirm(input, context)) return NothingWritten();
        var writer = new FileChangeWriter(siteFolder);
        if (writer.Obstacle(declared.Value.Changes.Files) is { } obstacle) return context.Refuse(obstacle, ExitCode.Disk);
        writer.WriteAll(declared.Value.Changes.Files);
        context.Remark($"{CountText.Format(declared.Value.Changes.Files.Length, "file")} changed. Read the diff before you commit it.");
        return ExitCode.Done;
    }

    private ExitCode NothingWritten()
    {
        context.Remark("Nothing was written.");
        return ExitCode.Done;
    }

    internal static bool IsSpeech(MarkGroup group) => group.InSpeech == group.Places.Length;

    internal static string Heading(MarkGroup group)
    {
        var others = group.Forms.Length == 1 ? "" : $" (also {string.Join(", ", group.Forms.Skip(1).Select(f => $"“{f}”"))})";
        return $"“{group.Name}”{others}, {CountText.Format(group.Places.Length, "time")}";
    }

    internal static string Line(PlacedMark place) =>
        string.Create(CultureInfo.InvariantCulture, $"  {place.Path}:{place.At.Line}:{place.At.Column}: {place.Mark.Line}");

    /// <summary>What to consider before the words are declared; null if nothing.</summary>
    internal static string? Warning(MarkGroup group) => group.InSpeech == 0 ? null
        : IsSpeech(group) ? SpeechWarning
        : $"There is a verb of saying in {group.InSpeech.ToString(CultureInfo.InvariantCulture)} of these sentences. If someone said the "
            + "words, answer s and cite them.";
}
