
namespace Briefs.Cli.Building;

/// <summary>What was found while a site was read, by the file in which it stands.</summary>
internal sealed class ReadFindings
{
    private readonly ImmutableSortedDictionary<string, DocumentReading> _documents;
    private readonly ILookup<string, Diagnostic> _others;

    /// <param name="documents">By path; each of them finds only what stands in itself.</param>
    /// <param name="others">All else.</param>
    public ReadFindings(ImmutableSortedDictionary<string, DocumentReading> documents, IEnumerable<Diagnostic> others)
    {
        _documents = documents;
        _others = others.ToLookup(f => f.File.Path, StringComparer.Ordinal);
    }

    public static ReadFindings Of(SiteReading reading) => new(ImmutableSortedDictionary<string, DocumentReading>.Empty, reading.Found);

    /// <summary>The paths in which anything was found.</summary>
    public IEnumerable<string> Paths => _documents.Where(d => !d.Value.Found.IsEmpty).Select(d => d.Key).Concat(_others.Select(o => o.Key));

    public IEnumerable<Diagnostic> In(string path) =>
        (_documents.TryGetValue(path, out var document) ? document.Found : []).Concat(_others[path]);

    /// <summary>The documents that have been read since the state before, come or gone.</summary>
    public IReadOnlyCollection<string> Changed { get; init; } = [];

    /// <summary>The paths in which anything was found that is not a document's own.</summary>
    public IEnumerable<string> OtherPaths => _others.Select(o => o.Key);
}
