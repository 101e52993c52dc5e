using Briefs.Reading.Discovery;

namespace Briefs.Cli.Reporting;

/// <summary>
/// The texts of the diagnostics, read again for the report: a site's texts are not kept in memory while it is built. The
/// last one is kept, for diagnostics come file by file.
/// </summary>
/// <param name="siteFolder">Absolute; null where no lines are shown.</param>
public sealed class SourceLines(string? siteFolder)
{
    private FileText? _last;

    /// <summary>The excerpt of a place; null when there is none, or the file has changed since it was checked.</summary>
    public Excerpt? FindExcerpt(ContentFile file, TextSpan span)
    {
        if (file.Lines.Length == 0) return null;
        if (_last?.File.Path != file.Path) _last = Read(file.Path);
        return _last is { } text && IsUnchanged(text.File.Lines, file.Lines) ? Excerpt.Create(text, span) : null;
    }

    // Null for what is outside the site, as saved copies may be, and for what is gone by now.
    private FileText? Read(string path)
    {
        if (siteFolder is null || !ReadText.IsInside(path)) return null;
        try
        {
            return File.Exists(Path.Combine(siteFolder, path)) ? ReadText.Read(siteFolder, path).Value : null;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // The file was there when it was checked; without it the report is only shorter by a line.
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
