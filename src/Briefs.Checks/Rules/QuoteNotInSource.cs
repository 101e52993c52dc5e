namespace Briefs.Checks.Rules;

public sealed class QuoteNotInSource : DocumentRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "quote-not-in-source",
        Group = RuleGroup.Quotations,
        Severity = Severity.Error,
        Message = "The kept copy of “{1}” does not have the words “{0}”.",
        Help = "Quote the words as the source has them; show what you leave out with … and what you put in with [brackets].",
        Why =
            "Where a copy of a source is kept, the quoted words are compared with it, word for word. Nobody may be made to say what they "
                + "did not say.",
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
        foreach (var (quotation, verdict) in AlteredQuotations
            .Find(document, AlteredReason.Diff, AlteredReason.Order, AlteredReason.WordBoundary))
        {
            yield return Info.CreateDiagnostic(document.File, quotation.Span, Excerpt.Create(quotation.Text), verdict.Copy.Value) with
            {
                Quotation = quotation.Text,
                Help = HelpFor(quotation, verdict) + OutsideArticle(site.Library, verdict),
                HelpInPublic = IsSecret(site.Library, document, verdict.Copy) ? WithoutWords(verdict) : null,
            };
        }
    }

    // A copy outside the site is not public, nor is one that may show a witness; the passage it has must not get into a log that is.
    private static bool IsSecret(Library library, Brief brief, SourceId copy) =>
        !library.Evidence.IsInSite || Witnesses.Find(brief).Any(w => w.Source.Id == copy && !w.Source.EvidencePublic);

    private static string WithoutWords(Verdict verdict) =>
        $"Run `briefs check` on your own machine to see what the copy of “{verdict.Copy}” has: it may hold more than is public, so its "
            + "words are left out here.";

    // The page may have the words in a teaser, a comment or its footer.
    private static string OutsideArticle(Library library, Verdict verdict) =>
        verdict is { FoundIn: null, Nearest: null } && verdict.Because[0] == AlteredReason.Diff
        && library.KeptCopies.GetValueOrDefault(verdict.Copy)?.Entry?.Extractor?.StartsWith("AngleSharp", StringComparison.Ordinal) == true
            ? " This copy was made from the main article of the page: words that the page has outside it, in a teaser, a comment or the "
                + "footer, are not in the copy."
            : "";

    private static string HelpFor(Quotation quotation, Verdict verdict)
    {
        if (verdict.FoundIn is { } other)
            return $"These words are in the copy of “{other}”, not of “{verdict.Copy}”. Cite “{other}” if they are from there.";
        if (quotation.Citations.Any(c => c is { OriginalLang: not null, Original: null, TranslatedBy: null }))
            return "A translation is not in the source. Give the words as the source has them in the citation: translated from ru “…”.";
        if (verdict.Because[0] == AlteredReason.Order)
            return "Its parts stand in another order in the copy. Quote them in the order in which they were said, or as two quotations.";
        if (verdict.Because[0] == AlteredReason.WordBoundary)
            return "It begins or ends in the middle of a word of the copy. Quote whole words.";
        return verdict.Nearest is { } nearest && nearest.Words.Any(w => !w.IsSame)
            ? $"Line {nearest.Line} of the copy has: “{NearestText.Passage(nearest)}”. What differs: {NearestText.Differences(nearest)}. "
                + "Quote the words as the source has them."
            : "Nothing in the copy is like them. Look whether the citation names the right source, and whether the copy holds the "
                + "whole passage.";
    }
}

/// <summary>The passage of a copy that is most like a quotation, for a message: what the copy has, and which words differ.</summary>
internal static class NearestText
{
    private const int MaxSame = 60;
    private const int MaxNamed = 4;

    /// <summary>“chance” where the copy has “chances”; the words of the first differences.</summary>
    public static string Differences(NearestPassage nearest)
    {
        var differing = nearest.Words.Where(w => !w.IsSame).ToList();
        var named = string.Join("; ", differing.Take(MaxNamed).Select(Describe));
        return differing.Count > MaxNamed ? $"{named}; and {differing.Count - MaxNamed} more" : named;
    }

    /// <summary>The passage as the copy has it, long runs that agree shortened.</summary>
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
        word.Kept.Length == 0 ? $"“{word.Quoted}” is not there"
        : word.Quoted.Length == 0 ? $"“{word.Kept}” is left out"
        : WithoutMarks(word.Quoted) == WithoutMarks(word.Kept)
            ? $"the copy has a quotation mark at “{word.Kept}”: keep it, in your own style of marks"
        : CodePoints(word.Quoted, word.Kept) is { } points
            ? $"“{word.Quoted}” has {points.Quoted} where the copy has {points.Kept}, which looks the same"
        : $"“{word.Quoted}” where the copy has “{word.Kept}”";

    private static string WithoutMarks(string words) => string.Concat(words.Where(c => !Folding.IsMark(c)));

    // Words that look alike and differ in characters nobody can tell apart: the characters are named.
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
