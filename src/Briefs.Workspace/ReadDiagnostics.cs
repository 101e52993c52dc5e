using Briefs.Reading;
using Briefs.Reading.Discovery;

namespace Briefs.Workspaces;

/// <summary>What was found while a site was read, by the file in which it stands.</summary>
internal sealed class ReadDiagnostics
{
    private readonly ImmutableSortedDictionary<string, ReadDocument> _documents;
    private readonly ILookup<string, Diagnostic> _others;

    /// <param name="documents">By path; each of them finds only what stands in itself.</param>
    /// <param name="others">All else.</param>
    public ReadDiagnostics(ImmutableSortedDictionary<string, ReadDocument> documents, IEnumerable<Diagnostic> others)
    {
        _documents = documents;
        _others = others.ToLookup(f => f.File.Path, StringComparer.Ordinal);
    }

    /// <summary>All of them, before suppressions and the severities of the site; in no order.</summary>
    public IEnumerable<Diagnostic> All => _documents.Values.SelectMany(d => d.Diagnostics).Concat(_others.SelectMany(o => o));

    /// <summary>The paths in which anything was found.</summary>
    public IEnumerable<string> Paths =>
        _documents.Where(d => !d.Value.Diagnostics.IsEmpty).Select(d => d.Key).Concat(_others.Select(o => o.Key));

    public IEnumerable<Diagnostic> GetIn(string path) =>
        (_documents.TryGetValue(path, out var document) ? document.Diagnostics : []).Concat(_others[path]);

    /// <summary>The documents that have been read since the state before, come or gone.</summary>
    public IReadOnlyCollection<string> Changed { get; init; } = [];

    /// <summary>The paths in which anything was found that is not a document's own.</summary>
    public IEnumerable<string> OtherPaths => _others.Select(o => o.Key);
}

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
