
namespace Briefs.Checks.Rules;

/// <summary>
/// A source without enough details to be found. Checked after a brief's own entry and the shared entry are merged, because each may contain
/// part of the details.
/// </summary>
public sealed class SourceIncomplete : DocumentRule
{
    private const string Cited = "---\nNobody crossed [@news].\n";

    private const string Entry = ExampleText.Head + "sources:\n  ⟦news⟧:\n";

    public override RuleInfo Info { get; } = new()
    {
        Id = "source-incomplete",
        Group = RuleGroup.Sources,
        Severity = Severity.Error,
        Message = "The source “{0}” has no {1}.",
        Help = "{2} Put the line in the entry for “{0}”.",
        Why = "Readers and reviewers must be able to find every source. To find one, they need its title, date and address.",
        Bad =
        [
            Entry + "    title: Nobody crosses\n    publisher: The Border Times\n    date: 2024-02-01\n" + Cited,
            Entry + "    title: Nobody crosses\n    publisher: The Border Times\n    date: undated\n    url: https://example.org/news\n"
                + Cited,
        ],
        Good =
        [
            ExampleText.Head + ExampleText.News + Cited,
            ExampleText.Head + "sources:\n  news:\n    title: Nobody crosses\n    publisher: The Border Times\n    date: undated\n"
                + "    accessed: 2024-02-02\n    no-url: a leaflet\n" + Cited,
        ],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        foreach (var source in document.Sources.Values)
        {
            foreach (var (key, help) in Missing(source, document))
            {
                var found = Info.CreateDiagnostic(source.File, source.Span, source.Id.Value, key, help);
                // For an item exported from Zotero, the help uses the names of its JSON file.
                yield return source.Exported is null ? found : found with { Help = HelpInJson(key) };
            }
        }
    }

    // A source may lack several details, each with its own diagnostic.
    public override string Subject(Diagnostic found)
    {
        return found.Message;
    }

    private static IEnumerable<(string Key, string Help)> Missing(Source source, Brief brief)
    {
        if (source.Title is null && !Has(source, "title") && !MayBeUntitled(source.Type) && !IsOnlyReadAbout(source.Id, brief))
            yield return ("title", "Add a line `title: >-`, with the title on the next line.");
        if (source is { Publisher: null, Author: null, Speaker: null }
            && NeedsPublisher(source.Type)
            && !Has(source, "publisher")
            && !Has(source, "author"))
        {
            yield return ("publisher", "Add `publisher:` with the name of the publisher, or `author:` with the name of the author.");
        }

        if (source is { Date: null, Undated: false } && !Has(source, "date"))
            yield return (
                "date", "Add `date:` as precisely as you know it: 2020-01-09, 2020-01 or 2020. If the source has no date, add "
                    + "`date: undated` and `accessed:` with the day on which you read it.");
        if (source is { Undated: true, Accessed: null } && !Has(source, "accessed"))
            yield return ("`accessed` date", "The source is undated: add `accessed:` with the day on which you read it.");
        if (source is { Url: null, NoUrl: null } && !Has(source, "url") && !Has(source, "no-url"))
            yield return ("address", "Add `url:` with its web address. If the source is not on the web, add `no-url:` with the reason.");
    }

    private static string HelpInJson(string key) => "Add it in Zotero and export again, or add to the item: " + key switch
    {
        "title" => "`\"title\": \"…\"`, with the title.",
        "publisher" => "`\"publisher\": \"…\"`, with the publisher, or `\"container-title\": \"…\"`, with the journal or newspaper.",
        "date" =>
            "`\"issued\": {\"date-parts\": [[2020, 1, 9]]}`, with year, month and day as far as you know them. If it has no date, add "
                + "`\"accessed\": {\"date-parts\": [[2024, 1, 31]]}` with the day on which you read it.",
        "address" => "`\"URL\": \"https://…\"`, or `\"note\": \"no-url: REASON\"` if it is not on the web.",
        _ => "`\"accessed\": {\"date-parts\": [[2024, 1, 31]]}`, with the day on which you read it.",
    };

    // A key with an invalid value has been reported already.
    private static bool Has(Source source, string key) => source.Unread.Contains(key, StringComparer.Ordinal);

    private static bool MayBeUntitled(SourceType type) => type is SourceType.Post or SourceType.Interview or SourceType.Letter;

    // For these types, the title or the speaker identifies the publisher.
    private static bool NeedsPublisher(SourceType type) => type is not (SourceType.Law or SourceType.Treaty or SourceType.Case
        or SourceType.Interview or SourceType.Letter or SourceType.Post or SourceType.Speech or SourceType.Hearing);

    private static bool IsOnlyReadAbout(SourceId id, Brief brief)
    {
        var citations = brief.CitationGroups.SelectMany(g => g.Citations).Where(c => c.Source == id || c.Via == id).ToList();
        return citations.Count > 0 && citations.TrueForAll(c => c.Source == id && c.Via is not null && c.Via != id);
    }
}
