
namespace Briefs.Checks.Rules;

public sealed class ArchiveOnlyMutable : DocumentRule
{
    private const string Body = "quoted:\n  mills:\n    name: Ada Mills\n---\n“We will not leave,” she said [@mills in @news].\n";

    private static readonly string s_bad =
        ExampleText.Head + ExampleText.News.Replace("  news:", "  ⟦news⟧:", StringComparison.Ordinal)
            + "    archive: https://archive.ph/Ab1cD\n" + Body;

    public override RuleInfo Info { get; } = new()
    {
        Id = "archive-only-mutable",
        Group = RuleGroup.Sources,
        Severity = Severity.Warning,
        Message = "The only copy of “{0}” is at {1}, an archive that is known to have altered pages.",
        Help = "Archive the page elsewhere too, and write the address of the new copy: `archive: https://web.archive.org/web/…`. "
            + "Or save the quoted passages in {2}.",
        Why = """
            Once the original page is gone, the archived copy is the only evidence, so readers must be able to trust that the archive has
            not altered the page.
            """,
        Bad = [s_bad],
        Good =
        [
            s_bad.Replace("⟦news⟧", "news", StringComparison.Ordinal)
                .Replace(
                    "https://archive.ph/Ab1cD",
                    "https://web.archive.org/web/20240202000000/https://example.org/news",
                    StringComparison.Ordinal),
        ],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        var library = site.Library;
        foreach (var source in document.Sources.Values)
        {
            // A trustworthy archive address makes up for a source address in an untrustworthy one.
            if (MutableArchives.HostOf(source.Archive ?? source.Url) is not { } host || IsKept(library, source.Id)) continue;
            yield return Info.CreateDiagnostic(
                source.File, source.Span, source.Id.Value, host, library.Evidence.PathOf(source.Id.Value + ".txt"));
        }
    }

    private static bool IsKept(Library library, SourceId id) =>
        library.SavedCopies.ContainsKey(id) || library.UnreadCopies.Contains(id) || library.SavedOriginals.Contains(id);
}
