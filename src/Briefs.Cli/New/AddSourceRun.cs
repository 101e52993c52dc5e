using Briefs.Capture.Fetching;
using Briefs.Capture.Html;
using Briefs.Checks;
using Briefs.Reading.Discovery;
using Briefs.Reading.FrontMatter;
using Briefs.Reading.PasteArtifacts;
using Briefs.Reading.Scaffolding;
using Briefs.Workspaces;

namespace Briefs.Cli.New;

/// <summary>Runs <c>briefs add source</c>.</summary>
internal sealed class AddSourceRun(SourceRequest request, CommandContext context)
{
    private readonly ScaffoldingRun _run = new(request.SiteFolder, context);

    public ExitCode Add()
    {
        if (_run.Open(out var site) is { } refused) return refused;
        if (request.From is { } file && !File.Exists(file)) return _run.Refuse($"File not found: “{file}”");
        var target = ContentPaths.SourcesYaml;
        if (request.To is { } brief)
        {
            var (found, refusal) = DocumentFinder.Find(request.SiteFolder, site.Listing, brief);
            if (found is null) return _run.Refuse(refusal!);
            target = found;
        }
        else if (File.Exists(Path.Combine(request.SiteFolder, ContentPaths.SourcesJson)))
        {
            return _run.Refuse($"The sources of the site are in {ContentPaths.SourcesJson}, which Zotero writes. Add the source in Zotero "
                + "and export it again, or add it to one brief with --to.");
        }

        return Add(target, site);
    }

    private ExitCode Add(string target, WorkspaceSnapshot site)
    {
        var library = site.Library;
        var declared = library.SharedSources.Values.Concat(library.Documents.SelectMany(d => d.DeclaredSources)).ToList();
        var url = CleanAddress.WithoutTracking(request.Url);
        if (Known(declared, url, target) is { } before) return Refuse(before);
        var facts = new PageFactsFetcher(request with { Url = url }, context).Learn();
        if (url != request.Url) context.Remark($"The tracking parameters were removed: {url}");
        if (Canonical(facts, url) is { } canonical)
        {
            url = canonical;
            context.Remark($"The canonical address of the page is used: {url}");
            if (Known(declared, url, target) is { } there) return Refuse(there);
        }

        var same = SameAs(declared, url).ToList();
        var taken = declared.Select(s => s.Id.Value).Append("itself").ToHashSet(StringComparer.Ordinal);
        // A source that another brief has keeps its id: an id means the same thing across the whole site.
        var id = request.Id ?? same.FirstOrDefault()?.Id.Value
            ?? IdProposer.ForSource(facts.Publisher, facts.Published?.Year, facts.Title, url, taken.Contains);
        var today = PartialDate.FromDay(DateOnly.FromDateTime(context.Clock.GetUtcNow().UtcDateTime));
        return _run.Write(
            site, target, request.To is null ? null : "sources", SourceEntry.Create(id, url, facts, today),
            $"Cite: [@{id}], or for a quotation [@PERSON in @{id}].");
    }

    private static IEnumerable<Source> SameAs(List<Source> declared, string url) =>
        declared.Where(s => s.Url is { } other && SameAddress.KeyOf(other) == SameAddress.KeyOf(url));

    private static Source? Known(List<Source> declared, string url, string target) => SameAs(declared, url).FirstOrDefault(
        s => s.File.Path == target || s.File.Path is ContentPaths.SourcesYaml or ContentPaths.SourcesJson);

    private ExitCode Refuse(Source there) => _run.Refuse($"This source is already in {there.File.Path}. Cite: [@{there.Id}].");

    // Many sites name their home page as the canonical address of every page.
    private static string? Canonical(PageFacts facts, string url)
    {
        if (facts.Address is not { AbsolutePath: not "/" } address || WebAddress.FaultIn(address.AbsoluteUri) is not null) return null;
        var clean = CleanAddress.WithoutTracking(address.AbsoluteUri);
        return clean == url || SameAddress.KeyOf(clean) == SameAddress.KeyOf(url) ? null : clean;
    }
}

/// <summary>The arguments of <c>briefs add source</c>.</summary>
/// <param name="SiteFolder">Absolute.</param>
/// <param name="Url">The URL of the source, as the user typed it.</param>
/// <param name="To">The brief, as the user typed it; null for the sources of the whole site.</param>
internal sealed record SourceRequest(string SiteFolder, string Url, string? To)
{
    /// <summary>A saved page to read instead of requesting the URL; null to request it.</summary>
    public string? From { get; init; }

    /// <summary>Null to propose an id.</summary>
    public string? Id { get; init; }

    public AddressPolicy Policy { get; init; } = AddressPolicy.PublicOnly;
}
