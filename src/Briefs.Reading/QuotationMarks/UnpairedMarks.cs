using Briefs.Languages;
using Briefs.Reading.Markdown;
using Briefs.Reading.Rules;

namespace Briefs.Reading.QuotationMarks;

/// <summary>
/// Handles a text that consists of marks only: a ditto in a table cell, or a mark without its partner, as pull quotes often have. Pairing
/// cannot find that partner, because pairs never cross from one text into another.
/// </summary>
internal sealed class UnpairedMarks(LanguageConventions language, List<Declaration> declarations, DiagnosticBag diagnostics)
{
    /// <summary>Records the marks of such a text, and reports them unless they are a ditto.</summary>
    /// <returns>Whether the text consists of marks only.</returns>
    public bool TryAccount(ProseBlock block)
    {
        var visible = block.Visible;
        var text = visible.Text;
        if (!IsNothingElse(visible, out var first)) return false;
        if (block.IsUnderText && text.AsSpan().Trim() is ['"' or '″' or '〃'])
        {
            if (MarkCharacters.IsMark(text[first])) block.Readings.Add(new MarkReading(first, MarkRole.Ditto));
            declarations.Add(
                new Declaration(visible.SpanOf(first, first + 1), text[first].ToString(), DeclaredAs.Own, DeclaredBy.Ditto));
            return true;
        }

        if (text.Count(MarkCharacters.IsMark) != 1 && block.Context == QuotationContext.Table) return false;
        for (var at = first; at < text.Length; at++)
        {
            if (MarkCharacters.IsMark(text[at])) Report(block, at);
        }

        return MarkCharacters.IsMark(text[first]);
    }

    private void Report(ProseBlock block, int at)
    {
        var (glyph, span) = (block.Visible.Text[at], block.Visible.SpanOf(at, at + 1));
        var opens = MarkCharacters.OpensSomewhere(glyph);
        block.Readings.Add(new MarkReading(at, opens ? MarkRole.Unclosed : MarkRole.Unopened));
        diagnostics.Add(opens
            ? QuoteUnclosed.Rule.CreateDiagnostic(diagnostics.File, span, glyph, LanguageMarks.Outer(language, glyph)[1])
            : QuoteUnopened.Rule.CreateDiagnostic(diagnostics.File, span, glyph));
    }

    // Dashes may surround the mark as ornaments. Code and pictures are other content.
    private static bool IsNothingElse(VisibleText visible, out int first)
    {
        var text = visible.Text;
        first = -1;
        if (text.Length == 0 || visible.Code.Length > 0) return false;
        for (var i = 0; i < text.Length; i++)
        {
            var isMark = MarkCharacters.IsMark(text[i]) || text[i] is '″' or '〃';
            if (isMark && first < 0) first = i;
            if (!isMark && !char.IsWhiteSpace(text[i]) && text[i] is not ('-' or '–' or '—' or '―' or VisibleText.Atom)
                && !Folding.IsInvisible(text[i]))
            {
                return false;
            }
        }

        return first >= 0 && !visible.Segments.Any(s => s.Kind == SegmentKind.Picture);
    }
}
