using Briefs.Languages;
using Briefs.Reading.Fixes;

namespace Briefs.Reading.Rules;

public sealed class QuoteMarksMixed : BodyRule
{
    public static QuoteMarksMixed Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "quote-marks-mixed",
        Group = RuleGroup.Quotations,
        Severity = Severity.Warning,
        Message = "Mismatched quotation marks: {0}.",
        Help = "Correct the marks: {1}.",
        Why = """
            Word processors often turn quotation marks the wrong way. Briefs still finds and checks the quotation, but the marks
            distract readers, and a screen reader may read them incorrectly.
            """,
        Bad =
        [
            "He called it ⟦“a disgrace\"⟧ [@ivanov in @un-report].",
            "He called it ⟦”a disgrace”⟧ [@ivanov in @un-report].",
            "He called it ⟦“a disgrace“⟧ [@ivanov in @un-report].",
        ],
        Good = ["He called it “a disgrace” [@ivanov in @un-report].", "He called it „a disgrace“ [@ivanov in @un-report]."],
    };

    /// <summary>Longest quotation that the help repeats in full, in characters.</summary>
    private const int MostWritten = 2_000;

    internal override IEnumerable<Diagnostic> Check(BoundBody body)
    {
        var language = LanguageConventions.Get(body.Lang);
        string? usual = null;
        foreach (var block in body.Blocks)
        {
            foreach (var pair in block.Pairs)
            {
                var (open, close) = (block.Visible.Text[pair.Open], block.Visible.Text[pair.Close]);
                if (!AreMixed(open, close, language)) continue;
                usual ??= LanguageMarks.Usual(body, language);
                yield return Mixed(body, block, pair, LanguageMarks.Outer(language, open, usual));
            }
        }
    }

    /// <summary>Whether two marks form a pair in no language.</summary>
    public static bool AreMixed(char open, char close, LanguageConventions language) =>
        !language.Pairs.Any(p => p[0] == open && p[1] == close) && !MarkCharacters.IsPairEverywhere(open, close);

    private Diagnostic Mixed(BoundBody body, ProseBlock block, MarkPair pair, string right)
    {
        var language = LanguageConventions.Get(body.Lang);
        var (visible, span) = (block.Visible, block.Visible.SpanOf(pair.Open, pair.Close + 1));
        var written = $"{visible.Text[pair.Open]}…{visible.Text[pair.Close]}";
        var found = Info.CreateDiagnostic(body.File, span, written, $"{right[0]}{Written(body, block, pair)}{right[1]}");
        return PairConfidence.Doubt(block, pair, language) is null
            ? found with
            {
                Fixes = Fix.Certain($"Change the marks to {right[0]} {right[1]}", StraightMarkFixer.Edits(block, pair, right, language)),
            }
            : found;
    }

    // Taken from the file, so that emphasis and links survive pasting. A very long text is shortened in the middle, since marks may be
    // nested.
    private static string Written(BoundBody body, ProseBlock block, MarkPair pair)
    {
        var (start, end) = (block.Visible.EndOf(pair.Open), block.Visible.StartOf(pair.Close));
        if (end <= start) return "";
        var text = body.Text.Text.AsSpan(start, end - start);
        var written = text.Length <= MostWritten
            ? text.ToString()
            : $"{WholeWords(text[..(MostWritten / 4)], 0)} … {WholeWords(text[^(MostWritten / 4)..], 1)}";
        return written.ReplaceLineEndings(" ").Trim();
    }

    /// <param name="text">A text cut off at one side.</param>
    /// <param name="side">0 when its end is cut off, 1 when its start is.</param>
    private static string WholeWords(ReadOnlySpan<char> text, int side)
    {
        var space = side == 0 ? text.LastIndexOfAny(" \n") : text.IndexOfAny(" \n");
        if (space >= 0) return (side == 0 ? text[..space] : text[(space + 1)..]).ToString();
        if (side == 0 && char.IsHighSurrogate(text[^1])) return text[..^1].ToString();
        return (side != 0 && char.IsLowSurrogate(text[0]) ? text[1..] : text).ToString();
    }
}
