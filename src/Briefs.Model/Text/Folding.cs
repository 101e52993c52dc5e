
namespace Briefs.Model.Text;

/// <summary>The typographic tier of the comparison of words: what two settings of the same words may differ in.</summary>
public static class Folding
{
    /// <summary>What every quotation mark and apostrophe becomes.</summary>
    public const char Mark = '"';

    /// <summary>
    /// NFC; invisible characters dropped; every run of white space one space, none between Han or Kana, behind an opening or before
    /// a closing mark, or before <c>: ; ! ?</c>; marks and apostrophes one symbol; dashes one; ligatures resolved; <c>…</c> three dots.
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

    // Words of plain letters with single spaces between them, as most names are, are what they would become.
    private static bool IsFolded(string text)
    {
        var isWord = false;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c)) isWord = true;
            else if (c == ' ' && isWord) isWord = false;
            else return false;
        }

        return isWord || text.Length == 0;
    }

    /// <summary>U+00AD, U+200B, U+2060, U+FEFF and the controls of bidirectional text.</summary>
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
