namespace Briefs.Cli.Reporting;

/// <summary>
/// Writes <c>--format github</c>: the most severe diagnostics as annotations, which GitHub shows beside the lines of a pull request.
/// The summary of the run lists all.
/// </summary>
public static class GitHubReport
{
    /// <summary>GitHub shows ten annotations of each severity per step, and drops the rest silently.</summary>
    private const int MostOfKind = 10;

    private static readonly (Severity Severity, string Command, string Noun)[] Kinds =
        [(Severity.Error, "error", "error"), (Severity.Warning, "warning", "warning"), (Severity.Note, "notice", "note")];

    /// <summary>Writes the annotations, and how many diagnostics have none.</summary>
    /// <param name="least">The lowest severity that gets an annotation.</param>
    public static void Write(TextWriter output, ReportContext reported, Severity least)
    {
        foreach (var (severity, command, noun) in Kinds.Where(kind => kind.Severity >= least))
        {
            var found = reported.Result.Diagnostics.Where(f => f.Severity == severity).ToList();
            // Quotation rules first; the sort is stable.
            foreach (var diagnostic in found.OrderBy(f => f.Rule.Group == RuleGroup.Quotations ? 0 : 1).Take(MostOfKind))
                output.Write($"{Annotation(command, diagnostic, reported)}\n");
            if (found.Count > MostOfKind)
                output.Write($"briefs: {MostOfKind} of {CountText.Format(found.Count, noun)} are annotated. The summary of the run "
                    + "lists all of them.\n");
        }
    }

    private static string Annotation(string command, Diagnostic diagnostic, ReportContext reported)
    {
        var hidden = reported.Redaction.Hides(diagnostic);
        if (!hidden) return WorkflowCommand.Format(command, Properties(diagnostic, reported), Message(diagnostic, reported));
        var place = diagnostic.File.Lines.Length == 0 ? ""
            : $", line {diagnostic.File.Lines.GetPosition(diagnostic.Span.Start).Line.ToString(CultureInfo.InvariantCulture)}";
        return WorkflowCommand.Format(command, [new("title", diagnostic.Rule.Id)],
            $"{reported.NameOf(diagnostic.File.Path)}{place}: {diagnostic.Rule.Id}\n{ReportContext.Withheld}");
    }

    private static IEnumerable<KeyValuePair<string, string>> Properties(Diagnostic diagnostic, ReportContext reported)
    {
        yield return new("file", reported.NameOf(diagnostic.File.Path));
        if (diagnostic.File.Lines.Length > 0)
        {
            var start = diagnostic.File.Lines.GetPosition(diagnostic.Span.Start);
            var end = diagnostic.File.Lines.GetPosition(diagnostic.Span.End);
            yield return new("line", start.Line.ToString(CultureInfo.InvariantCulture));
            yield return new("endLine", end.Line.ToString(CultureInfo.InvariantCulture));
            // The runner rejects columns of a span over several lines.
            if (start.Line == end.Line)
            {
                yield return new("col", start.Column.ToString(CultureInfo.InvariantCulture));
                yield return new("endColumn", end.Column.ToString(CultureInfo.InvariantCulture));
            }
        }

        yield return new("title", diagnostic.Rule.Id);
    }

    private static string Message(Diagnostic diagnostic, ReportContext reported)
    {
        var related = diagnostic.Related.Select(r => r.File.Lines.Length == 0
            ? $"See {reported.NameOf(r.File.Path)}: {r.Note}"
            : string.Create(CultureInfo.InvariantCulture,
            $"See {reported.NameOf(r.File.Path)}:{r.File.Lines.GetPosition(r.Span.Start).Line}: {r.Note}"));
        return string.Join('\n', [diagnostic.Message, diagnostic.Help, .. related]);
    }
}

/// <summary>
/// Formats a workflow command of GitHub Actions: <c>::name key=value::message</c>. Characters that would end a value or the message are
/// percent-encoded.
/// </summary>
public static class WorkflowCommand
{
    /// <summary>Formats the command without a line end.</summary>
    /// <param name="name">The name of the command; a constant.</param>
    /// <param name="properties">Names and values. The last value must be a constant: the runner searches for <c>::</c> culture-sensitively,
    /// so an invisible character before the colons would hide them.</param>
    /// <param name="message">May have several lines.</param>
    public static string Format(string name, IEnumerable<KeyValuePair<string, string>> properties, string message)
    {
        var written = properties.Select(p => $"{p.Key}={Value(SafeText.Escape(p.Value))}");
        var lines = message.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(SafeText.Escape);
        return $"::{name} {string.Join(',', written)}::{Data(Apart(string.Join('\n', lines)))}";
    }

    // A combining character at the start would attach to the colon before it, so that the runner would not find the colon.
    private static string Apart(string text) =>
        Rune.TryGetRuneAt(text.Length > 0 ? text : " ", 0, out var first) && SafeText.IsUnseen(first) ? $" {text}" : text;

    private static string Data(string text) => text
        .Replace(/* guard: runner-percent */ "%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Value(string text) => Data(text)
        .Replace(/* guard: runner-values */ ":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
