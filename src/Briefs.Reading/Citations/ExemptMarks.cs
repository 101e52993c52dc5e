using Briefs.Reading.Markdown;
using Briefs.Reading.QuotationMarks;

namespace Briefs.Reading.Citations;

/// <summary>
/// Lists the quotation marks that are not quotations because of their place or form: in code, as arrows, without words, in corrections.
/// </summary>
internal static class ExemptMarks
{
    /// <summary>How many characters of quotations are searched for the words of one correction in all.</summary>
    private const long MostSearched = 20_000_000;

    private static readonly char[] s_noWord = ['\'', '’'];

    /// <param name="quotations">All quotations of the body.</param>
    public static IEnumerable<Declaration> List(CollectedBody body, ImmutableArray<FoundQuotation> quotations)
    {
        var quoted = new Lazy<string>(() => string.Concat(quotations.Select(q => WordsOf(q.Text))));
        foreach (var block in body.Blocks.Where(b => b.Quote is null && MayHaveAny(b)))
        {
            foreach (var excused in Code(block).Concat(block.MarksAreFree ? Correction(block, quoted) : Loose(block))) yield return excused;
        }
    }

    private static bool MayHaveAny(ProseBlock block) =>
        block.MarksAreFree || block.Readings.Count > 0 || block.Visible.Code.Length > 0;

    /// <summary>Whether code contains a quotation mark that is not an apostrophe within a word.</summary>
    public static bool ShowsMark(ReadOnlySpan<char> code)
    {
        for (var i = 0; i < code.Length; i++)
        {
            if (!MarkCharacters.IsMark(code[i])) continue;
            var isInWord = s_noWord.Contains(code[i]) && i > 0 && i + 1 < code.Length && char.IsLetter(code[i - 1])
                && char.IsLetter(code[i + 1]);
            if (!isInWord) return true;
        }

        return false;
    }

    private static IEnumerable<Declaration> Code(ProseBlock block)
    {
        var runs = new Covered(block);
        foreach (var (start, end) in block.Visible.Code)
        {
            if (/* guard: gate-listed-code */ (!runs.Holds(start) && ShowsMark(block.Visible.Text.AsSpan(start..end))))
                yield return Excuse(block, start, end, block.Visible.Fold(start, end), DeclaredBy.Code);
        }
    }

    private static IEnumerable<Declaration> Correction(ProseBlock block, Lazy<string> quoted)
    {
        // Words beyond the search limit are listed.
        var searched = 0L;
        foreach (var (start, end) in MarkedWords.Find(block.Visible))
        {
            var words = block.Visible.Fold(start + 1, Math.Max(start + 1, end - 1)).Trim();
            if (/* guard: gate-listed-correction */ (words.Length == 0
                || (searched += quoted.Value.Length) > MostSearched
                || !quoted.Value.Contains(WordsOf(words), StringComparison.Ordinal)))
                yield return Excuse(block, start, end, words.Length == 0 ? block.Visible.Fold(start, end) : words, DeclaredBy.Correction);
        }
    }

    // Two consecutive marks of code or of an empty pair belong together.
    private static IEnumerable<Declaration> Loose(ProseBlock block)
    {
        if (/* guard: gate-listed-loose */ block.Readings.Count == 0) yield break;
        var runs = new Covered(block);
        var text = block.Visible.Text;
        var loose = block.Readings.Where(r => r.Role is MarkRole.Arrow or MarkRole.Code or MarkRole.Empty && !runs.Holds(r.At))
            .OrderBy(r => r.At).ToList();
        for (var i = 0; i < loose.Count; i++)
        {
            var (at, fate) = (loose[i].At, loose[i].Role);
            if (fate == MarkRole.Arrow || i + 1 == loose.Count || loose[i + 1].Role != fate)
            {
                yield return Excuse(block, at, at + 1, text[at].ToString(), fate == MarkRole.Arrow ? DeclaredBy.Arrow : DeclaredBy.Code);
                continue;
            }

            var end = loose[++i].At + 1;
            if (fate == MarkRole.Empty) yield return Excuse(block, at, end, block.Visible.Fold(at, end), DeclaredBy.Empty);
            else yield return Excuse(block, at, end, block.Visible.Fold(at + 1, end - 1).Trim(), DeclaredBy.Code);
        }
    }

    private static Declaration Excuse(ProseBlock block, int start, int end, string text, DeclaredBy by) =>
        new(block.Visible.SpanOf(start, end), text, DeclaredAs.Own, by);

    // Letters and digits only, with spaces between the words and around the whole, so that no match crosses two quotations.
    private static string WordsOf(string text)
    {
        var isSpaced = !text.Any(Scripts.IsDense);
        var kept = Folding.Typographic(text).Select(c => char.IsLetterOrDigit(c) ? char.ToUpperInvariant(c) : ' ');
        var words = string.Concat(kept).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return isSpaced ? $" {string.Join(' ', words)} " : string.Concat(words);
    }

    /// <summary>Which characters of a block are within runs in quotation marks, which are listed as a whole.</summary>
    private sealed class Covered
    {
        private readonly List<RunPart> _parts;

        public Covered(ProseBlock block) =>
            _parts = [.. block.Runs.SelectMany(r => r.Parts).Where(p => p.Block == block).OrderBy(p => p.Start)];

        public bool Holds(int at)
        {
            var (low, high) = (0, _parts.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (_parts[middle].Start <= at) low = middle + 1;
                else high = middle;
            }

            return low > 0 && at < _parts[low - 1].End;
        }
    }
}
