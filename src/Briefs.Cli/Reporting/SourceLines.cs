
namespace Briefs.Cli.Reporting;

/// <summary>
/// The texts behind the findings, read again for the report: a site's texts are not kept in memory while it is built. The
/// last one is kept, for findings come file by file.
/// </summary>
/// <param name="read">Reads a file by its path relative to the site's folder; null when it cannot be had.</param>
public sealed class SourceLines(Func<string, FileText?> read)
{
    private FileText? _last;

    /// <summary>The excerpt of a place; null when there is none, or the file has changed since it was checked.</summary>
    public Excerpt? FindExcerpt(ContentFile file, TextSpan span)
    {
        if (file.Lines.Length == 0) return null;
        if (_last?.File.Path != file.Path) _last = read(file.Path);
        return _last is { } text && IsUnchanged(text.File.Lines, file.Lines) ? Excerpt.Create(text, span) : null;
    }

    private static bool IsUnchanged(LineMap now, LineMap then)
    {
        if (now.Length != then.Length || now.Count != then.Count) return false;
        for (var line = 1; line <= now.Count; line++)
            if (now.Line(line) != then.Line(line)) return false;
        return true;
    }
}
