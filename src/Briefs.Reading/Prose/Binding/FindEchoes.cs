using Briefs.Model;
using Briefs.Text;

namespace Briefs.Reading.Prose.Binding;

/// <summary>
/// A title, summary, heading, caption or alt text may repeat words of a sourced quotation of the brief without a citation: a
/// run of its whole words, whatever the case, marks and final punctuation.
/// </summary>
internal static class FindEchoes
{
    public static void In(List<FoundQuotation> quotations)
    {
        List<(FoundQuotation Quotation, string Folded)>? sourced = null;
        foreach (var quotation in quotations.Where(q => !q.IsCovered && MayEcho(q)))
        {
            sourced ??= [.. quotations.Where(q => q.Citations.Count > 0).Select(q => (q, Fold(q.Text)))];
            var wanted = Fold(quotation.Text).TrimEnd('.', ',', '!', '?', ';', ':', '。', '،', '؟', '！', '？');
            if (wanted.Length == 0) continue;
            quotation.EchoOf = sourced.FirstOrDefault(s => HoldsWords(s.Folded, wanted)).Quotation;
        }
    }

    private static bool MayEcho(FoundQuotation quotation) =>
        quotation.Surface is Surface.Title or Surface.Summary or Surface.Heading or Surface.Caption or Surface.Alt;

    private static string Fold(string text) =>
        Folding.Typographic(text).Replace(Folding.Mark.ToString(), "", StringComparison.Ordinal).Trim().ToUpperInvariant();

    private static bool HoldsWords(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var end = at + words.Length;
            if ((at == 0 || IsBoundary(text[at - 1], text[at])) && (end == text.Length || IsBoundary(text[end - 1], text[end]))) return true;
        }

        return false;
    }

    private static bool IsBoundary(char before, char after) =>
        !char.IsLetterOrDigit(before) || !char.IsLetterOrDigit(after) || Scripts.IsDense(before) || Scripts.IsDense(after);
}
