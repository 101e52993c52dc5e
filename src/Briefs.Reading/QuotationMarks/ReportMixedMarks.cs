using Briefs.Model.Languages;
using Briefs.Reading.Fixes;
using Briefs.Reading.Rules;

namespace Briefs.Reading.QuotationMarks;

/// <summary>Pairs of marks that do not fit each other, with the repair where it is sure not to make them other quotations.</summary>
internal static class ReportMixedMarks
{
    /// <summary>In characters.</summary>
    private const int MostWritten = 2_000;

    public static void Report(BriefDraft draft, LanguageConventions language)
    {
        string? usual = null;
        foreach (var block in draft.Blocks)
        {
            foreach (var pair in block.Pairs)
            {
                var (open, close) = (block.Visible.Text[pair.Open], block.Visible.Text[pair.Close]);
                if (!AreMixed(open, close, language)) continue;
                usual ??= LanguageMarks.Usual(draft, language);
                draft.Found.Add(Mixed(draft, block, pair, LanguageMarks.Outer(language, open, usual)));
            }
        }
    }

    /// <summary>Whether two marks are a pair of no language.</summary>
    public static bool AreMixed(char open, char close, LanguageConventions language) =>
        !language.Pairs.Any(p => p[0] == open && p[1] == close) && !MarkCharacters.IsPairEverywhere(open, close);

    private static Diagnostic Mixed(BriefDraft draft, ProseBlock block, MarkPair pair, string right)
    {
        var language = LanguageConventions.Get(draft.Lang);
        var (visible, span) = (block.Visible, block.Visible.SpanOf(pair.Open, pair.Close + 1));
        var written = $"{visible.Text[pair.Open]}…{visible.Text[pair.Close]}";
        var found = QuoteMarksMixed.CreateDiagnostic(draft.File, span, written, $"{right[0]}{Written(draft, block, pair)}{right[1]}");
        return SureMarks.Doubt(block, pair, language) is null
            ? found with
            {
                Fixes = Fix.Certain($"Change the marks to {right[0]} {right[1]}", SetStraightMarks.Edits(block, pair, right, language)),
            }

            : found;
    }

    // As in the file, so that emphasis and links stay when it is pasted; of very many words the first and the last, for marks may be inside
    // others.
    private static string Written(BriefDraft draft, ProseBlock block, MarkPair pair)
    {
        var (start, end) = (block.Visible.EndOf(pair.Open), block.Visible.StartOf(pair.Close));
        if (end <= start) return "";
        var text = draft.Text.Text.AsSpan(start, end - start);
        var written = text.Length <= MostWritten
            ? text.ToString()
            : $"{WholeWords(text[..(MostWritten / 4)], 0)} … {WholeWords(text[^(MostWritten / 4)..], 1)}";
        return written.ReplaceLineEndings(" ").Trim();
    }

    /// <param name="text">Cut at one side.</param>
    /// <param name="side">0 where its end is cut, 1 where its beginning is.</param>
    private static string WholeWords(ReadOnlySpan<char> text, int side)
    {
        var space = side == 0 ? text.LastIndexOfAny(" \n") : text.IndexOfAny(" \n");
        if (space >= 0) return (side == 0 ? text[..space] : text[(space + 1)..]).ToString();
        if (side == 0 && char.IsHighSurrogate(text[^1])) return text[..^1].ToString();
        return (side != 0 && char.IsLowSurrogate(text[0]) ? text[1..] : text).ToString();
    }
}
