using Briefs.Checks;
using Briefs.Model.Json;
using Briefs.Workspaces;

namespace Briefs.Cli.Reporting;

/// <summary>Writes the report for people: each diagnostic with its line, an underline, and the help.</summary>
public sealed class TextReport(TextWriter output, SourceLines sources, Redaction discretion, AnsiStyle paint)
{
    /// <summary>The most diagnostics printed per file. The rest is counted.</summary>
    private const int MostInFile = 200;

    private const int MostInAll = 2_000;

    /// <summary>With more errors than these, <see cref="WriteFirstFile"/> prints those of one file.</summary>
    public const int MostErrorsInFull = 20;

    /// <summary>The most notes printed per rule. Notes require no action.</summary>
    private const int MostNotes = 5;

    /// <summary>
    /// Writes the diagnostics: files with errors first; in each file errors before warnings, then by position. Short notes follow.
    /// </summary>
    public void Write(IEnumerable<Diagnostic> diagnostics)
    {
        var byWeight = diagnostics.ToLookup(diagnostic => diagnostic.Severity > Severity.Note);
        WriteInFull(byWeight[true]);
        WriteNotes(byWeight[false]);
    }

    /// <summary>
    /// Writes the errors of the first file that has any, in reading order, and counts the others: an editor repairs one brief at a time.
    /// Writes everything if there are few errors or only one file has some.
    /// </summary>
    public void WriteFirstFile(IEnumerable<Diagnostic> diagnostics)
    {
        var all = diagnostics.ToList();
        var byFile = all.Where(d => d.Severity == Severity.Error).GroupBy(d => d.File.Path, StringComparer.Ordinal)
            .OrderBy(f => f.Key.Contains("/briefs/", StringComparison.Ordinal) || f.Key.Contains("/pages/", StringComparison.Ordinal))
            .ThenBy(f => f.Key, StringComparer.Ordinal).Select(f => f.ToList()).ToList();
        if (byFile.Count < 2 || byFile.Sum(f => f.Count) <= MostErrorsInFull)
        {
            Write(all);
            return;
        }

        WriteInFull(byFile[0]);
        var rest = byFile.Skip(1).Sum(f => f.Count);
        output.Write($"{CountText.Format(byFile[0].Count, "error")} in {SafeText.Escape(discretion.NameOf(byFile[0][0].File.Path))}; "
            + $"{CountText.Number(rest)} more in {CountText.Format(byFile.Count - 1, "other file")}. To print all of them, add --all.\n\n");
    }

    private void WriteInFull(IEnumerable<Diagnostic> diagnostics)
    {
        var left = MostInAll;
        var unprinted = 0;
        var files = diagnostics.GroupBy(f => f.File.Path, StringComparer.Ordinal)
            .OrderByDescending(f => f.Max(diagnostic => diagnostic.Severity))
            .ThenBy(f => f.Key, StringComparer.Ordinal);
        foreach (var file in files)
        {
            var printed = 0;
            // Errors come first, because fixing an error often removes the warnings that it causes.
            foreach (var diagnostic in file.OrderByDescending(diagnostic => diagnostic.Severity))
            {
                if (printed == MostInFile || left == 0)
                {
                    unprinted++;
                    continue;
                }

                WriteFinding(diagnostic);
                printed++;
                left--;
            }
        }

        if (unprinted > 0) output.Write($"… and {unprinted.ToString("N0", CultureInfo.InvariantCulture)} more errors and warnings.\n\n");
    }

    private void WriteNotes(IEnumerable<Diagnostic> notes)
    {
        foreach (var rule in notes.GroupBy(note => note.Rule.Id, StringComparer.Ordinal).OrderBy(rule => rule.Key, StringComparer.Ordinal))
        {
            foreach (var note in rule.Take(MostNotes))
            {
                var message = discretion.Hides(note) ? rule.Key : $"{SafeText.Escape(note.Message)} {paint.Faint($"[{rule.Key}]")}";
                output.Write(
                    $"{Place(note.File, note.Span)}: {paint.Color(note.Severity, QuotationJson.NameOf(note.Severity))}: {message}\n");
            }

            var more = rule.Count() - MostNotes;
            if (more > 0)
                output.Write($"… and {more.ToString("N0", CultureInfo.InvariantCulture)} more of {rule.Key}. --format json lists them.\n");
            output.Write('\n');
        }
    }

