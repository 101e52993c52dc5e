namespace Briefs.Cli.Reporting;

/// <summary>
/// What <c>--format github</c> prints: the worst findings as annotations, which GitHub shows beside the lines of a pull
/// request. All of them are in the summary.
/// </summary>
public static class GitHubReport
{
    /// <summary>GitHub shows ten of each kind for a step, and leaves the rest out in silence.</summary>
    private const int MostOfKind = 10;

    private static readonly (Severity Severity, string Command, string Noun)[] Kinds =
        [(Severity.Error, "error", "error"), (Severity.Warning, "warning", "warning"), (Severity.Note, "notice", "note")];

    /// <summary>Writes the annotations, and what is left out.</summary>
    /// <param name="least">The least weight that is worth an annotation.</param>
    public static void Write(TextWriter output, Reported reported, Severity least)
    {
        foreach (var (severity, command, noun) in Kinds.Where(kind => kind.Severity >= least))
        {
            var found = reported.Verdict.Found.Where(f => f.Severity == severity).ToList();
            // The order of findings is kept within each half.
            foreach (var finding in found.OrderBy(f => f.Rule.Group == RuleGroup.Quotations ? 0 : 1).Take(MostOfKind))
                output.Write($"{Annotation(command, finding, reported)}\n");
            if (found.Count > MostOfKind)
                output.Write($"briefs: {MostOfKind} of {Counted.Format(found.Count, noun)} are annotated, the worst ones; the summary has "
                    + "all.\n");
        }
    }

    private static string Annotation(string command, Diagnostic finding, Reported reported)
    {
        var hidden = reported.Discretion.Hides(finding);
        if (!hidden) return WorkflowCommand.Format(command, Properties(finding, reported), Message(finding, reported));
        var place = finding.File.Lines.Length == 0 ? ""
            : $", line {finding.File.Lines.GetPosition(finding.Span.Start).Line.ToString(CultureInfo.InvariantCulture)}";
        return WorkflowCommand.Format(command, [new("title", finding.Rule.Id)],
            $"{reported.NameOf(finding.File.Path)}{place}: {finding.Rule.Id}\n{Reported.Withheld}");
    }

    private static IEnumerable<KeyValuePair<string, string>> Properties(Diagnostic finding, Reported reported)
    {
        yield return new("file", reported.NameOf(finding.File.Path));
        if (finding.File.Lines.Length > 0)
        {
            var start = finding.File.Lines.GetPosition(finding.Span.Start);
            var end = finding.File.Lines.GetPosition(finding.Span.End);
            yield return new("line", start.Line.ToString(CultureInfo.InvariantCulture));
            yield return new("endLine", end.Line.ToString(CultureInfo.InvariantCulture));
            // The runner drops columns that lie on two lines, with a complaint.
            if (start.Line == end.Line)
            {
                yield return new("col", start.Column.ToString(CultureInfo.InvariantCulture));
                yield return new("endColumn", end.Column.ToString(CultureInfo.InvariantCulture));
            }
        }

        yield return new("title", finding.Rule.Id);
    }

    private static string Message(Diagnostic finding, Reported reported)
    {
        var related = finding.Related.Select(r => r.File.Lines.Length == 0
            ? $"See {reported.NameOf(r.File.Path)}: {r.Note}"
            : string.Create(CultureInfo.InvariantCulture,
            $"See {reported.NameOf(r.File.Path)}:{r.File.Lines.GetPosition(r.Span.Start).Line}: {r.Note}"));
        return string.Join('\n', [finding.Message, finding.Help, .. related]);
    }
}

/// <summary>
/// A line that a workflow's runner takes for a command. It reads a value between the name and <c>::</c>, and the message
/// behind that; what would end either of them is written by its number.
/// </summary>
public static class WorkflowCommand
{
    /// <summary>The line, without its end.</summary>
    /// <param name="name">Of the command; our own word.</param>
    /// <param name="properties">Names and values. The last value is our own word: the runner looks for <c>::</c> as a reader of
    /// some language would, for whom an invisible character before it may be part of it.</param>
    /// <param name="message">May have several lines.</param>
    public static string Format(string name, IEnumerable<KeyValuePair<string, string>> properties, string message)
    {
        var written = properties.Select(p => $"{p.Key}={Value(SafeText.Escape(p.Value))}");
        var lines = message.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(SafeText.Escape);
        return $"::{name} {string.Join(',', written)}::{Data(Apart(string.Join('\n', lines)))}";
    }

    // An accent would sit on the colon before it, and the runner would not find the colon.
    private static string Apart(string text) =>
        Rune.TryGetRuneAt(text.Length > 0 ? text : " ", 0, out var first) && SafeText.IsUnseen(first) ? $" {text}" : text;

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Value(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
