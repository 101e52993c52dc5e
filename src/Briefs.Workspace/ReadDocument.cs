using Briefs.Reading;
using Briefs.Reading.Discovery;

namespace Briefs.Workspaces;

/// <summary>One brief or page as it was read.</summary>
/// <param name="Document">The one document, or none when the file could not be read as text.</param>
internal sealed record ReadDocument(string Path, ImmutableArray<Brief> Document, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <exception cref="IOException">The disk fails; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static ReadDocument Read(string path, SiteTexts texts, ReadingContext context)
    {
        var kind = path.StartsWith(ContentPaths.Pages + "/", StringComparison.Ordinal) ? DocumentKind.Page : DocumentKind.Brief;
        var text = texts.Read(path);
        if (text.Value is not { } file) return new ReadDocument(path, [], text.Found);
        var brief = ReadBrief.Read(file, kind, context);
        return new ReadDocument(path, [brief.Value], text.Found.AddRange(brief.Found));
    }
}
