using Briefs.Reading.Discovery;
using Briefs.Reading;

namespace Briefs.Cli.Building;

/// <summary>One brief or page as it was read.</summary>
/// <param name="Read">The one document, or none when the file could not be read as text.</param>
internal sealed record DocumentReading(string Path, DocumentKind Kind, ImmutableArray<Brief> Read, ImmutableArray<Diagnostic> Found)
{
    /// <exception cref="IOException">The disk fails; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static DocumentReading From(string path, SiteTexts texts, ReadingContext context)
    {
        var kind = path.StartsWith(ContentPaths.Pages + "/", StringComparison.Ordinal) ? DocumentKind.Page : DocumentKind.Brief;
        var text = texts.Of(path);
        if (text.Value is not { } file) return new DocumentReading(path, kind, [], text.Found);
        var brief = ReadBrief.From(file, kind, context);
        return new DocumentReading(path, kind, [brief.Value], text.Found.AddRange(brief.Found));
    }
}
