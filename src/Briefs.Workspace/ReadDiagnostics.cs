using Briefs.Reading;
using Briefs.Reading.Discovery;

namespace Briefs.Workspaces;

/// <summary>The diagnostics from reading a site, by file.</summary>
internal sealed class ReadDiagnostics
{
    private readonly ImmutableSortedDictionary<string, ReadDocument> _documents;
    private readonly ILookup<string, Diagnostic> _others;

    /// <param name="documents">By path; each contains only diagnostics of its own file.</param>
    /// <param name="others">All other diagnostics.</param>
    public ReadDiagnostics(ImmutableSortedDictionary<string, ReadDocument> documents, IEnumerable<Diagnostic> others)
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
internal sealed record ReadDocument(string Path, ImmutableArray<Brief> Document, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <exception cref="IOException">A file cannot be read. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public static ReadDocument Read(string path, SiteTexts texts, ReadingContext context)
    {
        var kind = path.StartsWith(ContentPaths.Pages + "/", StringComparison.Ordinal) ? DocumentKind.Page : DocumentKind.Brief;
        var text = texts.Read(path);
        if (text.Value is not { } file) return new ReadDocument(path, [], text.Found);
        var brief = ReadBrief.Read(file, kind, context);
        return new ReadDocument(path, [brief.Value], text.Found.AddRange(brief.Found));
    }
}
