using Briefs.Reading;
using Briefs.Reading.Discovery;

namespace Briefs.Workspaces;

/// <summary>The diagnostics from reading a site, by file.</summary>
internal sealed class ReadingDiagnostics
{
    private readonly ImmutableSortedDictionary<string, DocumentReading> _documents;
    private readonly ILookup<string, Diagnostic> _others;

    /// <param name="documents">By path; each contains only diagnostics of its own file.</param>
    /// <param name="others">All other diagnostics.</param>
    public ReadingDiagnostics(ImmutableSortedDictionary<string, DocumentReading> documents, IEnumerable<Diagnostic> others)
    {
        _documents = documents;
        _others = others.ToLookup(f => f.File.Path, StringComparer.Ordinal);
    }

    /// <summary>All diagnostics, before suppressions and the site's severities; in no order.</summary>
    public IEnumerable<Diagnostic> All => _documents.Values.SelectMany(d => d.Diagnostics).Concat(_others.SelectMany(o => o));

    /// <summary>The paths that have diagnostics.</summary>
    public IEnumerable<string> Paths =>
        _documents.Where(d => !d.Value.Diagnostics.IsEmpty).Select(d => d.Key).Concat(_others.Select(o => o.Key));

    public IEnumerable<Diagnostic> GetIn(string path) =>
        (_documents.TryGetValue(path, out var document) ? document.Diagnostics : []).Concat(_others[path]);

    /// <summary>The paths of documents that were read again, added or removed since the previous state.</summary>
    public IReadOnlyCollection<string> Changed { get; init; } = [];

    /// <summary>The paths with diagnostics that do not come from reading a document.</summary>
    public IEnumerable<string> OtherPaths => _others.Select(o => o.Key);
}

/// <summary>One brief or page as read.</summary>
/// <param name="Document">The document; empty if the file is not valid text.</param>
internal sealed record DocumentReading(string Path, ImmutableArray<Brief> Document, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The SHA-256 of the file; empty if no later run needs to know whether it has changed.</summary>
    public ImmutableArray<byte> Hash { get; init; } = [];

    /// <exception cref="IOException">A file cannot be read. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public static DocumentReading Read(string path, SiteTexts texts, ReadingContext context) => Read(path, texts.Read(path), context);

    /// <summary>Reads a document whose text is known.</summary>
    public static DocumentReading Read(string path, Checked<FileText?> text, ReadingContext context)
    {
        var kind = path.StartsWith(ContentPaths.Pages + "/", StringComparison.Ordinal) ? DocumentKind.Page : DocumentKind.Brief;
        if (text.Value is not { } file) return new DocumentReading(path, [], text.Diagnostics);
        var brief = BriefReader.Read(file, kind, context);
        return new DocumentReading(path, [brief.Value], text.Diagnostics.AddRange(brief.Diagnostics));
    }
}
