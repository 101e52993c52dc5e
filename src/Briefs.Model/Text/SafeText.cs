using System.Buffers;

namespace Briefs.Model.Text;

/// <summary>
/// Words from the content as a terminal or a workflow's log may have them. A file name or a headline must not be able to
/// move the cursor, turn the line round, or give the log's reader a command (<c>##[</c> is one anywhere in a line).
/// </summary>
public static class SafeText
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !\"$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~“”‘’—–…·");

    /// <summary>The text in one line; what cannot be shown as <c>\u001b</c>.</summary>
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain)) return text;
        var safe = new StringBuilder(text.Length + 16);
        for (var at = 0; at < text.Length;)
        {
            var length = LengthAt(text, at);
            safe.Append(Shown(text, at));
            at += length;
        }

        return safe.ToString();
    }

    /// <summary>How many UTF-16 units the character at a place takes: 2 for a surrogate pair.</summary>
    public static int LengthAt(string text, int at)
    {
        return at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;
    }

    /// <summary>The character at a place, as it may be shown.</summary>
    public static string Shown(string text, int at)
    {
        if (LengthAt(text, at) == 2)
        {
            var rune = new Rune(text[at], text[at + 1]);
            return IsHarmless(rune) ? rune.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\U{rune.Value:x8}");
        }

        var single = text[at];
        if (single is '\n' or '\t') return " ";
        if (single == '#' && Beside(text, at, -1) == '#' && Beside(text, at, 1) == '[') return "\\u0023";
        return Rune.TryCreate(single, out var one) && IsHarmless(one) ? single.ToString() : Escaped(single);
    }

    /// <summary>
    /// Whether a character takes no room of its own. The runner of a workflow compares as languages do, and passes over many
    /// of these: with a joiner between its signs, <c>##[</c> is still a command.
    /// </summary>
    public static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Whether nothing before a place of the text can be seen: white space at most.</summary>
    public static bool IsFirstSeen(string text, int at)
    {
        foreach (var rune in text.AsSpan(0, at).EnumerateRunes())
            if (!IsUnseen(rune) && !Rune.IsWhiteSpace(rune)) return false;
        return true;
    }

    // The nearest character on one side that can be seen; a space at the end of the text.
    private static char Beside(string text, int at, int step)
    {
        for (at += step; at >= 0 && at < text.Length; at += step)
            if (char.IsSurrogate(text[at]) || !IsUnseen(new Rune(text[at]))) return text[at];
        return ' ';
    }

    private static string Escaped(char single) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)single:x4}");

    // The two joiners are part of how Persian and Indic words are written, and move nothing.
    private static bool IsHarmless(Rune rune) => rune.Value is 0x200C or 0x200D || Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);
}
