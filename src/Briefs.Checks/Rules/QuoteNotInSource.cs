namespace Briefs.Checks.Rules;

public sealed class QuoteNotInSource : DocumentRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "quote-not-in-source",
        Group = RuleGroup.Quotations,
        Severity = Severity.Error,
        Message = "The saved copy of “{1}” does not contain the words “{0}”.",
        Help = "Quote the words as they are in the source. Mark what you leave out with … and what you add with [brackets].",
        Why = """
            Briefs compares quotations word for word with the saved copy of the source, so that no one is quoted as saying something
            they did not say.
            """,
        Bad =
        [
            ExampleText.WithCopy("⟦“We shall not leave,”⟧ she said [@mills in @news].\n", "She said: “We will not leave.”\n"),
            ExampleText.WithCopy("⟦“We stay … We came”⟧ [@mills in @news].\n", "We came by night. We stay by day.\n"),
            ExampleText.WithCopy("⟦“leave this lan”⟧ [@mills in @news].\n", "We will not leave this land.\n"),
        ],
        Good =
        [
            ExampleText.WithCopy("“We will not leave,” she said [@mills in @news].\n", "She said: “We will not leave.”\n"),
            ExampleText.WithCopy("“[T]hey will … leave” [@mills in @news].\n", "Yesterday they will all leave.\n"),
        ],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        foreach (var (quotation, verification) in AlteredQuotations
            .Find(document, AlteredReason.Diff, AlteredReason.Order, AlteredReason.WordBoundary))
        {
            yield return Info.CreateDiagnostic(document.File, quotation.Span, Excerpt.Create(quotation.Text), verification.Copy.Value) with
            {
                Quotation = quotation.Text,
                Help = HelpFor(quotation, verification) + OutsideArticle(site.Library, verification),
                HelpInPublic = IsSecret(site.Library, document, verification.Copy) ? WithoutWords(verification) : null,
            };
        }
    }

    // A copy outside the site is not public, nor is one that may identify a witness: its words must not appear in a public log.
    private static bool IsSecret(Library library, Brief brief, SourceId copy) =>
        !library.Evidence.IsInSite || AnonymousSpeakerSources.Find(brief).Any(w => w.Source.Id == copy && !w.Source.EvidencePublic);

    private static string WithoutWords(Verification verification) =>
        $"Run `briefs check` on your own machine to see the text of the saved copy of “{verification.Copy}”. The copy may contain more "
            + "than is "
            + "public, so its text is not shown here.";

    // The words may be in a teaser, a comment or the footer of the page.
    private static string OutsideArticle(Library library, Verification verification) =>
        verification is { FoundIn: null, Nearest: null } && verification.Because[0] == AlteredReason.Diff
        && library.SavedCopies.GetValueOrDefault(verification.Copy)?.Entry?.Extractor?.StartsWith(
        "AngleSharp", StringComparison.Ordinal) == true
            ? " This copy contains only the main article of the page: words in a teaser, a comment or the footer are not in it."
            : "";

    private static string HelpFor(Quotation quotation, Verification verification)
    {
        if (verification.FoundIn is { } other)
            return $"These words are in the saved copy of “{other}”, not of “{verification.Copy}”. If they are from there, cite “{other}”.";
        if (quotation.Citations.Any(c => c is { OriginalLang: not null, Original: null, TranslatedBy: null }))
            return "The source contains only the original. Add the original words to the citation: translated from ru “…”.";
        if (verification.Because[0] == AlteredReason.Order)
            return "The parts are in a different order in the saved copy. Quote them in that order, or split them into two quotations.";
        if (verification.Because[0] == AlteredReason.WordBoundary)
            return "The quotation begins or ends in the middle of a word. Quote whole words.";
        return verification.Nearest is { } nearest && nearest.Words.Any(w => !w.IsSame)
            ? $"Line {nearest.Line} of the copy has: “{NearestText.Passage(nearest)}”. Differences: {NearestText.Differences(nearest)}. "
                + "Quote the words as they are in the source."
            : "The saved copy has no similar passage. Check that the citation names the right source and that the copy contains the "
                + "whole passage.";
    }
}

/// <summary>Describes the passage of a copy that is most similar to a quotation: its text and the words that differ.</summary>
internal static class NearestText
{
    private const int MaxSame = 60;
    private const int MaxNamed = 4;

    /// <summary>“chance” where the copy has “chances”: the words of the first differences.</summary>
    public static string Differences(NearestPassage nearest)
    {
        var differing = nearest.Words.Where(w => !w.IsSame).ToList();
        var named = string.Join("; ", differing.Take(MaxNamed).Select(Describe));
        return differing.Count > MaxNamed ? $"{named}; and {differing.Count - MaxNamed} more" : named;
    }

    /// <summary>The passage as in the copy, with long matching runs shortened.</summary>
    public static string Passage(NearestPassage nearest)
    {
        var text = new StringBuilder();
        foreach (var word in nearest.Words.Where(w => w.Kept.Length > 0))
        {
            if (text.Length > 0) text.Append(' ');
            text.Append(word.IsSame ? Shortened(word.Kept) : word.Kept);
        }

        return text.ToString();
    }

    private static string Describe(WordDifference word) =>
        word.Kept.Length == 0 ? $"“{word.Quoted}” is not in the copy"
        : word.Quoted.Length == 0 ? $"“{word.Kept}” is missing from the quotation"
        : WithoutMarks(word.Quoted) == WithoutMarks(word.Kept)
            ? $"the copy has a quotation mark at “{word.Kept}”: keep it, in your own style of quotation marks"
        : CodePoints(word.Quoted, word.Kept) is { } points
            ? $"“{word.Quoted}” has {points.Quoted} where the copy has {points.Kept}, which looks the same"
        : $"“{word.Quoted}” where the copy has “{word.Kept}”";

    private static string WithoutMarks(string words) => string.Concat(words.Where(c => !Folding.IsMark(c)));

    // For words that look identical but contain different characters: names the characters.
    private static (string Quoted, string Kept)? CodePoints(string quoted, string kept)
    {
        var (ours, theirs) = (Alike(quoted), Alike(kept));
        if (!string.Equals(ours, theirs, StringComparison.Ordinal)) return null;
        var (visible, other) = (Seen(quoted), Seen(kept));
        for (var i = 0; i < Math.Min(visible.Length, other.Length); i++)
        {
            if (visible[i] != other[i]) return (NameOf(visible[i]), NameOf(other[i]));
        }

        return null;
    }

    private static string Seen(string words) => string.Concat(words.Where(c => !Folding.IsInvisible(c)));

    private static string Alike(string words) =>
        string.Concat(Seen(words).Select(c => Letters.IndexOf(c, StringComparison.Ordinal) is var at and >= 0 ? Latin[at] : c));

    private static string NameOf(char c) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"U+{(int)c:X4}");

    private const string Letters = "аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
    private const string Latin = "aeopcyxijshdqwABEKMHOPCTYXIJSABEZHIKMNOPTYXo";

    private static string Shortened(string text)
    {
        if (text.Length <= 2 * MaxSame) return text;
        var (head, tail) = (text.IndexOf(' ', MaxSame), text.LastIndexOf(' ', text.Length - MaxSame));
        return head < 0 || tail <= head ? text : Shorten.Omit(text, head, tail + 1);
    }
}
