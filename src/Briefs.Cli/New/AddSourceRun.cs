using Briefs.Capture.Fetching;
using Briefs.Checks;
using Briefs.Reading.Discovery;
using Briefs.Reading.Scaffolding;
using Briefs.Workspaces;

namespace Briefs.Cli.New;

/// <summary>One run of <c>briefs add source</c>, from the address to the entry and what is printed.</summary>
internal sealed class AddSourceRun(SourceRequest request, Surroundings surroundings)
{
    private readonly DraftingRun _run = new(request.SiteFolder, surroundings);

    public ExitCode Add()
    {
        if (_run.Settings(out _) is { } refused) return refused;
        if (request.From is { } file && !File.Exists(file)) return _run.Refuse($"There is no file “{file}”.");
        var target = ContentPaths.SourcesYaml;
        if (request.To is { } brief)
        {
            var (found, refusal) = FindDocument.Find(request.SiteFolder, brief);
            if (found is null) return _run.Refuse(refusal!);
            target = found;
        }
        else if (File.Exists(Path.Combine(request.SiteFolder, ContentPaths.SourcesJson)))
        {
            return _run.Refuse($"The site's sources stand in {ContentPaths.SourcesJson}, which Zotero writes. Add the source in Zotero "
                + "and export it again, or write it into one brief with --to.");
        }

        return Add(target, Workspace.OpenContent(request.SiteFolder).Library);
    }

    private ExitCode Add(string target, Library library)
    {
        var declared = library.SharedSources.Values.Concat(library.Documents.SelectMany(d => d.DeclaredSources)).ToList();
        var same = declared.Where(s => s.Url is { } url && SameAddress.KeyOf(url) == SameAddress.KeyOf(request.Url)).ToList();
        if (same.Find(s => s.File.Path == target || s.File.Path is ContentPaths.SourcesYaml or ContentPaths.SourcesJson) is { } there)
            return _run.Refuse($"This source stands in {there.File.Path} already. Cite it: [@{there.Id}].");
        var facts = new LearnFacts(request, surroundings).Learn();
        var taken = declared.Select(s => s.Id.Value).Append("itself").ToHashSet(StringComparer.Ordinal);
        // The same source in another brief: an id means the same on the whole site.
        var id = request.Id ?? same.FirstOrDefault()?.Id.Value
            ?? ProposeId.ForSource(facts.Publisher, facts.Published?.Year, facts.Title, request.Url, taken.Contains);
        var today = PartialDate.FromDay(DateOnly.FromDateTime(surroundings.Clock.GetUtcNow().UtcDateTime));
        return _run.Write(target, request.To is null ? null
            : "sources", SourceEntry.Create(id, request.Url, facts, today), $"Cite it: [@{id}], or, with who said it, [@PERSON in @{id}].");
    }
}

/// <summary>What a call of <c>briefs add source</c> asks for.</summary>
/// <param name="SiteFolder">Absolute.</param>
/// <param name="Url">The source's address, as the call has it.</param>
/// <param name="To">The brief, as the call names it; null for the sources of the whole site.</param>
internal sealed record SourceRequest(string SiteFolder, string Url, string? To)
{
    /// <summary>A page that was saved, to be read in place of the one on the web; null to ask the web.</summary>
    public string? From { get; init; }

    /// <summary>Null to propose one.</summary>
    public string? Id { get; init; }

    public AddressPolicy Policy { get; init; } = AddressPolicy.PublicOnly;
}
