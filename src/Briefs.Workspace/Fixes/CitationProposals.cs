using Briefs.Checks;
using Briefs.Reading;
using Briefs.Reading.Discovery;

namespace Briefs.Workspaces.Fixes;

/// <summary>Writes the citations that follow from the text of briefs, unconfirmed: <c>[?@mills in @news]</c>. Writes no file.</summary>
public sealed class CitationProposals
{
    // A citation may make another one certain, because it says which source a paragraph has. Each round proposes at least one.
    private const int MaxRounds = 8;

    private readonly ReadingContext _context;

    /// <param name="library">Provides the settings, and the people and sources that briefs may use without declaring them.</param>
    public CitationProposals(Library library) =>
        _context = new ReadingContext(library.Settings, SharedEntries.Create(library));

    /// <summary>Writes the proposals of all briefs and pages of a site, or of one.</summary>
    /// <param name="site">A snapshot from <see cref="Workspace.OpenToChange"/>.</param>
    /// <param name="path">The brief, relative to the site's folder; null for all documents.</param>
    /// <exception cref="IOException">A file cannot be read. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public static ImmutableArray<ProposedText> Propose(WorkspaceSnapshot site, string? path = null)
    {
        var proposals = new CitationProposals(site.Library);
        var paths = site.Listing.Briefs.Concat(site.Listing.Pages).Select(e => e.Path)
            .Where(p => path is null || string.Equals(p, path, StringComparison.Ordinal));
        var texts = InParallel.Map([.. paths], p => site.ReadBytes(p) is { } bytes
            ? proposals.Propose(p, new UTF8Encoding(false).GetString(bytes))
            : null);
        return [.. texts.OfType<ProposedText>().OrderBy(t => t.File.Path, StringComparer.Ordinal)];
    }

    /// <summary>Writes the proposals into the text of a brief or page.</summary>
    /// <param name="path">Relative to the site's folder.</param>
    /// <param name="raw">With its own line endings and byte order mark.</param>
    public ProposedText Propose(string path, string raw)
    {
        var kind = path.StartsWith(ContentPaths.Pages + "/", StringComparison.Ordinal) ? DocumentKind.Page : DocumentKind.Brief;
        var changed = raw;
        var (citations, quotations) = (0, 0);
        for (var round = 0; round < MaxRounds; round++)
        {
            if (Read(path, changed, kind) is not { } read) break;
            var proposed = CitationProposer.List(read);
            if (proposed.IsEmpty) break;
            changed = EditApplier.Apply(
                changed, [.. proposed.Select(p => new TextEdit(new TextSpan(p.Place, p.Place), " " + p.Citation))]);
            citations += proposed.Length;
            quotations += proposed.Sum(p => p.Quotations.Length);
        }

        var final = Read(path, changed, kind);
        return new ProposedText(new FileChange(path, raw, changed, path))
        {
            Citations = citations,
            Quotations = quotations,
            Left = final?.Quotations.Count(q => q.Status == QuotationStatus.Unsourced) ?? 0,
            Speakers = final is null ? [] : CitationProposer.ListSpeakers(final),
        };
    }

    private Brief? Read(string path, string raw, DocumentKind kind) =>
        SourceTextReader.Decode(path, Encoding.UTF8.GetBytes(raw)).Value is { } file ? BriefReader.Read(file, kind, _context).Value : null;
}

/// <summary>A brief or page with the citations that follow from its text.</summary>
public sealed record ProposedText(FileChange File)
{
    /// <summary>The number of citations written.</summary>
    public int Citations { get; init; }

    /// <summary>The number of quotations that they cover.</summary>
    public int Quotations { get; init; }

    /// <summary>The number of quotations that still have no citation.</summary>
    public int Left { get; init; }

    /// <summary>The people who are the only ones cited from a source.</summary>
    public ImmutableArray<ProposedSpeaker> Speakers { get; init; } = [];
}
