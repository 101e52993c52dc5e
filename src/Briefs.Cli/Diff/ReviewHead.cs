
namespace Briefs.Cli.Diff;

/// <summary>The first lines of a review: what to look at, and the number of changes.</summary>
internal static class ReviewHead
{
    public static string Format(EvidenceChange change) =>
        $"### Changes to the evidence\n\n**{Verdict(change)}**\n\n{Counts(change)}\n";

    private static string Verdict(EvidenceChange change)
    {
        if (change.IsEmpty) return "The evidence does not change.";
        var words = change.Quotations.Where(q => q.Kind is not (ChangeKind.Gone or ChangeKind.Moved)).ToList();
        var quotedBefore = change.NewMarks.Count(m => m.WasQuotation) is var count and > 0
            ? $" ({CountText.Number(count)} quoted before)" : "";
        string[] toLookAt =
        [
            .. Part(change.NewMarks.Length, "new declaration" + quotedBefore, "new declarations" + quotedBefore),
            .. Part(change.Copies.Count(c => c.Before is not null), "saved copy changed or removed", "saved copies changed or removed"),
            .. Part(change.Documents.Count(d => d.LacksCorrection), "brief changed published words without a correction",
            "briefs changed published words without a correction"),
            .. Part(words.Count(q => q is { After: { IsVerified: false, Status: not "echo" } }),
            "new or changed quotation is not verified", "new or changed quotations are not verified"),
        ];
        if (toLookAt.Length > 0) return $"To review: {string.Join("; ", toLookAt)}.";
        return words.Count > 0 ? "Every new or changed quotation is verified: the saved copy of its source has the same words."
            : "There are no new or changed quotations.";
    }

    private static string Counts(EvidenceChange change)
    {
        var quotations = change.Quotations.CountBy(q => q.Kind).ToDictionary();
        var added = quotations.GetValueOrDefault(ChangeKind.New);
        var verified = added == 0 ? ""
            : $" ({change.Quotations.Count(q => q is { Kind: ChangeKind.New, After.IsVerified: true })} verified)";
        string[] parts =
        [
            Documents([.. change.Documents.Where(d => d.Shown.IsBrief)], "brief") is { Length: > 0 } briefs ? briefs : "no briefs changed",
            Documents([.. change.Documents.Where(d => !d.Shown.IsBrief)], "page"),
            $"{CountText.Format(added, "quotation", "quotations")} new{verified}, "
                + $"{CountText.Number(quotations.GetValueOrDefault(ChangeKind.Changed))} changed, "
                + $"{CountText.Number(quotations.GetValueOrDefault(ChangeKind.Gone))} removed"
                + Also(quotations.GetValueOrDefault(ChangeKind.Moved), "moved")
                + Also(quotations.GetValueOrDefault(ChangeKind.Attributed), "with a different speaker, source or status")
                + Also(quotations.GetValueOrDefault(ChangeKind.Described), "with a different description of the speaker"),
            Format("declaration", "declarations", new("new", change.NewMarks.Length), new("removed", change.GoneMarks.Length)),
            Format("saved copy", "saved copies",
                new("new", change.Copies.Count(c => c.Before is null)),
                new("changed", change.Copies.Count(c => c is { Before: not null, After: not null })),
                new("removed", change.Copies.Count(c => c.After is null))),
            Entries(change.People, "person", "people"),
            Entries(change.Sources, "source", "sources"),
        ];
        return string.Join(" · ", parts.Where(p => p.Length > 0));
    }

    private static string Documents(IReadOnlyCollection<DocumentChange> documents, string noun) => Format(noun, noun + "s",
        new("changed", documents.Count(d => d is { Before: not null, After: not null })),
        new("new", documents.Count(d => d.Before is null)),
        new("removed", documents.Count(d => d.After is null)));

    private static string Entries(IReadOnlyCollection<EntryChange> entries, string one, string many) => Format(one, many,
        new("new", entries.Count(e => e.Before is null)),
        new("changed", entries.Count(e => e is { Before: not null, After: not null })),
        new("removed", entries.Count(e => e.After is null)));

    // “2 briefs changed, 1 new”: the noun appears once.
    private static string Format(string one, string many, params KeyValuePair<string, int>[] counts)
    {
        var some = counts.Where(c => c.Value > 0).ToList();
        if (some.Count == 0) return "";
        return string.Join(", ", some.Skip(1).Select(c => $"{CountText.Number(c.Value)} {c.Key}")
            .Prepend($"{CountText.Format(some[0].Value, one, many)} {some[0].Key}"));
    }

    private static string Also(int count, string what) => count == 0 ? "" : $", {CountText.Number(count)} {what}";

    private static IEnumerable<string> Part(int count, string one, string many) => count == 0 ? [] : [CountText.Format(count, one, many)];
}
