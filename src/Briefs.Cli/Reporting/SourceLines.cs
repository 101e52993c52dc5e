using Briefs.Reading.Discovery;

namespace Briefs.Cli.Reporting;

/// <summary>
/// Reads the lines of diagnostics again, because a build does not keep the texts in memory. Caches the last file: diagnostics are
/// sorted by file.
/// </summary>
/// <param name="siteFolder">Absolute; null to show no lines.</param>
public sealed class SourceLines(string? siteFolder)
{
    private FileText? _last;

    /// <summary>The excerpt for a span; null if the file has no text or has changed since it was checked.</summary>
    public Excerpt? FindExcerpt(ContentFile file, TextSpan span)
    {
        if (file.Lines.Length == 0) return null;
        if (_last?.File.Path != file.Path) _last = Read(file.Path);
        return _last is { } text && IsUnchanged(text.File.Lines, file.Lines) ? Excerpt.Create(text, span) : null;
    }

    // Null for files outside the site, such as saved copies, and for files that no longer exist.
    private FileText? Read(string path)
    {
        if (siteFolder is null || !SourceTextReader.IsInside(path)) return null;
        try
        {
            return File.Exists(Path.Combine(siteFolder, path)) ? SourceTextReader.Read(siteFolder, path).Value : null;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // The report only lacks the excerpt.
            return null;
        }
    }

    private static bool IsUnchanged(LineMap now, LineMap then)
    {
        if (now.Length != then.Length || now.Count != then.Count) return false;
        for (var line = 1; line <= now.Count; line++)
            if (now.Line(line) != then.Line(line)) return false;
        return true;
    }
}
