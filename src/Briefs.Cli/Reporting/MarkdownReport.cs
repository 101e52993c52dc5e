using Briefs.Checks;
using Briefs.Workspaces;

namespace Briefs.Cli.Reporting;

/// <summary>
/// Formats the report as Markdown, for the run summary of GitHub and for files. Texts of the content are escaped, so they stay text.
/// </summary>
public static class MarkdownReport
{
    /// <summary>GitHub allows 1 MiB of summary per step, and drops a larger one.</summary>
    public const int MostBytes = 900_000;

    /// <summary>Bytes reserved for the sentence that counts what is omitted.</summary>
    private const int KeptBack = 200;

    private static readonly (Severity Severity, string Heading)[] Chapters =
        [(Severity.Error, "Errors"), (Severity.Warning, "Warnings"), (Severity.Note, "Notes")];

    /// <summary>Formats the report; ends with a line feed. The heading, the closing line and the counts are included at any size.</summary>
    /// <param name="mostBytes">The largest size in bytes of UTF-8.</param>
    public static string Format(ReportContext reported, int mostBytes)
    {
        var text = new StringBuilder(Head(reported));
        var room = mostBytes - KeptBack - Encoding.UTF8.GetByteCount(text.ToString());
        var leftOut = 0;
        foreach (var part in Parts(reported))
        {
            room -= Encoding.UTF8.GetByteCount(part);
            // After the first part that does not fit, all parts are omitted, so that the report ends at one place.
            if (room < 0) leftOut++;
            else text.Append(part);
        }

        if (leftOut > 0)
            text.Append(CultureInfo.InvariantCulture,
                $"\n… and {leftOut:N0} more, which don't fit here. To list them all, use `--report`.\n");
        return text.ToString();
    }

    private static string Head(ReportContext reported)
    {
        var result = reported.Result;
        var counts = SiteCounts.Create(result.Library);
        var verdictLine = reported.Exit switch
        {
            ExitCode.Done => "The site can be published",
            ExitCode.ContentAtFault => "The site can't be published",
            _ => "The run did not finish",
        };
        return $"## Briefs: {verdictLine}\n\n{InertMarkdown.Text(reported.Closing)}\n\n"
            + "| Briefs | Quotations | With a source | Found in a saved copy | Declared marks | Errors | Warnings | Notes |\n"
            + "|--:|--:|--:|--:|--:|--:|--:|--:|\n"
            + string.Create(CultureInfo.InvariantCulture,
            $"| {counts.Briefs} | {counts.Quotations} | {counts.Sourced} | {counts.Verified} | {counts.Declared} | "
                + $"{result.Count(Severity.Error)} | {result.Count(Severity.Warning)} | {result.Count(Severity.Note)} |\n");
    }

    // Each part is an entry, together with the headings above it if it is the first: no heading appears without an entry.
    private static IEnumerable<string> Parts(ReportContext reported)
    {
        foreach (var (severity, heading) in Chapters)
        {
            var above = $"\n### {heading}\n";
            foreach (var file in reported.Result.Diagnostics.Where(f => f.Severity == severity)
                .GroupBy(f => f.File.Path, StringComparer.Ordinal))
            {
                above += $"\n{NameOf(file.Key, reported)}\n\n";
                foreach (var diagnostic in file)
                {
                    yield return above + Entry(diagnostic, reported);
                    above = "";
                }
            }
        }

        var head = "\n### Suppressed\n\n";
        foreach (var document in reported.Result.Library.Documents.OrderBy(d => d.File.Path, StringComparer.Ordinal))
        {
            foreach (var allowance in document.Suppressions.Where(a => SuppressionFilter.Counts(a, AllRules.ById)))
            {
                var reason = reported.Redaction.Hides(document.File.Path) ? "" : $": {InertMarkdown.Text(allowance.Reason)}";
                yield return $"{head}- {NameOf(document.File.Path, reported)}, "
                    + $"{Line(document.File, allowance.Span)}{InertMarkdown.Code(allowance.Rule)}{reason}\n";
                head = "";
            }
        }
    }

    private static string Entry(Diagnostic diagnostic, ReportContext reported)
    {
        var entry = new StringBuilder($"- {Line(diagnostic.File, diagnostic.Span)}{InertMarkdown.Code(diagnostic.Rule.Id)}: ");
        if (reported.Redaction.Hides(diagnostic)) return entry.Append(ReportContext.Withheld).Append('\n').ToString();
        entry.Append(InertMarkdown.Text(diagnostic.Message)).Append('\n');
        // Help is formatted as code, so that it can be copied exactly.
        foreach (var line in diagnostic.Help.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => InertMarkdown.Code(line).Length > 0))
            entry.Append(CultureInfo.InvariantCulture, $"  - {InertMarkdown.Code(line)}\n");
        foreach (var related in diagnostic.Related)
            entry.Append(CultureInfo.InvariantCulture,
                $"  - See {NameOf(related.File.Path, reported)}, {Line(related.File, related.Span)}{InertMarkdown.Text(related.Note)}\n");
        return entry.ToString();
    }

    private static string NameOf(string path, ReportContext reported) => InertMarkdown.Code(reported.NameOf(path));

    private static string Line(ContentFile file, TextSpan span) =>
        file.Lines.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"line {file.Lines.GetPosition(span.Start).Line}: ");
}