    /// <summary>Writes all suppressions with their reasons.</summary>
    public void WriteAllowances(CheckResult result)
    {
        var any = false;
        foreach (var document in result.Library.Documents.OrderBy(d => d.File.Path, StringComparer.Ordinal))
        {
            foreach (var allowance in document.Suppressions.Where(a => SuppressionFilter.Counts(a, AllRules.ById)))
            {
                var reason = discretion.Hides(document.File.Path) ? "" : $": {SafeText.Escape(allowance.Reason)}";
                output.Write($"{Place(document.File, allowance.Span)}: suppressed: {SafeText.Escape(allowance.Rule)}{reason}\n");
                any = true;
            }
        }

        if (any) output.Write('\n');
    }

    private void WriteFinding(Diagnostic diagnostic)
    {
        var severity = QuotationJson.NameOf(diagnostic.Severity);
        output.Write($"{paint.Strong(Place(diagnostic.File, diagnostic.Span))}: {paint.Color(diagnostic.Severity, severity)}: ");
        if (discretion.Hides(diagnostic))
        {
            output.Write($"{diagnostic.Rule.Id}\n\n");
            return;
        }

        output.Write($"{SafeText.Escape(diagnostic.Message)} {paint.Faint($"[{diagnostic.Rule.Id}]")}\n");
        if (sources.FindExcerpt(diagnostic.File, diagnostic.Span) is { } excerpt) WriteExcerpt(excerpt, diagnostic.Severity);
        WriteIndented("help", diagnostic.Help);
        foreach (var related in diagnostic.Related)
            output.Write($"  see: {Place(related.File, related.Span)}: {SafeText.Escape(related.Note)}\n");
        output.Write('\n');
    }

    private void WriteExcerpt(Excerpt excerpt, Severity severity)
    {
        var number = excerpt.Line.ToString(CultureInfo.InvariantCulture).PadLeft(5);
        output.Write($"{paint.Faint($"{number} |")} {excerpt.Text}\n");
        var underline = paint.Color(severity, new string('^', excerpt.Underlined));
        output.Write($"{paint.Faint("      |")} {new string(' ', excerpt.Before)}{underline}\n");
    }

    // Content must not start a line of the log, not even after spaces: GitHub's runner would execute a line that starts with :: as a
    // workflow command.
    private void WriteIndented(string label, string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < lines.Length; i++) output.Write($"{(i == 0 ? $"  {label}:" : "      |")} {SafeText.Escape(lines[i])}\n");
    }

    private string Place(ContentFile file, TextSpan span)
    {
        var name = SafeText.Escape(discretion.NameOf(file.Path));
        if (file.Lines.Length == 0) return name;
        var at = file.Lines.GetPosition(span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"{name}:{at.Line}:{at.Column}");
    }
}

/// <summary>Colours for a terminal, or none.</summary>
public sealed class AnsiStyle
{
    private readonly string _escape;

    private AnsiStyle(string escape) => _escape = escape;

    /// <summary>Adds no colour.</summary>
    public static AnsiStyle None { get; } = new("");

    /// <summary>Adds ANSI escape sequences.</summary>
    public static AnsiStyle Ansi { get; } = new("\u001b[");

    public string Strong(string text) => Wrapped("1", text);

    public string Faint(string text) => Wrapped("2", text);

    /// <summary>Colours a text by severity: red, yellow or blue.</summary>
    public string Color(Severity severity, string text) => Wrapped(severity switch
    {
        Severity.Error => "1;31",
        Severity.Warning => "1;33",
        _ => "1;34",
    }, text);

    private string Wrapped(string code, string text) => _escape.Length == 0 ? text : $"{_escape}{code}m{text}{_escape}0m";
}
