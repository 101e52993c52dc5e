using System.Buffers;

namespace Briefs.Model.Text;

/// <summary>Normalizes the typography of a text for comparison.</summary>
public static class Folding
{
    /// <summary>The replacement for every quotation mark and apostrophe.</summary>
    public const char Mark = '"';

    private static readonly SearchValues<char> s_unchanged =
        SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c).Where(c => !IsMark(c))]);

    /// <summary>
    /// NFC; invisible characters removed; each run of white space becomes one space, or none between Han or Kana, after an opening mark,
    /// before a closing mark, and before <c>: ; ! ?</c>; marks and apostrophes become one symbol, dashes another; ligatures are resolved;
    /// <c>…</c> becomes three dots.
    /// </summary>
    public static string Typographic(string text)
    {
        if (IsFolded(text)) return text;
        var folded = new StringBuilder(text.Length);
        var space = false;
        foreach (var c in NormalForm.Convert(text, NormalizationForm.FormC))
        {
            if (IsInvisible(c)) continue;
            if (char.IsWhiteSpace(c))
            {
                space = folded.Length > 0;
                continue;
            }

            if (space && !IsTight(folded[^1], c)) folded.Append(' ');
            space = false;
            Append(folded, c);
        }

        return folded.ToString();
    }

    // A fast path: ASCII without marks is unchanged if single spaces are between its words. Most names and many sentences are.
    private static bool IsFolded(string text)
    {
        if (text.AsSpan().ContainsAnyExcept(s_unchanged)) return false;
        for (var at = text.IndexOf(' ', StringComparison.Ordinal); at >= 0; at = text.IndexOf(' ', at + 1))
        {
            if (at == 0 || at + 1 == text.Length || text[at + 1] == ' ' || IsTight(text[at - 1], text[at + 1])) return false;
        }

        return true;
    }

    /// <summary>U+00AD, U+200B, U+2060, U+FEFF and the bidirectional controls.</summary>
    public static bool IsInvisible(char c) =>
        c >= '\u00AD' && c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\u200E' or '\u200F' or '\u061C'
            or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    public static bool IsMark(char c) =>
        c is '"' or '\'' or '«' or '»' or (>= '\u2018' and <= '\u201F') or '‹' or '›' or (>= '\u300C' and <= '\u300F')
            or (>= '\u301D' and <= '\u301F') or '＂' or '＇' or '｢' or '｣';

    public static bool IsDash(char c) => c is '-' or (>= '\u2010' and <= '\u2015') or '\u2212';

    private static void Append(StringBuilder folded, char c)
    {
        if (IsMark(c)) folded.Append(Mark);
        else if (IsDash(c)) folded.Append('-');
        else if (c == '…') folded.Append("...");
        else if (c is >= '\uFB00' and <= '\uFB06') folded.Append(Ligatures[c - '\uFB00']);
        else folded.Append(c);
    }

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    private static bool IsTight(char before, char after) =>
        (IsHanOrKana(before) && IsHanOrKana(after)) || after is ':' or ';' or '!' or '?' or '»' || before == '«';

    private static bool IsHanOrKana(char c) =>
        c is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFFEF');
}
