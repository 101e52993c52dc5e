using Briefs.Capture.Fetching;
using Briefs.Checks;
using Briefs.Reading.Discovery;
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
        var same = declared.Where(s => s.Url is { } url && SameAddress.KeyOf(url) == SameAddress.KeyOf(request.Url)).ToList();
        if (same.Find(s => s.File.Path == target || s.File.Path is ContentPaths.SourcesYaml or ContentPaths.SourcesJson) is { } there)
            return _run.Refuse($"This source is already in {there.File.Path}. Cite: [@{there.Id}].");
        var facts = new PageFactsFetcher(request, context).Learn();
        var taken = declared.Select(s => s.Id.Value).Append("itself").ToHashSet(StringComparer.Ordinal);
        // A source that another brief has keeps its id: an id means the same thing across the whole site.
        var id = request.Id ?? same.FirstOrDefault()?.Id.Value
            ?? IdProposer.ForSource(facts.Publisher, facts.Published?.Year, facts.Title, request.Url, taken.Contains);
        var today = PartialDate.FromDay(DateOnly.FromDateTime(context.Clock.GetUtcNow().UtcDateTime));
        return _run.Write(
            site, target, request.To is null ? null : "sources", SourceEntry.Create(id, request.Url, facts, today),
            $"Cite: [@{id}], or for a quotation [@PERSON in @{id}].");
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
