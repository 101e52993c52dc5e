using Briefs.Model.Addresses;
using Briefs.Checks.PublishedState;

namespace Briefs.Cli.Diff;

/// <summary>
/// Writes the differences between two states of a site as a comment on a pull request: the summary, then the exceptions to the rules, then
/// each brief.
/// </summary>
public sealed class ReviewWriter
{
    private const int LongestName = 300;

    private const int LongestQuotation = 1_000;

    private const int ShownOfHash = 12;

    private readonly EvidenceChange _change;
    private readonly string _baseUrl;
    private readonly ReviewPage _page = new();

    private ReviewWriter(EvidenceChange change, string baseUrl) => (_change, _baseUrl) = (change, baseUrl);

    /// <summary>Returns at most 60,000 characters of Markdown with LF line endings.</summary>
    /// <param name="baseUrl">The address of the later state; ends with a slash.</param>
    public static string Write(EvidenceChange change, string baseUrl)
    {
        return new ReviewWriter(change, baseUrl).Write();
    }

    private string Write()
    {
        _page.Begin(ReviewHead.Format(_change));
        Marks();
        Copies();
        foreach (var document in _change.Documents) Document(document);
        Entries("People", "people", _change.People);
        Entries("Sources", "sources", _change.Sources);
        return _page.Finish();
    }

    private void Marks()
    {
        _page.Heading("#### Declarations: words in quotation marks that need no source");
        foreach (var change in _change.NewMarks) _page.Item("declarations", () => Mark("New", change));
        foreach (var change in _change.GoneMarks) _page.Item("declarations", () => Mark("Removed", change));
    }

    private string Mark(string what, MarkChange change)
    {
        var (mark, document) = (change.Mark, change.Document);
        var place = what == "New" && document.Address.Length > 0 ? Link(document.Title, LinkTo(document)) : Name(document.Title);
        var warning = change.WasQuotation ? " **These words were a quotation before.**" : "";
        return $"**{what}** “{Name(mark.Text)}” as {Excuse(mark)} in {place}, "
            + $"{InertMarkdown.Code($"{mark.Path}:{mark.Line}")}{(warning.Length > 0 ? "." : "")}{warning}";
    }

    // The mark as written in the text, or the rule that accepted the quotation marks.
    private static string Excuse(PublishedMark mark) =>
        mark.By is null or "mark" ? InertMarkdown.Code("{." + mark.As + "}")
            : $"{Name(mark.As)} by {InertMarkdown.Code(Shorten.ToLength(mark.By, LongestName))}";

    private void Copies()
    {
        _page.Heading("#### Saved copies: the texts that quotations are compared with");
        foreach (var copy in _change.Copies.OrderBy(c => c.Before is null)) _page.Item("saved copies", () => Copy(copy));
    }

    private static string Copy(CopyChange copy)
    {
        var source = InertMarkdown.Code(Shorten.ToLength(copy.Source, LongestName));
        return (copy.Before, copy.After) switch
        {
            (null, { } now) => $"**New** {source} {Hash(now)}".TrimEnd(),
            ({ }, null) => $"**Removed** {source}: quotations from this source are no longer compared",
            ({ } then, { } now) => $"**Changed** {source} {Hash(then)} → {Hash(now)}",
            _ => source,
        };
    }

    private static string Hash(string hash) => hash.Length == 0 ? "" : InertMarkdown.Code(Shorten.ToLength(hash, ShownOfHash));

    private void Document(DocumentChange change)
    {
        var (what, shown) = (change.Before is null ? "New" : change.After is null ? "Removed" : "Changed", change.Shown);
        var title = change.After is null ? Name(shown.Title) : Link(shown.Title, LinkTo(shown));
        _page.Heading($"#### {what}: {title}\n\n{InertMarkdown.Code(Shorten.ToLength(shown.Path, LongestName))}");
        foreach (var note in Notes(change)) _page.Item("changes to briefs", () => note);
        foreach (var quotation in change.Quotations) _page.Item("quotations", () => Quotation(quotation));
        if (change.Quotations.IsEmpty && !Notes(change).Any()) _page.Item("changes to briefs", () => "No quotations.");
    }

