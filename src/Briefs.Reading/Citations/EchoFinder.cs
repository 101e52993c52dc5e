using Briefs.Languages;

namespace Briefs.Reading.Citations;

/// <summary>
/// Finds titles, summaries, headings, captions, alt texts and pull quotes that repeat a sourced quotation of the brief and need no
/// citation: at least three of its whole words in a row, or all of them, whatever the case, marks and final punctuation. Words that leave
/// out a negation or a condition of their sentence, or turn its question into a statement, say something else, and are no echo.
/// </summary>
internal static class EchoFinder
{
    /// <summary>Fewest words that identify a quotation, unless they are the whole quotation.</summary>
    private const int MinWords = 3;

    /// <summary>The same for scripts without spaces, in characters.</summary>
    private const int MinDense = 4;

    /// <summary>
    /// Most occurrences of the words in a quotation that are tried. If all of these say something else, the words need a citation.
    /// </summary>
    private const int MostPlaces = 20;

    public static void Find(MarkedBody body)
    {
        var language = LanguageConventions.Get(body.Lang);
        List<SourcedWords>? sourced = null;
        HashSet<FoundQuotation>? pulled = null;
        foreach (var quotation in body.Quotations.Where(q => !q.IsCovered))
        {
            var isPulled = !MayEcho(quotation) && (pulled ??= [.. PullQuotes.Find(body)]).Contains(quotation);
            if (!isPulled && !MayEcho(quotation)) continue;
            sourced ??= [.. body.Quotations.Where(q => q.Citations.Count > 0).Select(q => new SourcedWords(q, Fold(q.Text)))];
            var folded = Fold(quotation.Text);
            var wanted = new WantedWords(Bare(folded), folded);
            if (wanted.Text.Length == 0 || (isPulled && /* guard: pulled-short */ !IsLong(wanted.Text))) continue;
            var found = sourced.FindAll(s => Repeats(s.Folded, wanted, language)).ConvertAll(s => s.Quotation);
            // A short pull quote, or words that two people said, could be an answer of someone else.
            var speakers = found.SelectMany(q => q.Citations).Select(c => c.Speaker).Distinct().Count();
            if (isPulled && /* guard: pulled-two */ speakers > 1) continue;
            quotation.Echoes.AddRange(found);
        }
    }

    private sealed record SourcedWords(FoundQuotation Quotation, string Folded);

    /// <summary>The words that may be an echo.</summary>
    /// <param name="Text">Folded, without final punctuation.</param>
    /// <param name="Whole">Folded, with final punctuation.</param>
    private sealed record WantedWords(string Text, string Whole);

    private static bool MayEcho(FoundQuotation quotation) =>
        /* guard: gate-echo-place */ quotation.Context
            is QuotationContext.Title or QuotationContext.Summary or QuotationContext.Heading or QuotationContext.Caption
                or QuotationContext.Alt;

    private static string Fold(string text) =>
        Folding.Typographic(text).Replace(Folding.Mark.ToString(), "", StringComparison.Ordinal).Trim().ToUpperInvariant();

    private static string Bare(string folded) => folded.TrimEnd('.', ',', '!', '?', ';', ':', '。', '،', '؟', '！', '？');

    private static bool Repeats(string text, WantedWords wanted, LanguageConventions language)
    {
        var words = wanted.Text;
        if (Bare(text) == words) return /* guard: echo-question */ EchoMeaning.Asks(text) == EchoMeaning.Asks(wanted.Whole);
        if (!IsLong(words)) return false;

        var places = 0;
        for (var at = text.IndexOf(words, StringComparison.Ordinal);
            at >= 0 && places < MostPlaces;
            at = text.IndexOf(words, at + 1, StringComparison.Ordinal), places++)
        {
            var end = at + words.Length;
            if (/* guard: gate-echo */ ((at == 0 || IsBoundary(text[at - 1], text[at])) && (
                end == text.Length || IsBoundary(text[end - 1], text[end])))
                && /* guard: echo-part-of-question */ !EchoMeaning.TurnsQuestion(text, end, wanted.Whole)
                && /* guard: gate-echo-negation */ !EchoMeaning.LeavesNegation(text, at, end, language)) return true;
        }

        return false;
    }

    private static bool IsLong(string words) =>
        words.Any(Scripts.IsDense)
            ? words.Count(char.IsLetterOrDigit) >= MinDense
            : words.Split(' ').Count(w => w.Any(char.IsLetterOrDigit)) >= MinWords;

    private static bool IsBoundary(char before, char after) =>
        !char.IsLetterOrDigit(before) || !char.IsLetterOrDigit(after) || Scripts.IsDense(before) || Scripts.IsDense(after);
}