    private IEnumerable<string> Notes(DocumentChange change)
    {
        var (before, after) = (change.Before, change.After);
        if (after is null)
        {
            yield return change.SentTo is { } other
                ? $"Its address redirects to {Link(other.Title, LinkTo(other))}."
                : $"**Its address {InertMarkdown.Code(Shorten.ToLength(before!.Address, LongestName))} no longer works**: it is not in "
                + "the `aliases` of "
                + "any document.";
            yield break;
        }

        if (before is null) yield break;
        if (change.LacksCorrection)
            yield return "**Published words were changed or removed, and `corrections` has no new entry.**";
        if (change.NewCorrections > 0) yield return $"{CountText.Format(change.NewCorrections, "new correction", "new corrections")}.";
        if (before.Title != after.Title) yield return $"Title: {WordChange.Format(before.Title, after.Title)}";
        if (before.Address != after.Address)
            yield return $"Address: {InertMarkdown.Code(Shorten.ToLength(before.Address, LongestName))} → "
                + $"{InertMarkdown.Code(Shorten.ToLength(after.Address, LongestName))}";
        if (change.MovedAway > 0)
            yield return $"{CountText.Format(change.MovedAway, "quotation has", "quotations have")} moved to another brief.";
    }

    private string Quotation(QuotationChange change)
    {
        var shown = change.Shown;
        var what = change.Kind switch
        {
            ChangeKind.Attributed => "Same words",
            ChangeKind.Described => "Same words, different description",
            ChangeKind.Moved => $"Moved here from {Name(change.From!.Title)}",
            ChangeKind.Gone => "Removed",
            var kind => kind.ToString(),
        };
        var show = change.After is null || change.To is null ? "" : $" · [show](<{LinkTo(change.To)}#{Uri.EscapeDataString(shown.Id)}>)";
        var words = change is { Kind: ChangeKind.Changed, Before: { } before, After: { } after }
            ? WordChange.Format(before.Text, after.Text)
            : InertMarkdown.Text(Shorten.ToLength(shown.Text, LongestQuotation));
        return $"**{what}** · {string.Join(" · ", Attribution(change))}{show}\n\n  > “{words}”";
    }

    private static IEnumerable<string> Attribution(QuotationChange change)
    {
        var (then, now) = (change.Before ?? change.Shown, change.Shown);
        yield return Pair(SpeakerOf(then), SpeakerOf(now));
        yield return Pair(CitationsOf(then), CitationsOf(now));
        yield return Pair(VerdictOf(then), VerdictOf(now));
    }

    private static string Pair(string then, string now) => then == now ? now : $"~~{then}~~ **{now}**";

    private static string SpeakerOf(PublishedQuotation quotation) =>
        quotation.Speaker is { } speaker ? Name(speaker) : "no speaker";

    private static string CitationsOf(PublishedQuotation quotation) =>
        quotation.Citations.IsEmpty ? "no citation"
            : InertMarkdown.Code(Shorten.ToLength($"[{string.Join("; ", quotation.Citations)}]", LongestName));

    private static string VerdictOf(PublishedQuotation quotation) => quotation.Status switch
    {
        "verified" => "verified",
        "cited" => "not verified: no saved copy of the source",
        "unverifiable" => "not verified: it cannot be compared",
        "echo" => "repeats a quotation of this brief",
        var other => InertMarkdown.Code(Shorten.ToLength(other, LongestName)),
    };

    private void Entries(string heading, string noun, IEnumerable<EntryChange> entries)
    {
        _page.Heading($"#### {heading}");
        foreach (var entry in entries.OrderBy(e => e.Before is null ? 1 : e.After is null ? 2 : 0)) _page.Item(noun, () => Entry(entry));
    }

    private static string Entry(EntryChange change)
    {
        var what = change.Before is null ? "New" : change.After is null ? "Removed" : "Changed";
        var fields = change.Before is null || change.After is null
            ? change.Shown.Fields.Where(f => f.Key is not ("title" or "name" or "lang" or "type"))
            .Select(f => $"{f.Key} {Value(f.Key, f.Value)}")
            : change.Fields.Select(
            f =>
                $"{f.Field} {(f.Before is null ? "" : $"~~{Value(f.Field, f.Before)}~~")} "
                    + $"{(f.After is null ? "" : $"**{Value(f.Field, f.After)}**")}".TrimEnd());
        return string.Join(" · ", fields.Prepend(
            $"**{what}** {InertMarkdown.Code(Shorten.ToLength(change.Shown.Id, LongestName))} {Name(change.Shown.Name)}"));
    }

    // Addresses are written as code: links in the comment lead only to the preview.
    private static string Value(string field, string value) =>
        field is "original" or "archive" ? InertMarkdown.Code(Shorten.ToLength(value, LongestName)) : Name(value);

    private static string Name(string text) => InertMarkdown.Text(Shorten.ToLength(text, LongestName)).Trim();

    private static string Link(string title, string url) => $"[{Name(title)}](<{url}>)";

    private string LinkTo(PublishedDocument document) => _baseUrl + AddressText.Encode(document.Address);
}
